// Everything that is asked of the proxy: little enough to stay below its rate limits, and nothing that changes a right one.
import { parseProxyMembers } from '../schema/proxy-members.js';
import { askHead } from './probe-head.js';
import { ask, type Answer } from './probe.js';
import { sessionPath, type Target } from './target.js';

/** Longer than the 15 seconds between two heartbeats. */
const PATIENCE_MS = 17_000;

const MALFORMED_IDS = ['short', 'x'.repeat(100), 'with%20a%20space', '%00'.repeat(8), '%E9%A0%91%E7%A2%BC'];
const CLIMBING_IDS = ['.', '..', '%2e', '%2e%2e', '..%2f', '..%2f..%2fcheckouts%2f'];

export interface Evidence {
  readonly target: Target;
  readonly session: Answer;
  readonly head: Answer;
  /** Two well-formed ids that nobody has. */
  readonly unknown: readonly [Answer, Answer];
  /** Ids that are none, in one piece of a path. */
  readonly malformed: readonly Answer[];
  /** Paths that lead elsewhere if somebody resolves them. */
  readonly climbing: readonly Answer[];
  readonly otherMethods: readonly Answer[];
  /** With the `Origin` of the proxy itself, as a page's POST has it. */
  readonly own: Answer;
  /** With the `Origin` of another site. */
  readonly foreign: readonly Answer[];
  /** GET on announced routes that take POST. */
  readonly actions: readonly Answer[];
  /** The event stream; null where none is announced. */
  readonly events: Answer | null;
}

/**
 * @param patienceMs How long an event stream may be silent.
 * @throws {Error} with a sentence, where nobody answers.
 */
export async function gatherEvidence(target: Target, patienceMs = PATIENCE_MS): Promise<Evidence> {
  const path = sessionPath(target, target.sessionId);
  const session = await ask(target, { path });
  const unknown = [await askUnknown(target), await askUnknown(target)] as const;
  if (session.trouble !== null && unknown[0].trouble !== null) {
    throw new Error(
      `${target.origin} cannot be reached (${session.trouble}). Is it running, and is the address right?`,
    );
  }
  const read = (ids: readonly string[]) => inTurn(ids, (id) => ask(target, { path: sessionPath(target, id) }));
  const { links } = parseProxyMembers(session.json);
  const eventsPath = pathOf(links.events, target);
  return {
    target,
    session,
    head: await askHead(target, path),
    unknown,
    malformed: await read(MALFORMED_IDS),
    climbing: await read([...CLIMBING_IDS, `..%2fcheckouts%2f${target.sessionId}`]),
    otherMethods: await inTurn(['DELETE', 'PUT', 'PATCH', 'POST'], (method) => ask(target, { method, path })),
    own: await ask(target, { path, headers: { origin: target.origin } }),
    foreign: await askFromElsewhere(target, path),
    actions: await inTurn(presentPaths([links.select, links.cancel, links.restart], target), (action) =>
      ask(target, { path: action }),
    ),
    events: eventsPath === null ? null : await askForEvents(target, eventsPath, patienceMs),
  };
}

/** Everything that was answered, for what must never be in any answer. */
export function allAnswers(evidence: Evidence): readonly Answer[] {
  const { session, head, own, unknown, malformed, climbing, otherMethods, foreign, actions, events } = evidence;
  const stream = events === null ? [] : [events];
  return [
    session,
    head,
    own,
    ...unknown,
    ...malformed,
    ...climbing,
    ...otherMethods,
    ...foreign,
    ...actions,
    ...stream,
  ];
}

/** The path of a link that is relative to the session's URL; null for none, and for one that leads to another origin. */
export function pathOf(link: string | null, target: Target): string | null {
  const base = target.origin + sessionPath(target, target.sessionId);
  if (link === null || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  return url.origin === target.origin ? url.pathname + url.search : null;
}

function presentPaths(links: readonly (string | null)[], target: Target): readonly string[] {
  return links.map((link) => pathOf(link, target)).filter((path) => path !== null);
}

function askUnknown(target: Target): Promise<Answer> {
  return ask(target, { path: sessionPath(target, crypto.randomUUID()) });
}

function askForEvents(target: Target, path: string, timeoutMs: number): Promise<Answer> {
  return ask(target, { path, headers: { accept: 'text/event-stream' }, until: 'first-bytes', timeoutMs });
}

/** A stranger's page, one that looks like ours, and one without an origin; then what a stranger's browser asks first. */
async function askFromElsewhere(target: Target, path: string): Promise<readonly Answer[]> {
  const { hostname } = new URL(target.origin);
  const origins = ['https://attacker.example', `https://${hostname}.attacker.example`, 'null'];
  const reads = await inTurn(origins, (origin) =>
    ask(target, { path, headers: { origin, 'sec-fetch-site': 'cross-site' } }),
  );
  const preflight = await ask(target, {
    method: 'OPTIONS',
    path,
    headers: {
      origin: 'https://attacker.example',
      'sec-fetch-site': 'cross-site',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'x-any',
    },
  });
  return [...reads, preflight];
}

async function inTurn<T>(values: readonly T[], question: (value: T) => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const value of values) answers.push(await question(value));
  return answers;
}
