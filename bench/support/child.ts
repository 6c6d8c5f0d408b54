// A process of its own for each part of a bench, so that none of them spends another's processor time or memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a child answers, by name; arguments and answers travel as JSON. */
export type Questions = Readonly<Record<string, (argument: never) => unknown>>;

export interface Child<Asked extends Questions> {
  /** One question at a time. */
  ask<Name extends keyof Asked & string>(
    name: Name,
    ...argument: Parameters<Asked[Name]>
  ): Promise<Awaited<ReturnType<Asked[Name]>>>;
  stop(): void;
}

/** Starts a file that calls `answerQuestions`, and waits until it does. */
export async function startChild<Asked extends Questions>(
  file: URL,
  args: readonly string[] = [],
): Promise<Child<Asked>> {
  const child = fork(fileURLToPath(file), args, { execArgv: ['--import', 'tsx', '--expose-gc'] });
  let isStopped = false;
  child.once('exit', (code, signal) => {
    if (!isStopped) throw new Error(`${fileURLToPath(file)} ended by itself (${code ?? signal}).`);
  });
  await once(child, 'message');
  return {
    async ask(name, ...[argument]) {
      child.send({ name, argument });
      const [{ answer }]: [{ answer: never }] = (await once(child, 'message')) as [{ answer: never }];
      return answer;
    },
    stop() {
      isStopped = true;
      child.kill();
    },
  };
}
