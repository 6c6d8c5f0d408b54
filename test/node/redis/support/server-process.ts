import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { callbackBody, callbackRequest } from '../../proxy/support/callback.js';
import { Mailbox } from './async-queue.js';
import type { RedisServer } from './redis-server.js';
import type { Upstream } from './upstream.js';

/** What a server tells of itself. */
export type ServerMessage = { readonly url: string } | { readonly payment: string } | { readonly warning: string };

export interface ServerProcess {
  readonly url: string;
  pageUrl(sessionId: string): string;
  /** Session ids that its `onComplete` ran for. */
  readonly payments: Mailbox<string>;
  readonly warnings: Mailbox<string>;
  /** Brings a signed callback; gives the status of the answer. */
  deliver(sessionId: string): Promise<number>;
  /** Ends it in good order; fails where something keeps it alive. */
  stop(): Promise<void>;
  /** Ends it at once, if it has not ended. */
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
  const [urls, payments, warnings] = [new Mailbox<string>(), new Mailbox<string>(), new Mailbox<string>()];
  child.on('message', (message: ServerMessage) => {
    if ('url' in message) urls.put(message.url);
    else if ('payment' in message) payments.put(message.payment);
    else warnings.put(message.warning);
  });
  const url = await Promise.race([
    urls.take(),
    exit.then(([code]) => assert.fail(`the server ended: ${String(code)}`)),
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
