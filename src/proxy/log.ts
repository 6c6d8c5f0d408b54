/** One thing that happened. No secret, no text of the provider's, and of a session id only a hash. */
export interface LogEntry {
  /**
   * The route (`session`, `events`, `select`, `cancel`, `restart`, `callback`, `unknown`), or `authorize`, `doorbell`,
   * `replay-memory`, `payment-url`, `payment-mismatch`.
   */
  readonly event: string;
  /** `ok`, or the code that the answer carries. */
  readonly code: string;
  readonly status: number;
  readonly durationMs: number;
  /** The first 12 hexadecimal digits of the id's SHA-256. */
  readonly sessionHash: string | null;
  /** As in the answer; `-` where it is about no single request. */
  readonly requestId: string;
  /** What the merchant's own function threw, what was unusable about the provider's answer, or a fault in this package. */
  readonly error?: unknown;
}

export const NO_REQUEST = '-';

export type Logger = (entry: LogEntry) => void;

export interface LogFacts extends Omit<LogEntry, 'sessionHash'> {
  readonly sessionId: string | null;
}

export type Log = (facts: LogFacts) => Promise<void>;

/** Codes that a merchant cannot do anything about, or that any visitor can cause at will. */
const QUIET_CODES: ReadonlySet<string> = new Set([
  'ok',
  'not-found',
  'forbidden',
  'method-not-allowed',
  'rate-limited',
  'invalid-choice',
  'unsupported-media-type',
  'payload-too-large',
  'conflict',
]);

/** What to do about it, where the code alone does not say. */
const ADVICE: Readonly<Record<string, string>> = {
  'upstream-auth': 'The provider refused the API key: check apiKey and baseUrl.',
  'upstream-unreachable': 'The provider cannot be reached: check baseUrl, DNS and the network.',
  'upstream-bad-response': 'The provider sent something else than a session: check baseUrl.',
  'invalid-callback': 'If this was the provider and not a forgery, check callbackSecret.',
  'payment-url': "A session's payment page is on a host that is not in paymentHosts, so it was withheld.",
  'payment-mismatch': 'A callback and its session disagree about amount, currency or mode: look into this payment.',
};

/** Without a `logger` only problems are told, on the console. */
export function createLog(logger: Logger | undefined, output: Pick<Console, 'warn' | 'error'> = console): Log {
  return async (event) => {
    if (logger === undefined && QUIET_CODES.has(event.code)) return;
    const { sessionId, ...facts } = event;
    const entry = { ...facts, sessionHash: sessionId === null ? null : await hashOf(sessionId) };
    try {
      if (logger === undefined) print(entry, output);
      else logger(entry);
    } catch {
      // A payment must not fail because a log did.
    }
  };
}

function print(entry: LogEntry, output: Pick<Console, 'warn' | 'error'>): void {
  const { event, code, status, sessionHash, requestId, error } = entry;
  const line = `[payfect-checkout] ${event} ${code} ${status} session=${sessionHash ?? '-'} request=${requestId}`;
  const details = [ADVICE[event] ?? ADVICE[code], error].filter((detail) => detail !== undefined);
  const level = code === 'internal' || code === 'upstream-auth' ? 'error' : 'warn';
  output[level](line, ...details);
}

async function hashOf(sessionId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sessionId));
  return Array.from(new Uint8Array(digest, 0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
