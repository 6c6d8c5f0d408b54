// Adds what the merchant knows to sessions of providers that report no status.
import type { ProviderSession } from '../../providers/provider.js';
import type { LimitedOptions } from '../options/limit-waits.js';
import type { KnownStatus } from '../options/options.js';
import type { ProxyStore } from './store.js';

/** Longer than any checkout stays open. For longer, the merchant has `sessionStatus`. */
const REMEMBERED_SECONDS = 7 * 24 * 60 * 60;
const ENDS = ['complete', 'expired'] as const;
const STATUSES: readonly unknown[] = ['open', 'complete', 'expired'] satisfies KnownStatus[];

export class KnownStatuses {
  readonly #store: ProxyStore;
  readonly #sessionStatus: NonNullable<LimitedOptions['sessionStatus']>;

  constructor(store: ProxyStore, sessionStatus: LimitedOptions['sessionStatus']) {
    this.#store = store;
    this.#sessionStatus = sessionStatus ?? (() => null);
  }

  remember(sessionId: string, status: (typeof ENDS)[number]): Promise<void> {
    return this.#store.add(keyFor(sessionId, status), REMEMBERED_SECONDS);
  }

  /** @throws whatever `sessionStatus` and the store throw: guessing "open" could make a shopper pay twice. */
  async addTo(session: ProviderSession): Promise<ProviderSession> {
    const current = await this.#current(session.id);
    const remembered = await this.#remembered(session.id).catch((error: unknown) => {
      // If `sessionStatus` knows the status, a failing store does not matter.
      if (current === null) throw error;
      return [];
    });
    const known = [...remembered, current, session.status];
    // Complete wins, whatever the source: a shopper who has paid must never be asked to pay again.
    const status = known.includes('complete') ? 'complete' : known.find((source) => source !== null);
    return { ...session, status: status ?? null };
  }

  async #remembered(sessionId: string): Promise<readonly KnownStatus[]> {
    const found = await Promise.all(ENDS.map((status) => this.#store.has(keyFor(sessionId, status))));
    return ENDS.filter((_status, index) => found[index]);
  }

  async #current(sessionId: string): Promise<KnownStatus | null> {
    const status = await this.#sessionStatus({ sessionId });
    // Plain JavaScript may return anything; a misspelled "complete" must not read as "unknown".
    if (status === null || STATUSES.includes(status)) return status;
    throw new TypeError(
      `sessionStatus must return "open", "complete", "expired" or null, got ${JSON.stringify(status)}.`,
    );
  }
}

function keyFor(sessionId: string, status: KnownStatus): string {
  return `status:${status}:${sessionId}`;
}
