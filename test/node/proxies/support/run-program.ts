import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  readonly command: readonly [program: string, ...args: string[]];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How to install the program; part of the error if it is missing. */
  readonly install: string;
}

export interface RunningProgram {
  /** Resolves once the output matches; rejects with the whole output if the program exits first. */
  waitForOutput(text: RegExp): Promise<void>;
  /** Everything printed so far. */
  output(): string;
  /** Resolves with the exit code and the whole output. */
  exited(): Promise<{ readonly code: number | null; readonly output: string }>;
  stop(): Promise<void>;
}

/** Runs a program with the given environment variables plus PATH and HOME of this machine. */
export function runProgram({ command: [program, ...args], cwd, env, install }: Program): RunningProgram {
  const { PATH = '', HOME = '/tmp' } = process.env;
  const child = spawn(program, args, { ...(cwd === undefined ? {} : { cwd }), env: { PATH, HOME, ...env } });
  let output = '';
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('error', (cause) => {
      reject(new Error(`${program} cannot be started. ${install}`, { cause }));
    });
    child.on('close', resolve);
  });
  // Avoids an unhandled rejection before anything awaits `exit`.
  exit.catch(() => undefined);
  const append = (chunk: Buffer): void => {
    output += chunk.toString();
    child.emit('output');
  };
  child.stdout.on('data', append);
  child.stderr.on('data', append);
  return {
    async waitForOutput(text) {
      while (!text.test(output)) {
        const ended = await Promise.race([
          once(child, 'output').then(() => null),
          exit.then((code) => ({ reason: code ?? child.signalCode })),
        ]);
        if (ended !== null && !text.test(output)) {
          throw new Error(`${program} exited with ${ended.reason}:\n${output}`);
        }
      }
    },
    output: () => output,
    async exited() {
      return { code: await exit, output };
    },
    async stop() {
      child.kill();
      await exit.catch(() => undefined);
    },
  };
}
