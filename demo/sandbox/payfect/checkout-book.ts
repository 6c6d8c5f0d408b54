// All checkouts of the sandbox and every change of their status. It knows no HTTP and sends no callback.
import { addDecimals } from '../decimal.js';
import type { Decimal } from '../decimal.js';
import type { Clock } from '../clock.js';
import type { Checkout } from './checkout.js';

export class CheckoutBook {
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
      this.#clock.schedule(delayMs, () => this.find(checkout.id)),
    );
  }

  /** Expires by the clock at reading too, because a timer of a busy process comes late. */
  find(id: string): Checkout | undefined {
    const checkout = this.#checkouts.get(id);
    const isDue = checkout?.status === 'open' && checkout.expiresAtMs <= this.#clock.now();
    return isDue ? this.expire(checkout) : checkout;
  }

  complete(checkout: Checkout): Checkout {
    this.#stopTimer(checkout.id);
    return this.#change(checkout, { status: 'complete', received: checkout.amountTotal });
  }

  expire(checkout: Checkout): Checkout {
    this.#stopTimer(checkout.id);
    return this.#change(checkout, { status: 'expired' });
  }

  receive(checkout: Checkout, amount: Decimal): Checkout {
    return this.#change(checkout, { received: addDecimals([checkout.received, amount]) });
  }

  close(): void {
    for (const id of [...this.#expiryTimers.keys()]) this.#stopTimer(id);
  }

  #change(checkout: Checkout, change: Partial<Checkout>): Checkout {
    const changed = { ...checkout, ...change, updatedAtMs: this.#clock.now() };
    this.#checkouts.set(changed.id, changed);
    return changed;
  }

  #stopTimer(id: string): void {
    this.#expiryTimers.get(id)?.();
    this.#expiryTimers.delete(id);
  }
}
