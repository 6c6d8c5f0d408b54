// A fast client for the provider's option `fetch`: undici's pool without the overhead of standard fetch.
// docs/performance.md shows the JavaScript version.
import type { IncomingHttpHeaders } from 'node:http';
import { Pool, type Dispatcher } from 'undici';
import type { UpstreamFetch, UpstreamResponse } from '../../src/providers/http/upstream-fetch.js';

/** More than the provider accepts, so that its own limit applies first. */
const MAX_BODY_BYTES = 512 * 1024;

/** Creates a client for one origin. It never follows redirects, as the providers require. */
export function poolFetch(origin: string): UpstreamFetch {
  const pool = new Pool(origin, { connections: 64, maxResponseSize: MAX_BODY_BYTES });
  return (url, { method, headers, body = null, signal }) =>
    new Promise((resolve, reject) => {
      const path = url.slice(origin.length);
      pool.dispatch({ path, method, headers, body }, new ResponseHandler(signal, resolve, reject));
    });
}

/** Collects one response, until it is complete or its time is up. */
class ResponseHandler implements Dispatcher.DispatchHandler {
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
    // Its time ran out while it waited for a connection.
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
      // The text is complete: turning it into a stream and reading that back costs more than the request itself.
      body: null,
      text: () => Promise.resolve(text),
    });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}
