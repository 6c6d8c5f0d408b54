import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { callbackBody, callbackRequest } from '../../proxy/support/callback.js';
import { AsyncQueue } from './async-queue.js';
import type { RedisServer } from './redis-server.js';
import type { Upstream } from './upstream.js';

/** What a server process sends to the test. */
export type ServerMessage = { readonly url: string } | { readonly payment: string } | { readonly warning: string };

export interface ServerProcess {
  readonly url: string;
  pageUrl(sessionId: string): string;
  /** Session ids for which `onComplete` ran. */
  readonly payments: AsyncQueue<string>;
  readonly warnings: AsyncQueue<string>;
  /** Delivers a signed callback and returns the status of the response. */
  deliver(sessionId: string): Promise<number>;
  /** Closes the server and asserts that the process exits. */
  stop(): Promise<void>;
  /** Kills the process, if it is still running. */
  kill(): void;
}

export async function startServer(
  redis: RedisServer,
  upstream: Upstream,
  { pollAfterSeconds = 120 } = {},
): Promise<ServerProcess> {
  const program = fileURLToPath(new URL('server.ts', import.meta.url));
  const child = fork(program, [redis.url, upstream.url, String(pollAfterSeconds)], { execArgv: ['--import', 'tsx'] });
  const exit = once(child, 'exit');
  const [urls, payments, warnings] = [new AsyncQueue<string>(), new AsyncQueue<string>(), new AsyncQueue<string>()];
  child.on('message', (message: ServerMessage) => {
    if ('url' in message) urls.push(message.url);
    else if ('payment' in message) payments.push(message.payment);
    else warnings.push(message.warning);
  });
  const url = await Promise.race([
    urls.next(),
    exit.then(([code]) => assert.fail(`the server exited with ${String(code)}`)),
  ]);
  return {
    url,
    pageUrl: (session) => `${url}/?${new URLSearchParams({ session }).toString()}`,
    payments,
    warnings,
    async deliver(sessionId) {
      const body = JSON.stringify(callbackBody({ id: sessionId }));
      const { status } = await fetch(`${url}/payfect/callback`, callbackRequest({ nowMs: Date.now(), body }));
      return status;
    },
    async stop() {
      child.send('stop');
      assert.deepEqual(await exit, [0, null]);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
