// Each part of a benchmark runs in a process of its own, so that none uses another's processor time or memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The methods of a child, by name. Arguments and results travel as JSON. */
export type Methods = Readonly<Record<string, (argument: never) => unknown>>;

export interface Child<Served extends Methods> {
  /** One call at a time. */
  call<Name extends keyof Served & string>(
    name: Name,
    ...argument: Parameters<Served[Name]>
  ): Promise<Awaited<ReturnType<Served[Name]>>>;
  stop(): void;
}

/** Starts a file that calls `serveMethods`, and waits until it has. */
export async function startChild<Served extends Methods>(
  file: URL,
  args: readonly string[] = [],
): Promise<Child<Served>> {
  const child = fork(fileURLToPath(file), args, { execArgv: ['--import', 'tsx', '--expose-gc'] });
  let isStopped = false;
  child.once('exit', (code, signal) => {
    if (!isStopped) throw new Error(`${fileURLToPath(file)} exited unexpectedly (${code ?? signal}).`);
  });
  await once(child, 'message');
  return {
    async call(name, ...[argument]) {
      child.send({ name, argument });
      const [{ result }]: [{ result: never }] = (await once(child, 'message')) as [{ result: never }];
      return result;
    },
    stop() {
      isStopped = true;
      child.kill();
    },
  };
}
