import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../support/free-port.js';

export interface RedisServer {
  readonly url: string;
  /** Starts it again on the same port, with no data. */
  start(): Promise<void>;
  /** Kills the process; clients lose their connections. */
  kill(): Promise<void>;
  /** Suspends the process: connections stay open, without responses until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Kills the process and removes its directory. */
  close(): Promise<void>;
}

/** Starts a real Redis server on a free port, without persistence. */
export async function serveRedis({ settings = [] as readonly string[] } = {}): Promise<RedisServer> {
  const port = await freePort('127.0.0.1');
  const directory = await mkdtemp(path.join(tmpdir(), 'redis-'));
  const fixed = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '', '--appendonly', 'no'];
  let process = await startProcess([...fixed, ...settings]);
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      process = await startProcess([...fixed, ...settings]);
    },
    kill: () => killProcess(process),
    freeze: () => void process.kill('SIGSTOP'),
    thaw: () => void process.kill('SIGCONT'),
    async close() {
      await killProcess(process);
      await rm(directory, { recursive: true });
    },
  };
}

async function startProcess(args: readonly string[]): Promise<ChildProcess> {
  const redis = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  // An interrupted test run must not leave it running.
  const kill = () => void redis.kill('SIGKILL');
  process.once('exit', kill);
  redis.once('exit', () => process.off('exit', kill));
  await once(redis, 'spawn').catch((cause: unknown) => {
    throw new Error('These tests need a Redis server: install redis-server (Debian: apt-get install redis-server).', {
      cause,
    });
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: redis.stdout })) {
    lines.push(line);
    if (!line.includes('Ready to accept connections')) continue;
    redis.stdout.resume();
    return redis;
  }
  throw new Error(`redis-server did not start:\n${lines.join('\n')}`);
}

async function killProcess(redis: ChildProcess): Promise<void> {
  if (redis.exitCode !== null || redis.signalCode !== null) return;
  redis.kill('SIGKILL');
  await once(redis, 'exit');
}
