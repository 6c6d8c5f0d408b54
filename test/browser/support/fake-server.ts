import type { JsonObject } from '../../support/payfect-answers.js';

/** Responds to a request, like the real proxy. */
export type Responder = (request: Request) => Response | Promise<Response>;

/** Replaces the merchant's server. Its responses can change at any time; requests are recorded. */
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

  /** Responds to every request from now on with this session. */
  show(session: JsonObject): void {
    this.respond = () => jsonResponse(session);
  }

  /** Responds to every request from now on with an error. */
  refuse(status: number, code: string): void {
    this.respond = () => problemResponse(status, code);
  }
}

export function jsonResponse(body: unknown): Response {
  return new Response(streamOf(JSON.stringify(body)), { headers: { 'content-type': 'application/json' } });
}

/** An error response of the proxy (RFC 9457). */
export function problemResponse(status: number, code: string): Response {
  const problem = { type: 'about:blank', title: code, status, code, requestId: 'req-1' };
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(streamOf(JSON.stringify(problem)), { status, headers });
}

/** Can be read with promises alone: in Firefox, a string body needs tasks of the browser, which no manual clock awaits. */
function streamOf(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

/** A response that the test releases. */
export function heldResponse(): { readonly respond: Responder; readonly release: (response: Response) => void } {
  let release: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    release = resolve;
  });
  return { respond: () => response, release: (value) => release(value) };
}
