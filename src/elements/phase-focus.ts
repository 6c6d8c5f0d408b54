import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Phase } from '../state/checkout-state.js';

type FocusHost = ReactiveControllerHost & Element & { readonly phase: Phase };

/**
 * Keeps keyboard focus inside the element when the control that had it goes, with its phase or alone: it moves to the
 * heading. Focus that is elsewhere on the page is never taken.
 */
export class PhaseFocus implements ReactiveController {
  readonly #host: FocusHost;
  #phase: Phase = 'idle';
  #hadFocus = false;

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Where `focus()` goes: the choice, else the first control, else what there is to read. */
  get target(): HTMLElement | null {
    return this.#find('input:checked') ?? this.#find('input, a[href], button') ?? this.#find('.title');
  }

  hostUpdate(): void {
    // Loading has no heading: focus that went with *Try again* is owed to the phase after it.
    this.#hadFocus = this.#host.matches(':focus-within') || (this.#hadFocus && this.#phase === 'loading');
  }

  hostUpdated(): void {
    const { phase } = this.#host;
    const isLost = this.#hadFocus && document.activeElement === document.body;
    if (isLost) (this.#find('.title') ?? this.#find('.merchant'))?.focus();
    this.#phase = phase;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
