import { NOTHING_CHOSEN, type Selection } from '../session/selection.js';
import type { CheckoutController } from '../state/checkout-controller.js';

/** What the page preselects, and what is chosen now. */
export class Choice {
  readonly #checkout: () => CheckoutController;
  #wish = NOTHING_CHOSEN;

  constructor(checkout: () => CheckoutController) {
    this.#checkout = checkout;
  }

  get wish(): Selection {
    return this.#wish;
  }

  get current(): Selection {
    const { state } = this.#checkout();
    return 'selection' in state ? state.selection : this.#wish;
  }

  /** A page may name its wishes in any order: a network waits for its currency. */
  prefer(part: Partial<Selection>): void {
    const wish = (this.#wish = { ...this.#wish, ...part });
    const { method, currency, network } = this.current;
    const selection = {
      method: method || wish.method,
      currency: currency || wish.currency,
      network: network || wish.network,
      ...part,
    };
    this.#checkout().dispatch({ type: 'chosen', selection, byShopper: false });
  }
}
