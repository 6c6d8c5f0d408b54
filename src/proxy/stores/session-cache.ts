// Stands between many browsers that ask for a session and the one provider that knows it.
// It knows neither routes nor fields.
import type { Clock } from '../../providers/clock.js';
import { publicPayfectSession } from '../../providers/payfect/public-session.js';
import type { ProviderSession } from '../../providers/provider.js';
import { ProviderError } from '../../providers/provider-error.js';
import { publicWeWireSession } from '../../providers/wewire/public-session.js';
import { cappedWaitSeconds } from '../http/problem.js';
import { BoundedMap } from './bounded-map.js';

const MAX_ENTRIES = 10_000;
/** Whole sessions are for the few requests that act on one. */
const MAX_FULL_SESSIONS = 100;
const OPEN_MS = 1_000;
const COMPLETE_MS = 60_000;
/** Short: a payment may still arrive late, and an expired session then becomes complete. */
const EXPIRED_MS = 5_000;
/** Short: a page may ask an instant before the provider knows the session that was just created. */
const NOT_FOUND_MS = 2_000;
const FAILURE_MS = 1_000;
/** Longer than the provider may take. A merchant's `resolve` that never ends must not keep the next one from trying. */
const UNDER_WAY_MS = 10_000;

interface Entry {
  readonly publicSession: Promise<CachedSession>;
  /** Counts while the read is under way, too: whoever asks meanwhile gets the same answer. */
  freshUntilMs: number;
  isComplete: boolean;
}

export class SessionCache {
  readonly #entries = new BoundedMap<Entry>(MAX_ENTRIES);
  /** Each with the entry that it belongs to, whose end is its own. */
  readonly #fullSessions = new BoundedMap<{ readonly entry: Entry; readonly session: Promise<ProviderSession> }>(
    MAX_FULL_SESSIONS,
  );
  readonly #read: (id: string) => Promise<ProviderSession>;
  readonly #show: (session: ProviderSession) => CachedSession;
  readonly #clock: Clock;

  constructor(
    read: (id: string) => Promise<ProviderSession>,
    show: (session: ProviderSession) => CachedSession,
    clock: Clock,
  ) {
    this.#read = read;
    this.#show = show;
    this.#clock = clock;
  }

  /** @throws {ProviderError} also from the cache, so that a failing provider is not asked more often than a working one. */
  getPublic(id: string): Promise<CachedSession> {
    return this.#fresh(id)?.publicSession ?? this.#begin(id).entry.publicSession;
  }

  /** The whole session. @throws {ProviderError} like `shown`. */
  get(id: string): Promise<ProviderSession> {
    const whole = this.#fullSessions.get(id);
    return whole !== undefined && whole.entry === this.#fresh(id) ? whole.session : this.refresh(id);
  }

  /** Reads anew; a read that began earlier can no longer replace the answer. */
  refresh(id: string): Promise<ProviderSession> {
    return this.#begin(id).session;
  }

  /** Something has happened: whoever asks next gets an answer from after it. Nothing happens to a complete session. */
  forgetUnlessComplete(id: string): void {
    if (this.#entries.get(id)?.isComplete === false) this.#entries.delete(id);
  }

  #fresh(id: string): Entry | undefined {
    const entry = this.#entries.get(id);
    return entry !== undefined && this.#clock.now() < entry.freshUntilMs ? entry : undefined;
  }

  #begin(id: string): { readonly entry: Entry; readonly session: Promise<ProviderSession> } {
    const session = this.#read(id);
    const asPublic = session.then(
      (read) => {
        // Before it is shown: a session that cannot be was read all the same, and whoever waits for it finds that noted.
        entry.isComplete = read.shown.status === 'complete';
        this.#keep(entry, sessionMs(read.shown.status));
        return this.#show(read);
      },
      (error: unknown) => {
        this.#keep(entry, failureMs(error));
        throw error;
      },
    );
    const entry: Entry = { publicSession: asPublic, freshUntilMs: this.#clock.now() + UNDER_WAY_MS, isComplete: false };
    const whole = { entry, session };
    this.#entries.set(id, entry);
    this.#fullSessions.set(id, whole);
    // Where nobody asks for it, nobody need learn that it cannot be shown.
    entry.publicSession.catch(() => undefined);
    return whole;
  }

  #keep(entry: Entry, forMs: number): void {
    entry.freshUntilMs = this.#clock.now() + forMs;
  }
}

function sessionMs(status: string | null): number {
  if (status === 'complete') return COMPLETE_MS;
  return status === 'expired' ? EXPIRED_MS : OPEN_MS;
}

function failureMs(error: unknown): number {
  if (!(error instanceof ProviderError)) return 0;
  if (error.code === 'not-found') return NOT_FOUND_MS;
  return error.code === 'rate-limited' ? cappedWaitSeconds(error.retryAfterSeconds) * 1_000 : FAILURE_MS;
}

/**
 * What is remembered of a session to answer with: its public form as one text. The session itself is a tree of some seventy
 * objects, and to keep thousands of those costs the garbage collector more than everything else a read does.
 */
export interface CachedSession {
  readonly id: string;
  readonly status: string | null;
  readonly expiresAt: string | number | null;
  /** A JSON object. */
  readonly json: string;
  /** The provider named a payment page on a host that is not allowed, so the public form has none. */
  readonly isPaymentPageRefused: boolean;
}

/** @throws {ProviderError} where an amount is too long to be one. */
export function toCachedSession({ shown }: ProviderSession, paymentHosts: readonly string[]): CachedSession {
  const { id, status, expiresAt, url } = shown;
  const publicForm =
    shown.provider === 'payfect' ? publicPayfectSession(shown, paymentHosts) : publicWeWireSession(shown, paymentHosts);
  const isPaymentPageRefused = url !== null && publicForm.url === null;
  return { id, status, expiresAt, json: JSON.stringify(publicForm), isPaymentPageRefused };
}
