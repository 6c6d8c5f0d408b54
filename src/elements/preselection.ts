import { NOTHING_CHOSEN, type Selection } from '../session/selection.js';
import type { CheckoutController } from '../state/checkout-controller.js';
import { selectionOf } from '../state/checkout-state.js';

/** The page's preselection, and the current choice. */
export class Preselection {
  readonly #checkout: () => CheckoutController;
  #preselected = NOTHING_CHOSEN;

  constructor(checkout: () => CheckoutController) {
    this.#checkout = checkout;
  }

  get preselected(): Selection {
    return this.#preselected;
  }

  get current(): Selection {
    return selectionOf(this.#checkout().state) ?? this.#preselected;
  }

  /** A page may set the parts in any order: a network set before its currency is applied later. */
  preselect(part: Partial<Selection>): void {
    const preselected = (this.#preselected = { ...this.#preselected, ...part });
    const { method, currency, network } = this.current;
    const selection = {
      method: method || preselected.method,
      currency: currency || preselected.currency,
      network: network || preselected.network,
      ...part,
    };
    this.#checkout().dispatch({ type: 'chosen', selection, byShopper: false });
  }
}
