import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  readonly command: readonly [program: string, ...args: string[]];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What to do where the program is not installed. */
  readonly install: string;
}

export interface RunningProgram {
  /** Resolves once the program has printed this; rejects with all it printed if it ends before. */
  prints(text: RegExp): Promise<void>;
  /** All it has printed so far. */
  printed(): string;
  /** Resolves with all it printed once it has ended. */
  ended(): Promise<{ readonly code: number | null; readonly output: string }>;
  stop(): Promise<void>;
}

/** Runs a program with this machine's PATH and HOME, and no other variables than those given. */
export function runProgram({ command: [program, ...args], cwd, env, install }: Program): RunningProgram {
  const { PATH = '', HOME = '/tmp' } = process.env;
  const child = spawn(program, args, { ...(cwd === undefined ? {} : { cwd }), env: { PATH, HOME, ...env } });
  let output = '';
  const end = new Promise<number | null>((resolve, reject) => {
    child.on('error', (cause) => {
      reject(new Error(`${program} cannot be started. ${install}`, { cause }));
    });
    child.on('exit', resolve);
  });
  // Whoever waits hears of it; nobody may be waiting yet.
  end.catch(() => undefined);
  const listen = (chunk: Buffer): void => {
    output += chunk.toString();
    child.emit('printed');
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return {
    async prints(text) {
      while (!text.test(output)) {
        const [code] = await Promise.race([once(child, 'printed'), end.then((exitCode) => [exitCode])]);
        if (child.exitCode !== null && !text.test(output)) throw new Error(`${program} ended with ${code}:\n${output}`);
      }
    },
    printed: () => output,
    async ended() {
      return { code: await end, output };
    },
    async stop() {
      child.kill();
      await end.catch(() => undefined);
    },
  };
}
