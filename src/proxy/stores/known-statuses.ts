// Overrules the status of a session of WeWire's, of which WeWire itself tells no payment, by what else is known of it.
// Payfect's is left as it is.
import type { ProviderSession } from '../../providers/provider.js';
import type { CheckoutProxyOptions, KnownStatus } from '../options/options.js';
import type { ProxyStore } from './replay-memory.js';

/** Longer than any checkout is open; `resolve` knows for ever. */
const REMEMBERED_SECONDS = 7 * 24 * 60 * 60;
const ENDS = ['complete', 'expired'] as const;
const STATUSES: readonly unknown[] = ['open', 'complete', 'expired'] satisfies KnownStatus[];

export class KnownStatuses {
  readonly #memory: ProxyStore;
  readonly #resolve: NonNullable<CheckoutProxyOptions['sessionStatus']>;

  constructor(memory: ProxyStore, resolve: CheckoutProxyOptions['sessionStatus']) {
    this.#memory = memory;
    this.#resolve = resolve ?? (() => null);
  }

  remember(sessionId: string, status: (typeof ENDS)[number]): Promise<void> {
    return this.#memory.add(keyOf(sessionId, status), REMEMBERED_SECONDS);
  }

  /** @throws what `resolve` and the memory throw: to guess "open" could make somebody pay twice. */
  async addTo(session: ProviderSession): Promise<ProviderSession> {
    const { shown } = session;
    if (shown.provider !== 'wewire') return session;
    const resolved = await this.#resolved(shown.id);
    const remembered = await this.#remembered(shown.id).catch((error: unknown) => {
      // Who resolves need not be told by a memory that is down.
      if (resolved === null) throw error;
      return [];
    });
    const known = [...remembered, resolved, shown.status];
    // Complete wins, whoever says so: who has paid must never be asked to pay again.
    const status = known.includes('complete') ? 'complete' : known.find((said) => said !== null);
    return { ...session, shown: { ...shown, status: status ?? null } };
  }

  async #remembered(sessionId: string): Promise<readonly KnownStatus[]> {
    const told = ENDS.map((status) => this.#memory.has(keyOf(sessionId, status)));
    const isTold = await Promise.all(told);
    return ENDS.filter((_status, index) => isTold[index]);
  }

  async #resolved(sessionId: string): Promise<KnownStatus | null> {
    const status = await this.#resolve(sessionId);
    // Plain JavaScript may give anything; a misspelt "complete" must not read as "nothing known".
    if (status === null || STATUSES.includes(status)) return status;
    throw new TypeError(`resolve must give "open", "complete", "expired" or null, got ${JSON.stringify(status)}.`);
  }
}

function keyOf(sessionId: string, status: KnownStatus): string {
  return `status:${status}:${sessionId}`;
}
