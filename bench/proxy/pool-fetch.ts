// The fast client for the proxy's option `fetch`: undici's pool without the fetch standard around it.
// docs/performance.md shows merchants the same in JavaScript.
import type { IncomingHttpHeaders } from 'node:http';
import { Pool, type Dispatcher } from 'undici';
import type { UpstreamFetch, UpstreamResponse } from '../../src/providers/http/upstream-fetch.js';

/** More than the proxy accepts, so that it is the proxy that refuses. */
const MAX_BODY_BYTES = 512 * 1024;

/** A client for one origin. It follows no redirects, which is all that the proxy asks for. */
export function poolFetch(origin: string): UpstreamFetch {
  const pool = new Pool(origin, { connections: 64, maxResponseSize: MAX_BODY_BYTES });
  return (url, { method, headers, body = null, signal }) =>
    new Promise((resolve, reject) => {
      const path = url.slice(origin.length);
      pool.dispatch({ path, method, headers, body }, new Exchange(signal, resolve, reject));
    });
}

/** One request, from its start to the whole text of its answer or to the end of its time. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #resolve: (response: UpstreamResponse) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};

  constructor(signal: AbortSignal, resolve: (response: UpstreamResponse) => void, reject: (error: Error) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener('abort', this);
  }

  handleEvent(): void {
    const error = new Error('The time is up.');
    this.#controller?.abort(error);
    this.#reject(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It had to wait for a connection until its time was up.
    if (this.#signal.aborted) this.handleEvent();
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [status, headers] = [this.#status, this.#headers];
    const text = Buffer.concat(this.#chunks).toString();
    this.#resolve({
      ok: status >= 200 && status < 300,
      status,
      headers: { get: (name) => headers[name]?.toString() ?? null },
      // There is the whole text: to make a stream of it and read that again costs more than the request itself.
      body: null,
      text: () => Promise.resolve(text),
    });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}
