import type { JsonObject } from './payfect-answers.js';

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
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}

/** An error as the proxy words it (RFC 9457). */
export function problemAnswer(status: number, code: string): Response {
  const problem = { type: 'about:blank', title: code, status, code, requestId: 'req-1' };
  return new Response(JSON.stringify(problem), { status, headers: { 'content-type': 'application/problem+json' } });
}

/** An answer that comes when the test says so. */
export function heldAnswer(): { readonly answer: Answer; readonly release: (response: Response) => void } {
  let release: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    release = resolve;
  });
  return { answer: () => response, release: (value) => release(value) };
}
