import type { JsonObject } from '../../support/payfect-answers.js';

/** What a merchant's proxy answers: a function of the request, as the real one is. */
export type Responder = (request: Request) => Response | Promise<Response>;

/** Stands for the merchant's server. Its answer can be changed at any time; what was asked is kept. */
export class FakeServer {
  readonly requests: Request[] = [];
  respond: Responder;

  constructor(response: Responder) {
    this.respond = response;
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    this.requests.push(request);
    return this.respond(request);
  };

  /** Answers every request from now on with this session. */
  show(session: JsonObject): void {
    this.respond = () => jsonResponse(session);
  }

  /** Answers every request from now on with an error. */
  refuse(status: number, code: string): void {
    this.respond = () => problemResponse(status, code);
  }
}

export function jsonResponse(body: unknown): Response {
  return new Response(streamOf(JSON.stringify(body)), { headers: { 'content-type': 'application/json' } });
}

/** An error as the proxy words it (RFC 9457). */
export function problemResponse(status: number, code: string): Response {
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
export function heldResponse(): { readonly respond: Responder; readonly release: (response: Response) => void } {
  let release: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    release = resolve;
  });
  return { respond: () => response, release: (value) => release(value) };
}
