// Holds all Payfect checkouts in memory and makes every change to them. It knows no HTTP and sends no callback.
import { addDecimals } from '../../decimal.js';
import type { Clock } from '../../../src/providers/clock.js';
import type { Checkout } from './checkout.js';

export class CheckoutStore {
  readonly #clock: Clock;
  readonly #checkouts = new Map<string, Checkout>();
  readonly #expiryTimers = new Map<string, () => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(checkout: Checkout): void {
    this.#checkouts.set(checkout.id, checkout);
    const delayMs = Math.max(0, checkout.expiresAtMs - this.#clock.now());
    this.#expiryTimers.set(
      checkout.id,
      this.#clock.schedule(() => this.find(checkout.id), delayMs),
    );
  }

  /** Also checks the expiry itself, because a busy process runs its timers late. */
  find(id: string): Checkout | undefined {
    const checkout = this.#checkouts.get(id);
    const isDue = checkout?.status === 'open' && checkout.expiresAtMs <= this.#clock.now();
    return isDue ? this.expire(id) : checkout;
  }

  newestFirst(): readonly Checkout[] {
    return [...this.#checkouts.keys()].reverse().flatMap((id) => this.find(id) ?? []);
  }

  complete(id: string): Checkout {
    this.#stopTimer(id);
    return this.#change(id, ({ amountTotal }) => ({ status: 'complete', received: amountTotal }));
  }

  expire(id: string): Checkout {
    this.#stopTimer(id);
    return this.#change(id, () => ({ status: 'expired' }));
  }

  receive(id: string, amount: string): Checkout {
    return this.#change(id, ({ received }) => ({ received: addDecimals([received, amount]) }));
  }

  close(): void {
    for (const id of [...this.#expiryTimers.keys()]) this.#stopTimer(id);
  }

  #change(id: string, change: (checkout: Checkout) => Partial<Checkout>): Checkout {
    const checkout = this.#checkouts.get(id);
    if (checkout === undefined) throw new Error(`Unknown checkout ${id}`);
    const changed = { ...checkout, ...change(checkout), updatedAtMs: this.#clock.now() };
    this.#checkouts.set(id, changed);
    return changed;
  }

  #stopTimer(id: string): void {
    this.#expiryTimers.get(id)?.();
    this.#expiryTimers.delete(id);
  }
}
