import { type Clock, systemClock } from '../providers/clock.js';
import { type ProblemCode, problemKind } from '../schema/problem.js';
import { BoundedMap } from '../providers/bounded-map.js';

interface LogEntryBase {
  /** The first 12 hexadecimal digits of the session id's SHA-256; null if no session is involved. */
  readonly sessionHash: string | null;
  /** The error that a callback of yours threw, the reason why the provider's response was unusable, or a fault in this package. */
  readonly error?: unknown;
}

/** A request that the proxy has answered. */
export interface RequestLogEntry extends LogEntryBase {
  readonly kind: 'request';
  readonly route: 'session' | 'events' | 'select' | 'cancel' | 'restart' | 'callback' | 'unknown';
  /** `ok`, or the error code of the response. */
  readonly code: 'ok' | ProblemCode;
  /** HTTP status of the response. */
  readonly status: number;
  readonly durationMs: number;
  /** The same id as in an error response. */
  readonly requestId: string;
}

/** Something that deserves attention although the request itself went on. */
export interface WarningLogEntry extends LogEntryBase {
  readonly kind: 'warning';
  readonly event:
    | 'authorize'
    | 'client-address'
    | 'doorbell'
    | 'items'
    | 'mount'
    | 'payment-mismatch'
    | 'payment-url'
    | 'payments'
    | 'store';
  /** Null if no single request caused it. */
  readonly requestId: string | null;
}

/** One line of the log. It contains no secret, no text from the provider, and only a hash of the session id. */
export type LogEntry = RequestLogEntry | WarningLogEntry;

/** An entry before its session id is hashed. */
type Unhashed<Entry> = Omit<Entry, 'kind' | 'sessionHash'> & { readonly sessionId: string | null };

export interface Log {
  request(entry: Unhashed<RequestLogEntry>): Promise<void>;
  warn(entry: Unhashed<WarningLogEntry>): Promise<void>;
}

/** What happened, and what to do about it. */
const WARNINGS: Readonly<Record<WarningLogEntry['event'], string>> = {
  authorize: 'authorize failed, so the request was refused.',
  'client-address':
    'Requests are not limited per client, because the proxy does not know the client: pass clientAddress(request), and if you ' +
    'do, look at why it fails.',
  doorbell: 'The doorbell failed. Open pages learn of the change by polling.',
  items: 'items failed, or part of what it returned cannot be shown. The order is shown without that.',
  mount:
    "A request for a path that only begins like the proxy's reached it, perhaps for the script file: forward only what begins " +
    'with the base path and a slash.',
  'payment-mismatch': 'A callback and its session disagree about amount, currency or mode: look into this payment.',
  'payment-url':
    "A session's payment page was withheld: its host is not in paymentHosts, or its URL is not a clean https URL.",
  payments:
    'payments failed, or part of what it or the provider returned cannot be shown. The session is sent without that.',
  store: 'The store failed, so onComplete may run again for this payment.',
};

/** Sends every entry to `onLog`. Without it, only problems are printed, on the console, each kind at most once a minute. */
export function createLog(
  onLog: ((entry: LogEntry) => unknown) | undefined,
  output: Pick<Console, 'warn' | 'error'> = console,
  clock: Clock = systemClock,
): Log {
  const repetitions = new Repetitions(clock);
  const send = async (sessionId: string | null, entryFor: (sessionHash: string | null) => LogEntry): Promise<void> => {
    const entry = entryFor(sessionId === null ? null : (await sha256Hex(sessionId)).slice(0, 12));
    try {
      if (onLog === undefined) print(entry, repetitions, output);
      // Not awaited: a log may be slow. An async function may still reject.
      else void Promise.resolve(onLog(entry)).catch(() => undefined);
    } catch {
      // A payment must not fail because its log did.
    }
  };
  return {
    async request({ sessionId, ...entry }) {
      if (onLog === undefined && isQuiet(entry.code)) return;
      await send(sessionId, (sessionHash) => ({ kind: 'request', sessionHash, ...entry }));
    },
    warn: ({ sessionId, ...entry }) => send(sessionId, (sessionHash) => ({ kind: 'warning', sessionHash, ...entry })),
  };
}

function isQuiet(code: RequestLogEntry['code']): boolean {
  return code === 'ok' || problemKind(code).isQuiet === true;
}

function print(entry: LogEntry, repetitions: Repetitions, output: Pick<Console, 'warn' | 'error'>): void {
  const isRequest = entry.kind === 'request';
  const line = isRequest ? `${entry.route} ${entry.code} ${entry.status}` : `warning ${entry.event}`;
  const leftOut = repetitions.count(isAboutPayment(entry) ? `${line} ${entry.sessionHash ?? ''}` : line);
  if (leftOut === null) return;
  const ids = `session=${entry.sessionHash ?? '-'} request=${entry.requestId ?? '-'}`;
  const advice = isRequest ? adviceFor(entry.code) : WARNINGS[entry.event];
  const more = leftOut === 0 ? undefined : `Left out since the last such line: ${leftOut}.`;
  const details = [advice, more, entry.error].filter((detail) => detail !== undefined);
  const isSevere = isRequest && (entry.code === 'internal' || entry.code === 'upstream-auth');
  output[isSevere ? 'error' : 'warn'](`[payfect-checkout] ${line} ${ids}`, ...details);
}

/** Each payment in trouble deserves a line. Only an authentic callback has a session, so nobody else can cause these. */
function isAboutPayment(entry: LogEntry): boolean {
  return entry.kind === 'request' ? entry.route === 'callback' : entry.event === 'payment-mismatch';
}

const MAX_KINDS = 1_000;
const QUIET_MS = 60_000;

/** Counts lines that repeat within a minute, which anyone can cause by the thousand. */
class Repetitions {
  readonly #kinds = new BoundedMap<{ readonly printedAtMs: number; leftOut: number }>(MAX_KINDS);
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Returns how many lines of this kind were left out since the last one, or null if this one is left out, too. */
  count(kind: string): number | null {
    const nowMs = this.#clock.now();
    const last = this.#kinds.get(kind);
    // The clock may have been set back.
    if (last !== undefined && Math.abs(nowMs - last.printedAtMs) < QUIET_MS) {
      last.leftOut += 1;
      return null;
    }
    this.#kinds.set(kind, { printedAtMs: nowMs, leftOut: 0 });
    return last?.leftOut ?? 0;
  }
}

function adviceFor(code: RequestLogEntry['code']): string | undefined {
  return code === 'ok' ? undefined : problemKind(code).advice;
}

export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
