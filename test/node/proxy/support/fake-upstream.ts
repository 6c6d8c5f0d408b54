import { newestAnswer } from '../../../support/payfect-answers.js';

type Answer = () => Response | Promise<Response>;

/** A `fetch` that stands for Payfect: counts what it is asked, and answers what the test says. */
export class FakeUpstream {
  readonly requests: Request[] = [];
  answer: Answer;

  constructor(answer: Answer = () => jsonResponse(newestAnswer())) {
    this.answer = answer;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    this.requests.push(request);
    return this.answer();
  };

  /** From now on, the documented session with these changes. */
  answerSession(changes: Record<string, unknown> = {}): void {
    this.answer = () => jsonResponse(newestAnswer(changes));
  }
}

export function jsonResponse(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });
}
