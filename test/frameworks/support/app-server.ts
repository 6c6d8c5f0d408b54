// The server of an app that renders on the server.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { listen } from '../../node/support/http-server.js';
import { environmentIn } from './install.js';

const START_MS = 60_000;

export interface AppServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the command, which reads `PORT`, and waits until it accepts connections. */
export async function startAppServer(
  command: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<AppServer> {
  const { port, close } = await listen(() => undefined);
  await close();
  const child = spawn(command, {
    cwd: folder,
    shell: true,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environmentIn(folder), ...environment, PORT: String(port), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1' },
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    // The shell and what it started are one process group.
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid);
    await exited;
  };
  try {
    await waitUntilReachable(port, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
}

async function waitUntilReachable(port: number, child: ChildProcess): Promise<void> {
  const givesUpAt = Date.now() + START_MS;
  while (!(await isReachable(port))) {
    if (child.exitCode !== null) throw new Error(`The app's server ended with ${child.exitCode}.`);
    if (Date.now() > givesUpAt) throw new Error(`The app's server does not listen on port ${port}.`);
    await pause(50);
  }
}

function isReachable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
