import type { JsonObject } from '../../support/payfect-answers.js';

/** What a merchant's proxy answers: a function of the request, as the real one is. */
export type Answer = (request: Request) => Response | Promise<Response>;

/** Stands for the merchant's server. Its answer can be changed at any time; what was asked is kept. */
export class FakeServer {
  readonly requests: Request[] = [];
  answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    this.requests.push(request);
    return this.answer(request);
  };

  /** Answers every request from now on with this session. */
  show(session: JsonObject): void {
    this.answer = () => jsonAnswer(session);
  }

  /** Answers every request from now on with an error. */
  refuse(status: number, code: string): void {
    this.answer = () => problemAnswer(status, code);
  }
}

export function jsonAnswer(body: unknown): Response {
  return new Response(streamOf(JSON.stringify(body)), { headers: { 'content-type': 'application/json' } });
}

/** An error as the proxy words it (RFC 9457). */
export function problemAnswer(status: number, code: string): Response {
  const problem = { type: 'about:blank', title: code, status, code, requestId: 'req-1' };
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(streamOf(JSON.stringify(problem)), { status, headers });
}

/** Read by promises alone: a text as a body takes tasks of the browser's own (in Firefox), which no manual clock awaits. */
function streamOf(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

/** An answer that comes when the test says so. */
export function heldAnswer(): { readonly answer: Answer; readonly release: (response: Response) => void } {
  let release: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    release = resolve;
  });
  return { answer: () => response, release: (value) => release(value) };
}
