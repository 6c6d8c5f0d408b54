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
 * Replaces the proxy. Its reads ignore their signal, like a page's own wrapper around `fetch` may: a response that
 * arrives after an abort is the harder case.
 */
export class FakeClient implements SessionClient {
  /** The result of reads; with `held`, the test settles each. */
  reply: Session | CheckoutError | 'held';
  readonly reads: Read[] = [];
  /** Requests to other routes; the test settles each. */
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

  parse(): Session {
    throw new Error('No test of the controller brings a session along.');
  }

  async listen(url: string, signal: AbortSignal): Promise<Response> {
    const stream = new FakeStream(url, signal);
    this.streams.push(stream);
    this.#onListen?.();
    return stream.response;
  }

  /** The next stream to open: the doorbell's file is loaded first, which takes real time. */
  async nextStream(): Promise<FakeStream> {
    const count = this.streams.length;
    await new Promise<void>((resolve) => (this.#onListen = resolve));
    const stream = this.streams[count];
    if (stream === undefined) throw new Error('No stream opened.');
    return stream;
  }

  /** The read with this index. */
  readAt(index: number): Read {
    const read = this.reads[index];
    if (read === undefined) throw new Error(`No read ${index}, only ${this.reads.length}.`);
    return read;
  }
}
