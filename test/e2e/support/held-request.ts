import type { IncomingMessage, ServerResponse } from 'node:http';
import { soon } from './eventually.js';
import type { FaultAnswer, FaultStep } from './planned-response.js';

const CHUNK_BYTES = 64 * 1024;

/** One request and what became of it. A test looks at it, and answers it where its step left that to the test. */
export class FaultExchange {
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #over: Promise<void>;
  #isOver = false;

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.#request = request;
    this.#response = response;
    this.#over = new Promise((resolve) => {
      response.once('close', () => {
        this.#isOver = true;
        resolve();
      });
    });
  }

  /** Path and query, as they were asked for. */
  get url(): string {
    return this.#request.url ?? '';
  }

  header(name: string): string | null {
    const value = this.#request.headers[name];
    return typeof value === 'string' ? value : null;
  }

  /** Resolves when the connection has no more to do with this request: answered, torn, or given up by the client. */
  over(): Promise<void> {
    return soon(this.#over, () => `The client still waits for ${this.url}.`);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether the client went away before the answer was whole. */
  get wasGivenUp(): boolean {
    return this.#isOver && !this.#response.writableFinished;
  }

  /** Body bytes that were handed to the connection so far. */
  sentBytes = 0;

  answer(step: FaultStep): void {
    switch (step.kind) {
      case 'stall':
        return;
      case 'answer':
        this.#head(step);
        this.#response.end(step.body);
        return;
      case 'cut':
        this.#cut(step, step.sentBytes);
        return;
      case 'drip':
        this.#head(step);
        this.#response.flushHeaders();
        this.send(step.body ?? '');
        return;
      case 'flood':
        this.#head(step);
        this.#flood(step.bodyBytes);
        return;
      default:
        return step satisfies never;
    }
  }

  /** More of a dripping body. */
  send(part: string | Uint8Array): void {
    this.#response.write(part);
    this.sentBytes += Buffer.byteLength(part);
  }

  /** Ends a dripping body in good order. */
  end(): void {
    this.#response.end();
  }

  /** Tears the connection, whatever was sent so far. */
  tear(): void {
    this.#response.destroy();
  }

  #head({ status = 200, headers = {} }: FaultAnswer): void {
    this.#response.writeHead(status, headers);
  }

  #cut(answer: FaultAnswer, sentBytes: number): void {
    const body = Buffer.from(answer.body ?? '');
    this.#head({ ...answer, headers: { 'content-length': String(body.length), ...answer.headers } });
    this.#response.write(body.subarray(0, sentBytes), () => this.tear());
  }

  /** Waits for the client to take each part, so that `sentBytes` tells how much it wanted. */
  #flood(bodyBytes: number): void {
    const part = Buffer.alloc(CHUNK_BYTES, ' ');
    const sendMore = () => {
      while (this.sentBytes < bodyBytes) {
        this.sentBytes += part.length;
        if (this.#response.write(part)) continue;
        this.#response.once('drain', sendMore);
        return;
      }
    };
    sendMore();
  }
}
