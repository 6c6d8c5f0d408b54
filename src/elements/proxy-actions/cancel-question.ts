import type { TemplateResult } from 'lit';
import { actionStrings } from '../../locale/english/action-strings.js';
import type { OpenState, WaitingState } from '../../state/checkout-state.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';

/** Asks the shopper to confirm a cancel, where *Cancel* was: money may be on its way, or typed details would be lost. */
export class CancelQuestion {
  readonly #host: LazyHost;
  /** Where it was asked and is not answered. */
  #askedIn: string | null = null;

  constructor(host: LazyHost) {
    this.#host = host;
  }

  /** A question is over when the phase or the session changes. */
  get #place(): string {
    const { state, requestedId } = this.#host.checkout;
    return `${state.phase} ${requestedId}`;
  }

  ask(): Promise<void> {
    this.#askedIn = this.#place;
    return this.#showAnd('keep');
  }

  /** In place and without a dialog; the safe answer comes first, and has the focus. */
  view(state: OpenState | WaitingState, context: ViewContext): TemplateResult | null {
    if (this.#askedIn !== this.#place) {
      this.#askedIn = null;
      return null;
    }
    const { html, words } = this.#host;
    const { strings, ui, actions } = context;
    const own = actionStrings(strings);
    const isRunning = ui.action === 'running';
    const mayHavePaid = state.phase === 'waiting' || ui.qrCode !== null;
    return html`
      <div
        class="question more"
        part="cancel-question"
        role="group"
        aria-labelledby="question"
        aria-describedby="consequence"
      >
        <h3 class="title" id="question">${words(own.cancelQuestion)}</h3>
        <p class="muted" id="consequence" .textContent=${mayHavePaid ? own.cancelIfPaid : own.cancelLosesDetails}></p>
        <button class="button secondary" part="keep button-secondary" type="button" @click=${() => this.#keep()}>
          ${words(own.keep)}
        </button>
        ${context.afterPaint?.failureView('cancel-failed', context) ?? null}
        <button
          class="button text"
          part="cancel-confirm button-text"
          type="button"
          aria-disabled=${isRunning}
          @click=${actions.cancel}
        >
          ${words(isRunning ? own.oneMoment : own.cancelForGood)}
        </button>
      </div>
    `;
  }

  #keep(): Promise<void> {
    this.#askedIn = null;
    return this.#showAnd('cancel');
  }

  /** Renders, and focuses a part. */
  async #showAnd(part: string): Promise<void> {
    this.#host.ui.set({});
    await this.#host.host.updateComplete;
    this.#host.root()?.querySelector<HTMLElement>(`[part~=${part}]`)?.focus();
  }
}
