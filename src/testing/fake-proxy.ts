// A checkout proxy for tests, in memory: a function from a request to a response, like the real one.
import { fixtures } from './fixtures.js';
import type { WireSession } from './proxied-session.js';

/** Why a fake proxy refuses: codes of the real one. */
const PROBLEMS = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  'rate-limited': 429,
  'upstream-auth': 502,
  'upstream-bad-response': 502,
  'upstream-timeout': 504,
  'server-error': 500,
} as const;

export type FakeProblem = keyof typeof PROBLEMS;

export interface FakeProxy {
  (request: Request): Promise<Response>;
  /** All requests so far. */
  readonly requests: readonly Request[];
  /** Adds a session, or replaces the one with its id. */
  show(session: WireSession): void;
  /** The session as it is now. @throws {RangeError} if there is none with that id. */
  session(sessionId: string): WireSession;
  /** Completes a session, as a payment does; also one that has expired. */
  pay(sessionId: string): void;
  /** Lets a session's time run out. */
  expire(sessionId: string): void;
  /** Answers every request with an error from now on; null ends that. */
  fail(code: FakeProblem | null): void;
}

/**
 * A proxy that knows some sessions, and 404 for all others. `select` fixes the choice, `cancel` and `restart` do what the
 * session's `links` say it offers.
 * @param sessions By default, one for each of the `fixtures`.
 * @example const proxy = fakeProxy(fixtures.open);
 */
export function fakeProxy(...sessions: readonly WireSession[]): FakeProxy {
  const known = new Map((sessions.length > 0 ? sessions : Object.values(fixtures)).map((one) => [one.id, one]));
  const requests: Request[] = [];
  let failure: FakeProblem | null = null;
  const session = (id: string): WireSession => {
    const found = known.get(id);
    if (found === undefined)
      throw new RangeError(`The fake proxy has no session "${id}", only: ${[...known.keys()].join(', ')}`);
    return found;
  };
  const show = (changed: WireSession) => void known.set(changed.id, changed);
  const end = (id: string, status: string) => show({ ...session(id), status, secondsLeft: 0, links: {} });
  const handle = async (request: Request): Promise<Response> => {
    requests.push(request);
    if (failure !== null) return problem(failure);
    const [, id = '', action = ''] =
      /\/checkouts\/([\w-]+)(?:\/([a-z]+))?\/?$/.exec(new URL(request.url).pathname) ?? [];
    const found = known.get(id);
    if (found === undefined) return problem('not-found');
    if (request.method === 'GET' && action === '') return json(found);
    return request.method === 'POST' && offers(found, action) ? act(action, found, show) : problem('not-found');
  };
  return Object.assign(handle, {
    requests,
    show,
    session,
    pay: (id: string) => end(id, 'complete'),
    expire: (id: string) => end(id, 'expired'),
    fail: (code: FakeProblem | null) => {
      failure = code;
    },
  });
}

function offers({ links }: WireSession, action: string): boolean {
  return typeof links === 'object' && links !== null && Object.hasOwn(links, action);
}

function act(action: string, session: WireSession, show: (session: WireSession) => void): Response {
  if (action === 'cancel') return new Response(null, { status: 204 });
  // Under its own id, which a proxy is free to choose.
  const next = action === 'restart' ? { ...session, status: 'open', secondsLeft: 1800 } : { ...session, links: {} };
  show(next);
  return json(next);
}

function json(session: WireSession): Response {
  return new Response(JSON.stringify(session), {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

/** RFC 9457. */
function problem(code: FakeProblem): Response {
  const status = PROBLEMS[code];
  return new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'fake' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
