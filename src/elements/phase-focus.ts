import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Phase } from '../state/checkout-state.js';

type FocusHost = ReactiveControllerHost & Element & { readonly phase: Phase };

/**
 * Keeps keyboard focus inside the element: moves it to the heading when the focused control is removed. Never takes focus
 * from elsewhere on the page.
 */
export class PhaseFocus implements ReactiveController {
  readonly #host: FocusHost;
  #phase: Phase = 'idle';
  #hadFocus = false;

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What `focus()` focuses: the current choice, the first control, or the heading. */
  get target(): HTMLElement | null {
    return this.#find('input:checked') ?? this.#find('input, a[href], button') ?? this.#find('.title');
  }

  hostUpdate(): void {
    // Loading has no heading: if *Try again* had focus, the phase after loading gets it.
    // While a field loses focus to another, `:focus-within` still matches: nothing is lost then.
    this.#hadFocus =
      (!isNowhere() && this.#host.matches(':focus-within')) || (this.#hadFocus && this.#phase === 'loading');
  }

  hostUpdated(): void {
    const { phase } = this.#host;
    if (this.#hadFocus && isNowhere()) (this.#find('.title') ?? this.#find('.merchant'))?.focus();
    this.#phase = phase;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}

function isNowhere(): boolean {
  return document.activeElement === document.body;
}
