import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Phase } from '../../state/checkout-state.js';

type FocusHost = ReactiveControllerHost & Element & { readonly phase: Phase };

/**
 * Keeps keyboard focus inside the element: moves it to the heading when the focused control is removed. Never takes focus
 * from elsewhere on the page.
 */
export class PhaseFocus implements ReactiveController {
  readonly #host: FocusHost;
  #phase: Phase = 'idle';
  #hadFocus = false;
  /** Whether the focus moved into the current phase with it: screen readers have read its title. */
  hearsTitle = false;

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    // Loading has no heading: if *Try again* had focus, the phase after loading gets it.
    // While a field loses focus to another, `:focus-within` still matches: nothing is lost then.
    this.#hadFocus =
      (!isNowhere() && this.#host.matches(':focus-within')) || (this.#hadFocus && this.#phase === 'loading');
    if (this.#host.phase !== this.#phase) this.hearsTitle = this.#hadFocus;
  }

  hostUpdated(): void {
    const { phase } = this.#host;
    if (this.#hadFocus && isNowhere()) this.#heading(phase === this.#phase)?.focus();
    this.#phase = phase;
  }

  /** The choice comes back when the shopper changes it. */
  #heading(isSamePhase: boolean): HTMLElement | null {
    return this.#find('.title') ?? (isSamePhase ? this.#find('input:checked') : null) ?? this.#find('.merchant');
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}

function isNowhere(): boolean {
  return document.activeElement === document.body;
}
