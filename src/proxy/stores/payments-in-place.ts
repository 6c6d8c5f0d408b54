// What can be paid in place, from the merchant's function or from the provider, in the form that browsers get. Requested at each
// read from the provider, and kept with it: amounts and confirmations change while a checkout is open.
import { BoundedMap } from '../../providers/bounded-map.js';
import type { Clock } from '../../providers/clock.js';
import type { ProviderSession } from '../../providers/provider.js';
import { publicPayments } from '../../providers/public-payments.js';
import { TimeLimitError } from '../../providers/within-limit.js';
import type { Payment } from '../../schema/payments/payments.js';
import type { Log } from '../log.js';
import type { LimitedOptions } from '../options/limit-waits.js';

const MAX_ENTRIES = 1_000;
const MAX_FAULTS = 3;
/** Until a function that did not reply is called again. Pages must not wait for it at each read. */
const PAUSE_MS = 30_000;
/** Until a session's next warning. */
const QUIET_MS = 60_000;

export class PaymentsInPlace {
  readonly #payments: LimitedOptions['payments'];
  readonly #log: Log;
  readonly #clock: Clock;
  /** By session, in milliseconds. */
  readonly #pausedUntil = new BoundedMap<number>(MAX_ENTRIES);
  readonly #quietUntil = new BoundedMap<number>(MAX_ENTRIES);

  constructor(payments: LimitedOptions['payments'], log: Log, clock: Clock) {
    this.#payments = payments;
    this.#log = log;
    this.#clock = clock;
  }

  /** Null if neither the merchant nor the provider has any. The promise never rejects. */
  of(session: ProviderSession): Promise<readonly Payment[]> | null {
    return this.#payments === undefined && session.payments === undefined ? null : this.#read(session);
  }

  async #read(session: ProviderSession): Promise<readonly Payment[]> {
    const { id } = session;
    if (this.#clock.now() < (this.#pausedUntil.get(id) ?? 0)) return [];
    try {
      const faults: string[] = [];
      // Plain JavaScript may return anything.
      const own: unknown = await this.#payments?.({ sessionId: id, session });
      const payments = publicPayments(own ?? session.payments, (sentence) => faults.push(sentence));
      if (faults.length > 0) await this.#warn(id, new TypeError(faults.slice(0, MAX_FAULTS).join(' ')));
      return payments;
    } catch (error) {
      if (error instanceof TimeLimitError) this.#pausedUntil.set(id, this.#clock.now() + PAUSE_MS);
      await this.#warn(id, error);
      return [];
    }
  }

  async #warn(sessionId: string, error: unknown): Promise<void> {
    if (this.#clock.now() < (this.#quietUntil.get(sessionId) ?? 0)) return;
    this.#quietUntil.set(sessionId, this.#clock.now() + QUIET_MS);
    await this.#log.warn({ event: 'payments', sessionId, requestId: null, error });
  }
}
