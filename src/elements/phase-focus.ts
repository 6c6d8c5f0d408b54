import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Phase } from '../state/checkout-state.js';

type FocusHost = ReactiveControllerHost & Element & { readonly status: Phase };

/**
 * Keeps keyboard focus inside the element when the control that had it goes with its phase: it moves to the new phase's
 * heading. Focus that is elsewhere on the page is never taken.
 */
export class PhaseFocus implements ReactiveController {
  readonly #host: FocusHost;
  #phase: Phase | null = null;
  #hadFocus = false;

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#host.shadowRoot?.activeElement != null;
  }

  hostUpdated(): void {
    const { status, shadowRoot } = this.#host;
    const hasChanged = this.#phase !== null && this.#phase !== status;
    this.#phase = status;
    if (!hasChanged || !this.#hadFocus || shadowRoot?.activeElement != null) return;
    shadowRoot?.querySelector<HTMLElement>('.title, .merchant')?.focus();
  }
}
