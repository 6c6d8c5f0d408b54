import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface RedisServer {
  readonly url: string;
  /** Starts it again at its port, and empty. */
  start(): Promise<void>;
  /** Ends it at once: its clients' connections break. */
  kill(): Promise<void>;
  /** Lets it hang: connections stay and nothing is answered until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Ends it for good. */
  close(): Promise<void>;
}

/** A real Redis on a free port of this machine, which keeps nothing on disk. */
export async function serveRedis({ settings = [] as readonly string[] } = {}): Promise<RedisServer> {
  const port = await freePort();
  const directory = await mkdtemp(path.join(tmpdir(), 'redis-'));
  const fixed = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '', '--appendonly', 'no'];
  let process = await startProcess([...fixed, ...settings]);
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      process = await startProcess([...fixed, ...settings]);
    },
    kill: () => ended(process),
    freeze: () => void process.kill('SIGSTOP'),
    thaw: () => void process.kill('SIGCONT'),
    async close() {
      await ended(process);
      await rm(directory, { recursive: true });
    },
  };
}

async function startProcess(args: readonly string[]): Promise<ChildProcess> {
  const redis = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  // A test run that is broken off must not leave it behind.
  const kill = () => void redis.kill('SIGKILL');
  process.once('exit', kill);
  redis.once('exit', () => process.off('exit', kill));
  await once(redis, 'spawn').catch((cause: unknown) => {
    throw new Error('These tests need a Redis server: install redis-server (Debian: apt-get install redis-server).', {
      cause,
    });
  });
  const said: string[] = [];
  for await (const line of createInterface({ input: redis.stdout })) {
    said.push(line);
    if (!line.includes('Ready to accept connections')) continue;
    redis.stdout.resume();
    return redis;
  }
  throw new Error(`redis-server did not start:\n${said.join('\n')}`);
}

async function ended(redis: ChildProcess): Promise<void> {
  if (redis.exitCode !== null || redis.signalCode !== null) return;
  redis.kill('SIGKILL');
  await once(redis, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
