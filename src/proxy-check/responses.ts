// Sends every request that the checks need: few enough to stay below the proxy's rate limits, and none that changes a
// session behind a correct proxy.
import { setTimeout as wait } from 'node:timers/promises';
import { objectOrNull } from '../schema/decode.js';
import { parseProxyMembers } from '../schema/proxy-members.js';
import { probeHead } from './probe-head.js';
import { probe, type ProbeResponse } from './probe.js';
import { sessionPath, type Target } from './target.js';

/** How long the check waits, in milliseconds. */
export interface Waits {
  /** For an event stream's first bytes. */
  readonly streamTimeoutMs: number;
  /** Before it reads a session with payments again. */
  readonly rereadMs: number;
}

const DEFAULT_WAITS: Waits = {
  // Longer than the 15 seconds between two heartbeats of a proxy of another make.
  streamTimeoutMs: 17_000,
  // Longer than our proxy keeps an open session.
  rereadMs: 1_500,
};

const MALFORMED_IDS = ['short', 'x'.repeat(100), 'with%20a%20space', '%00'.repeat(8), '%E9%A0%91%E7%A2%BC'];
const TRAVERSAL_IDS = ['.', '..', '%2e', '%2e%2e', '..%2f', '..%2f..%2fcheckouts%2f'];

export interface Responses {
  readonly target: Target;
  readonly session: ProbeResponse;
  readonly head: ProbeResponse;
  /** Two well-formed ids that do not exist. */
  readonly unknown: readonly [ProbeResponse, ProbeResponse];
  /** Malformed ids within one path segment. */
  readonly malformed: readonly ProbeResponse[];
  /** Ids that lead to another path once resolved. */
  readonly traversal: readonly ProbeResponse[];
  readonly otherMethods: readonly ProbeResponse[];
  /** With the proxy's own `Origin`, as in a page's POST. */
  readonly sameOrigin: ProbeResponse;
  /** With the `Origin` of another site. */
  readonly crossOrigin: readonly ProbeResponse[];
  /** GET on links that take POST. */
  readonly actions: readonly ProbeResponse[];
  /** The session, read again later; null if it has no payments, which are all that is compared. */
  readonly later: ProbeResponse | null;
  /** The event stream; null if the session has no link to one. */
  readonly events: ProbeResponse | null;
}

/** @throws {Error} with a message for the user if the server cannot be reached. */
export async function collectResponses(target: Target, waits: Waits = DEFAULT_WAITS): Promise<Responses> {
  const path = sessionPath(target, target.sessionId);
  const session = await probe(target, { path });
  const unknown = [await probeUnknownId(target), await probeUnknownId(target)] as const;
  if (session.error !== null && unknown[0].error !== null) {
    throw new Error(
      `${target.origin} cannot be reached (${session.error}). Is the server running, and is the URL correct?`,
    );
  }
  const probeIds = (ids: readonly string[]) =>
    inSequence(ids, (id) => probe(target, { path: sessionPath(target, id) }));
  const { links } = parseProxyMembers(session.json);
  const eventsPath = linkPath(links.events, target);
  return {
    target,
    session,
    head: await probeHead(target, path),
    unknown,
    malformed: await probeIds(MALFORMED_IDS),
    traversal: await probeIds([...TRAVERSAL_IDS, `..%2fcheckouts%2f${target.sessionId}`]),
    otherMethods: await inSequence(['DELETE', 'PUT', 'PATCH', 'POST'], (method) => probe(target, { method, path })),
    sameOrigin: await probe(target, { path, headers: { origin: target.origin } }),
    crossOrigin: await probeCrossOrigin(target, path),
    actions: await inSequence(linkPaths([links.select, links.cancel, links.restart], target), (action) =>
      probe(target, { path: action }),
    ),
    events: eventsPath === null ? null : await probeEvents(target, eventsPath, waits.streamTimeoutMs),
    later: Array.isArray(objectOrNull(session.json)?.payments) ? await probeLater(target, path, waits.rereadMs) : null,
  };
}

async function probeLater(target: Target, path: string, rereadMs: number): Promise<ProbeResponse> {
  await wait(rereadMs);
  return await probe(target, { path });
}

/** Every response, for rules that hold for all of them. */
export function allResponses(responses: Responses): readonly ProbeResponse[] {
  const { session, head, sameOrigin, unknown, malformed, traversal, otherMethods, crossOrigin, actions } = responses;
  const events = responses.events === null ? [] : [responses.events];
  return [
    session,
    head,
    sameOrigin,
    ...unknown,
    ...malformed,
    ...traversal,
    ...otherMethods,
    ...crossOrigin,
    ...actions,
    ...events,
  ];
}

/** The path of a link, resolved against the session's URL; null if there is none or it leads to another origin. */
export function linkPath(link: string | null, target: Target): string | null {
  const base = target.origin + sessionPath(target, target.sessionId);
  if (link === null || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  return url.origin === target.origin ? url.pathname + url.search : null;
}

function linkPaths(links: readonly (string | null)[], target: Target): readonly string[] {
  return links.map((link) => linkPath(link, target)).filter((path) => path !== null);
}

function probeUnknownId(target: Target): Promise<ProbeResponse> {
  return probe(target, { path: sessionPath(target, crypto.randomUUID()) });
}

function probeEvents(target: Target, path: string, timeoutMs: number): Promise<ProbeResponse> {
  return probe(target, { path, headers: { accept: 'text/event-stream' }, until: 'first-bytes', timeoutMs });
}

/** Reads from another site, from a look-alike of the proxy's host and from an opaque origin; then a preflight. */
async function probeCrossOrigin(target: Target, path: string): Promise<readonly ProbeResponse[]> {
  const { hostname } = new URL(target.origin);
  const origins = ['https://attacker.example', `https://${hostname}.attacker.example`, 'null'];
  const reads = await inSequence(origins, (origin) =>
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

async function inSequence<T>(
  values: readonly T[],
  send: (value: T) => Promise<ProbeResponse>,
): Promise<readonly ProbeResponse[]> {
  const responses: ProbeResponse[] = [];
  for (const value of values) responses.push(await send(value));
  return responses;
}
