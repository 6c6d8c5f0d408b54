// Reads sessions from the provider, once for all the browsers that request the same one.
import { type Clock, isWithin } from '../../providers/clock.js';
import { ProviderError } from '../../providers/provider-error.js';
import type { CheckoutProvider, ProviderSession } from '../../providers/provider.js';
import { capWaitSeconds } from '../http/problem.js';
import { BoundedMap } from '../../providers/bounded-map.js';
import type { Payment } from '../../schema/payments/payments.js';
import type { KnownStatuses } from './known-statuses.js';
import type { LineNames } from './line-names.js';
import type { PaymentsInPlace } from './payments-in-place.js';

const MAX_ENTRIES = 10_000;
/** Full sessions are for the few requests that act on one. */
const MAX_FULL_SESSIONS = 100;
const OPEN_MS = 1_000;
const COMPLETE_MS = 60_000;
/** Short: a payment may still arrive late, and the expired session then becomes complete. */
const EXPIRED_MS = 5_000;
/** Short: a page may request a new session an instant before the provider knows it. */
const NOT_FOUND_MS = 2_000;
const FAILURE_MS = 1_000;
/** Longer than the provider may take. A merchant's `sessionStatus` that never ends must not block the next read. */
const UNDER_WAY_MS = 10_000;

/**
 * What the cache keeps of a session: the public form as one text. The full session is a tree of some seventy objects, and
 * keeping thousands of those costs the garbage collector more than everything else a read does.
 */
export interface CachedSession {
  readonly id: string;
  readonly status: string | null;
  readonly expiresAtMs: number | null;
  /** A JSON object. */
  readonly json: string;
  /** The provider named a payment page on a host that is not allowed, so the public form has none. */
  readonly isPaymentPageRefused: boolean;
}

interface Entry {
  readonly cached: Promise<CachedSession>;
  sinceMs: number;
  /** Counts while the read is under way, too: concurrent requests get the same response. */
  freshMs: number;
  isComplete: boolean;
}

export class SessionCache {
  readonly #entries = new BoundedMap<Entry>(MAX_ENTRIES);
  /** Each expires together with its cache entry. */
  readonly #fullSessions = new BoundedMap<{ readonly entry: Entry; readonly session: Promise<ProviderSession> }>(
    MAX_FULL_SESSIONS,
  );
  readonly #provider: CheckoutProvider;
  readonly #knownStatuses: KnownStatuses;
  readonly #lineNames: LineNames | null;
  readonly #paymentsInPlace: PaymentsInPlace;
  readonly #clock: Clock;

  constructor(
    provider: CheckoutProvider,
    knownStatuses: KnownStatuses,
    lineNames: LineNames | null,
    paymentsInPlace: PaymentsInPlace,
    clock: Clock,
  ) {
    this.#provider = provider;
    this.#knownStatuses = knownStatuses;
    this.#lineNames = lineNames;
    this.#paymentsInPlace = paymentsInPlace;
    this.#clock = clock;
  }

  /** @throws {ProviderError} also from the cache, so that a failing provider gets no more requests than a working one. */
  getPublic(id: string): Promise<CachedSession> {
    return this.#fresh(id)?.cached ?? this.#startRead(id).entry.cached;
  }

  /** The full session. @throws {ProviderError} like `getPublic`. */
  get(id: string): Promise<ProviderSession> {
    const full = this.#fullSessions.get(id);
    return full !== undefined && full.entry === this.#fresh(id) ? full.session : this.refresh(id);
  }

  /** Reads anew. A read that started earlier can no longer replace the result. */
  refresh(id: string): Promise<ProviderSession> {
    return this.#startRead(id).session;
  }

  /** Makes the next request read anew, because the session has changed. Complete sessions never change. */
  forgetUnlessComplete(id: string): void {
    if (this.#entries.get(id)?.isComplete === false) this.#entries.delete(id);
  }

  #fresh(id: string): Entry | undefined {
    const entry = this.#entries.get(id);
    return entry !== undefined && isWithin(entry.sinceMs, entry.freshMs, this.#clock) ? entry : undefined;
  }

  #startRead(id: string): { readonly entry: Entry; readonly session: Promise<ProviderSession> } {
    const session = this.#readSession(id);
    const cached = session.then(
      (read) => {
        // Before `toCached`, which may throw: the read itself succeeded, and concurrent requests must see that.
        entry.isComplete = read.status === 'complete';
        const keep = () => this.#keepFor(entry, sessionMs(read.status));
        const additions = this.#additionsTo(read);
        if (additions === null) {
          keep();
          return toCached(read, []);
        }
        // Under way until then, so that concurrent requests do not call the merchant's functions again.
        return additions.then(([named, payments]) => {
          keep();
          return toCached(named, payments);
        });
      },
      (error: unknown) => {
        this.#keepFor(entry, failureMs(error));
        throw error;
      },
    );
    const entry: Entry = { cached, sinceMs: this.#clock.now(), freshMs: UNDER_WAY_MS, isComplete: false };
    const full = { entry, session };
    this.#entries.set(id, entry);
    this.#fullSessions.set(id, full);
    // Avoids an unhandled rejection when no caller awaits `cached`.
    cached.catch(() => undefined);
    return full;
  }

  /** What the merchant's functions add; null if there is nothing to wait for. The promise never rejects. */
  #additionsTo(read: ProviderSession): Promise<[ProviderSession, readonly Payment[]]> | null {
    const named = this.#lineNames?.addTo(read) ?? null;
    const payments = this.#paymentsInPlace.of(read);
    return named === null && payments === null ? null : Promise.all([named ?? read, payments ?? []]);
  }

  async #readSession(id: string): Promise<ProviderSession> {
    const session = await this.#provider.readSession(id);
    if (session.id !== id) throw new ProviderError('bad-response', 'The provider returned another session.');
    return this.#provider.hasStatus ? session : await this.#knownStatuses.addTo(session);
  }

  #keepFor(entry: Entry, ms: number): void {
    entry.sinceMs = this.#clock.now();
    entry.freshMs = ms;
  }
}

/** @throws {ProviderError} if the total is too long to be an amount. */
function toCached(session: ProviderSession, payments: readonly Payment[]): CachedSession {
  const { id, status, expiresAtMs, paymentUrl } = session;
  const publicSession = session.toPublic(status);
  const isPaymentPageRefused = paymentUrl !== null && publicSession.url === null;
  const json = JSON.stringify(payments.length === 0 ? publicSession : { ...publicSession, payments });
  return { id, status, expiresAtMs, json, isPaymentPageRefused };
}

function sessionMs(status: string | null): number {
  if (status === 'complete') return COMPLETE_MS;
  return status === 'expired' ? EXPIRED_MS : OPEN_MS;
}

function failureMs(error: unknown): number {
  if (!(error instanceof ProviderError)) return 0;
  if (error.code === 'not-found') return NOT_FOUND_MS;
  return error.code === 'rate-limited' ? capWaitSeconds(error.retryAfterSeconds) * 1_000 : FAILURE_MS;
}
