import type { IncomingMessage, ServerResponse } from 'node:http';
import { eventually } from './eventually.js';
import type { PlannedResponse, ResponseParts } from './planned-response.js';

const CHUNK_BYTES = 64 * 1024;

/** One request that the server received. The test inspects it, and responds to it if its planned response is a stall. */
export class HeldRequest {
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #closed: Promise<void>;
  #isClosed = false;

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.#request = request;
    this.#response = response;
    this.#closed = new Promise((resolve) => {
      response.once('close', () => {
        this.#isClosed = true;
        resolve();
      });
    });
  }

  /** Path and query as requested. */
  get url(): string {
    return this.#request.url ?? '';
  }

  header(name: string): string | null {
    const value = this.#request.headers[name];
    return typeof value === 'string' ? value : null;
  }

  /** Resolves when the request is over: responded to, destroyed, or aborted by the client. */
  closed(): Promise<void> {
    return eventually(this.#closed, () => `The client still waits for ${this.url}.`);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether the client went away before it had the whole response. */
  get wasAborted(): boolean {
    return this.#isClosed && !this.#response.writableFinished;
  }

  /** Body bytes written to the connection so far. */
  sentBytes = 0;

  respond(response: PlannedResponse): void {
    switch (response.kind) {
      case 'stall':
        return;
      case 'respond':
        this.#writeHead(response);
        this.#response.end(response.body);
        return;
      case 'cut':
        this.#cut(response, response.sentBytes);
        return;
      case 'drip':
        this.#writeHead(response);
        this.#response.flushHeaders();
        this.write(response.body ?? '');
        return;
      case 'flood':
        this.#writeHead(response);
        this.#flood(response.bodyBytes);
        return;
      default:
        return response satisfies never;
    }
  }

  /** Writes more of a dripping body. */
  write(chunk: string | Uint8Array): void {
    this.#response.write(chunk);
    this.sentBytes += Buffer.byteLength(chunk);
  }

  /** Ends a dripping body properly. */
  end(): void {
    this.#response.end();
  }

  /** Destroys the connection, no matter what was sent. */
  destroy(): void {
    this.#response.destroy();
  }

  #writeHead({ status = 200, headers = {} }: ResponseParts): void {
    this.#response.writeHead(status, headers);
  }

  #cut(parts: ResponseParts, sentBytes: number): void {
    const body = Buffer.from(parts.body ?? '');
    this.#writeHead({ ...parts, headers: { 'content-length': String(body.length), ...parts.headers } });
    this.#response.write(body.subarray(0, sentBytes), () => this.destroy());
  }

  /** Waits for the client to read each chunk, so that `sentBytes` shows how much it accepted. */
  #flood(bodyBytes: number): void {
    const chunk = Buffer.alloc(CHUNK_BYTES, ' ');
    const writeMore = () => {
      while (this.sentBytes < bodyBytes) {
        this.sentBytes += chunk.length;
        if (this.#response.write(chunk)) continue;
        this.#response.once('drain', writeMore);
        return;
      }
    };
    writeMore();
  }
}
