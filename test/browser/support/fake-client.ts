import { CheckoutError } from '../../../src/session/checkout-error.js';
import type { SessionClient } from '../../../src/session/session-client.js';
import type { Session } from '../../../src/session/session.js';
import { deferred, type Deferred } from './deferred.js';
import { FakeStream } from './fake-stream.js';

interface Read {
  readonly sessionId: string;
  readonly signal: AbortSignal;
  readonly result: Deferred<Session>;
}

interface Act {
  readonly url: string;
  readonly body: object;
  readonly signal: AbortSignal;
  readonly result: Deferred<Session | null>;
}

/**
 * Stands for the proxy. Its reads take no notice of their signal, as behind a page's own wrapper around `fetch`: an
 * answer that comes after an abort is the harder case.
 */
export class FakeClient implements SessionClient {
  /** What reads are answered with; `held` ones wait until the test settles them. */
  reply: Session | CheckoutError | 'held';
  readonly reads: Read[] = [];
  /** What was asked of the proxy's other routes; each waits until the test settles it. */
  readonly acts: Act[] = [];
  readonly streams: FakeStream[] = [];
  #onListen: (() => void) | null = null;

  constructor(reply: Session | CheckoutError | 'held') {
    this.reply = reply;
  }

  read(sessionId: string, signal: AbortSignal): Promise<Session> {
    const result = deferred<Session>();
    this.reads.push({ sessionId, signal, result });
    if (this.reply instanceof CheckoutError) result.reject(this.reply);
    else if (this.reply !== 'held') result.resolve(this.reply);
    return result.promise;
  }

  act(url: string, body: object, signal: AbortSignal): Promise<Session | null> {
    const result = deferred<Session | null>();
    this.acts.push({ url, body, signal, result });
    return result.promise;
  }

  async listen(url: string, signal: AbortSignal): Promise<Response> {
    const stream = new FakeStream(url, signal);
    this.streams.push(stream);
    this.#onListen?.();
    return stream.response;
  }

  /** The next stream to be opened: the doorbell's file is loaded first, which takes as long as it takes. */
  async nextStream(): Promise<FakeStream> {
    const count = this.streams.length;
    await new Promise<void>((resolve) => (this.#onListen = resolve));
    const stream = this.streams[count];
    if (stream === undefined) throw new Error('No stream was opened.');
    return stream;
  }

  /** The read of this number, from 0. */
  readAt(index: number): Read {
    const read = this.reads[index];
    if (read === undefined) throw new Error(`There was no read ${index}, only ${this.reads.length}.`);
    return read;
  }
}
