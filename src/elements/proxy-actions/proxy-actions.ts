// What a proxy offers beside reading, with its views: fixing the choice, canceling, restarting. Loaded when a session
// offers one of these. It imports nothing at run time that the main script file has; that comes from the host.
import type { LitElement, TemplateResult } from 'lit';
import { actionStrings } from '../../locale/action-strings.js';
import type { Session } from '../../session/session.js';
import type { CheckoutState, OpenState, WaitingState } from '../../state/checkout-state.js';
import type { ProxyActionsHost } from '../element-parts.js';
import type { OpenPieces, ProxyActions, ViewContext } from '../view-context.js';
import { ActionRunner } from './action-runner.js';
import { choiceInWords } from './choice-in-words.js';
import { collectsDetails, customerView } from './customer-form.js';
import { proxyActionsStyles } from './styles.js';

export function createProxyActions(host: ProxyActionsHost): ProxyActions {
  host.styles.add(proxyActionsStyles);
  return new OfferedActions(host);
}

class OfferedActions implements ProxyActions {
  readonly #host: ProxyActionsHost;
  readonly #runner: ActionRunner;
  /** Where the shopper was asked to confirm a cancel, and has not answered. */
  #askedIn: string | null = null;

  constructor(host: ProxyActionsHost) {
    this.#host = host;
    this.#runner = new ActionRunner(host);
  }

  cancel(session: Session): Promise<void> {
    return this.#runner.cancel(session);
  }

  /** What is typed now, or was typed before the choice was fixed. */
  hasDetails(): boolean {
    const fields = this.#host.root()?.querySelectorAll<HTMLInputElement>('form input, form textarea') ?? [];
    return Object.keys(this.#runner.customer).length > 0 || [...fields].some(({ value }) => value.trim() !== '');
  }

  ask(): Promise<void> {
    this.#askedIn = placeOf(this.#host.checkout.state);
    return this.#showAnd('keep');
  }

  /** In place and without a dialog; the safe answer comes first, and has the focus. */
  questionView(state: OpenState | WaitingState, { strings, ui, actions }: ViewContext): TemplateResult | null {
    if (this.#askedIn !== placeOf(state)) {
      this.#askedIn = null;
      return null;
    }
    const { html } = this.#host;
    const own = actionStrings(strings.language);
    const isRunning = ui.action === 'running';
    const mayHavePaid = state.phase === 'waiting' || ui.qrCode !== null;
    return html`
      <div
        class="question"
        part="cancel-question"
        role="group"
        aria-labelledby="question"
        aria-describedby="consequence"
      >
        <h3 class="title" id="question">${own.cancelQuestion}</h3>
        <p class="muted" id="consequence">${mayHavePaid ? own.cancelIfPaid : own.cancelLosesDetails}</p>
        <button class="button" part="keep" type="button" @click=${() => this.#keep()}>${own.keep}</button>
        <button
          class="button quiet"
          part="cancel-confirm"
          type="button"
          aria-disabled=${isRunning}
          @click=${actions.cancel}
        >
          ${isRunning ? own.oneMoment : own.cancelForGood}
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
    const root = this.#host.root();
    if (root instanceof ShadowRoot)
      await (root.host as Element & Partial<Pick<LitElement, 'updateComplete'>>).updateComplete;
    root?.querySelector<HTMLElement>(`[part=${part}]`)?.focus();
  }

  spoken(state: CheckoutState, context: ViewContext): string | null {
    if (context.ui.action === 'running') return actionStrings(context.strings.language).oneMoment;
    return state.phase === 'open' && state.step === 'confirm' ? this.#choiceInWords(state, context) : null;
  }

  openView(state: OpenState, pieces: OpenPieces, context: ViewContext): TemplateResult {
    const { html } = this.#host;
    if (state.step === 'confirm') return html`${this.#confirmView(state, context)} ${pieces.link}`;
    return mustBeFixed(state.session)
      ? html`${pieces.options} ${this.#detailsView(state, pieces, context)}`
      : pieces.oneStep;
  }

  restartView({ strings, ui }: ViewContext): TemplateResult {
    const { html } = this.#host;
    const isRunning = ui.action === 'running';
    return html`
      <button
        class="button"
        part="restart"
        type="button"
        aria-disabled=${isRunning}
        @click=${() => this.#runner.restart()}
      >
        ${actionStrings(strings.language)[isRunning ? 'oneMoment' : 'restart']}
      </button>
    `;
  }

  /** The end of the first step: the shopper's details, if the session collects them, and *Continue*. */
  #detailsView({ session }: OpenState, { missing }: OpenPieces, { strings, tag, ui }: ViewContext): TemplateResult {
    const { html } = this.#host;
    const own = actionStrings(strings.language);
    const isRunning = ui.action === 'running';
    const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
      event.preventDefault();
      if (missing === null) void this.#runner.select(event.currentTarget);
    };
    return html`<form @submit=${submit}>
      ${customerView(session.collects, { html, customer: this.#runner.customer, strings: own, tag })}
      ${
        missing ??
        html`<button class="button primary" part="continue" aria-disabled=${isRunning}>
          ${isRunning ? own.oneMoment : own.continue}
        </button>`
      }
    </form>`;
  }

  /** The choice in words, and the way back to it. */
  #confirmView(state: OpenState, context: ViewContext): TemplateResult {
    const { html } = this.#host;
    const { strings } = context;
    return html`
      <div class="confirmation">
        <h2 class="title" part="confirmation" tabindex="-1"><bdi>${this.#choiceInWords(state, context)}</bdi></h2>
        <button class="button quiet" part="change" type="button" @click=${() => this.#runner.change()}>
          ${actionStrings(strings.language).change}
        </button>
      </div>
      ${state.selection.network === '' ? null : html`<p class="muted">${strings.networkAdvice}</p>`}
    `;
  }

  #choiceInWords({ session, selection }: OpenState, { strings, tag }: ViewContext): string {
    const { methods } = this.#runner.chosenFrom ?? session;
    const { total } = session;
    return choiceInWords({ methods, selection, total, price: this.#host.formatMoney(total, tag) }, strings);
  }
}

/** A question is over when the phase or the session changes. */
function placeOf(state: CheckoutState): string {
  return `${state.phase} ${'sessionId' in state ? state.sessionId : ''}`;
}

/** Whether the proxy needs the shopper's choice or details before the shopper can pay. */
function mustBeFixed({ methods, collects }: Session): boolean {
  const currencies = methods.flatMap((method) => method.currencies);
  const choices = [
    methods,
    ...methods.map((method) => method.currencies),
    ...currencies.map(({ networks }) => networks),
  ];
  return choices.some(({ length }) => length > 1) || collectsDetails(collects);
}
