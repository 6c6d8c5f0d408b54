import { newestAnswer } from '../../../support/payfect-answers.js';

type Responder = (request: Request) => Response | Promise<Response>;

/** A `fetch` in place of the provider's API: records the requests and responds as the test says. */
export class FakeUpstream {
  readonly requests: Request[] = [];
  respond: Responder;

  constructor(respond: Responder = () => jsonResponse(newestAnswer())) {
    this.respond = respond;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    this.requests.push(request);
    return this.respond(request);
  };

  /** Responds with the documented session, changed, from now on. */
  respondWithSession(changes: Record<string, unknown> = {}): void {
    this.respond = () => jsonResponse(newestAnswer(changes));
  }
}

export function jsonResponse(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });
}
