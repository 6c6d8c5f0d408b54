// Everything that is asked of the proxy: little enough to stay below its rate limits, and nothing that changes a right one.
import { parseProxyMembers } from '../schema/proxy-members.js';
import { probeHead } from './probe-head.js';
import { probe, type ProbeResponse } from './probe.js';
import { sessionPath, type Target } from './target.js';

/** Longer than the 15 seconds between two heartbeats. */
const PATIENCE_MS = 17_000;

const MALFORMED_IDS = ['short', 'x'.repeat(100), 'with%20a%20space', '%00'.repeat(8), '%E9%A0%91%E7%A2%BC'];
const TRAVERSAL_IDS = ['.', '..', '%2e', '%2e%2e', '..%2f', '..%2f..%2fcheckouts%2f'];

export interface Responses {
  readonly target: Target;
  readonly session: ProbeResponse;
  readonly head: ProbeResponse;
  /** Two well-formed ids that nobody has. */
  readonly unknown: readonly [ProbeResponse, ProbeResponse];
  /** Ids that are none, in one piece of a path. */
  readonly malformed: readonly ProbeResponse[];
  /** Paths that lead elsewhere if somebody resolves them. */
  readonly traversal: readonly ProbeResponse[];
  readonly otherMethods: readonly ProbeResponse[];
  /** With the `Origin` of the proxy itself, as a page's POST has it. */
  readonly own: ProbeResponse;
  /** With the `Origin` of another site. */
  readonly foreign: readonly ProbeResponse[];
  /** GET on announced routes that take POST. */
  readonly actions: readonly ProbeResponse[];
  /** The event stream; null where none is announced. */
  readonly events: ProbeResponse | null;
}

/**
 * @param patienceMs How long an event stream may be silent.
 * @throws {Error} with a sentence, where nobody answers.
 */
export async function gatherEvidence(target: Target, patienceMs = PATIENCE_MS): Promise<Responses> {
  const path = sessionPath(target, target.sessionId);
  const session = await probe(target, { path });
  const unknown = [await askUnknown(target), await askUnknown(target)] as const;
  if (session.trouble !== null && unknown[0].trouble !== null) {
    throw new Error(
      `${target.origin} cannot be reached (${session.trouble}). Is it running, and is the address right?`,
    );
  }
  const read = (ids: readonly string[]) => inTurn(ids, (id) => probe(target, { path: sessionPath(target, id) }));
  const { links } = parseProxyMembers(session.json);
  const eventsPath = pathOf(links.events, target);
  return {
    target,
    session,
    head: await probeHead(target, path),
    unknown,
    malformed: await read(MALFORMED_IDS),
    traversal: await read([...TRAVERSAL_IDS, `..%2fcheckouts%2f${target.sessionId}`]),
    otherMethods: await inTurn(['DELETE', 'PUT', 'PATCH', 'POST'], (method) => probe(target, { method, path })),
    own: await probe(target, { path, headers: { origin: target.origin } }),
    foreign: await askFromElsewhere(target, path),
    actions: await inTurn(presentPaths([links.select, links.cancel, links.restart], target), (action) =>
      probe(target, { path: action }),
    ),
    events: eventsPath === null ? null : await askForEvents(target, eventsPath, patienceMs),
  };
}

/** Everything that was answered, for what must never be in any answer. */
export function allAnswers(evidence: Responses): readonly ProbeResponse[] {
  const { session, head, own, unknown, malformed, traversal, otherMethods, foreign, actions, events } = evidence;
  const stream = events === null ? [] : [events];
  return [
    session,
    head,
    own,
    ...unknown,
    ...malformed,
    ...traversal,
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

function askUnknown(target: Target): Promise<ProbeResponse> {
  return probe(target, { path: sessionPath(target, crypto.randomUUID()) });
}

function askForEvents(target: Target, path: string, timeoutMs: number): Promise<ProbeResponse> {
  return probe(target, { path, headers: { accept: 'text/event-stream' }, until: 'first-bytes', timeoutMs });
}

/** A stranger's page, one that looks like ours, and one without an origin; then what a stranger's browser asks first. */
async function askFromElsewhere(target: Target, path: string): Promise<readonly ProbeResponse[]> {
  const { hostname } = new URL(target.origin);
  const origins = ['https://attacker.example', `https://${hostname}.attacker.example`, 'null'];
  const reads = await inTurn(origins, (origin) =>
    probe(target, { path, headers: { origin, 'sec-fetch-site': 'cross-site' } }),
  );
  const preflight = await probe(target, {
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

async function inTurn<T>(
  values: readonly T[],
  question: (value: T) => Promise<ProbeResponse>,
): Promise<readonly ProbeResponse[]> {
  const answers: ProbeResponse[] = [];
  for (const value of values) answers.push(await question(value));
  return answers;
}
