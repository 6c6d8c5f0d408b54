// What a proxy offers beside reading, with its views: fixing the choice, canceling, restarting. Loaded when a session
// offers one of these. It imports nothing at run time that the main script file has; that comes from the host.
import type { TemplateResult } from 'lit';
import { actionStrings } from '../../locale/action-strings.js';
import type { Session } from '../../session/session.js';
import type { CheckoutState, OpenState, WaitingState } from '../../state/checkout-state.js';
import type { ProxyActionsHost } from '../element-parts.js';
import type { OpenPieces, ProxyActions, ViewContext } from '../view-context.js';
import { ActionRunner } from './action-runner.js';
import { CancelQuestion } from './cancel-question.js';
import { choiceInWords } from './choice-in-words.js';
import { collectsDetails, customerView } from './customer-form.js';
import { proxyActionsStyles } from './styles.js';
import { keepTyping } from './typing.js';

export function createProxyActions(host: ProxyActionsHost): ProxyActions {
  host.styles.add(proxyActionsStyles);
  keepTyping(host.root());
  return new OfferedActions(host);
}

class OfferedActions implements ProxyActions {
  readonly #host: ProxyActionsHost;
  readonly #runner: ActionRunner;
  readonly #question: CancelQuestion;

  constructor(host: ProxyActionsHost) {
    this.#host = host;
    this.#runner = new ActionRunner(host);
    this.#question = new CancelQuestion(host);
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
    return this.#question.ask();
  }

  questionView(state: OpenState | WaitingState, context: ViewContext): TemplateResult | null {
    return this.#question.view(state, context);
  }

  spoken(state: CheckoutState, context: ViewContext): string | null {
    if (context.ui.action === 'running') return actionStrings(context.strings).oneMoment;
    return state.phase === 'open' && state.step === 'confirm' ? this.#choiceInWords(state, context) : null;
  }

  openView(state: OpenState, pieces: OpenPieces, context: ViewContext): TemplateResult {
    const { html } = this.#host;
    if (state.step === 'confirm') return html`${this.#confirmView(state, context)} ${pieces.link}`;
    return mustBeFixed(state.session)
      ? html`${pieces.options} ${this.#detailsView(state, pieces, context)}`
      : pieces.oneStep;
  }

  restartView(context: ViewContext): TemplateResult {
    const { html } = this.#host;
    const { strings, ui } = context;
    const isRunning = ui.action === 'running';
    return html`
      ${this.#host.failureView('restart-failed', context)}
      <button
        class="button"
        part="restart"
        type="button"
        aria-disabled=${isRunning}
        @click=${() => this.#runner.restart()}
      >
        ${this.#host.words(actionStrings(strings)[isRunning ? 'oneMoment' : 'restart'])}
      </button>
    `;
  }

  /** The end of the first step: the shopper's details, if the session collects them, and *Continue*. */
  #detailsView({ session }: OpenState, { missing }: OpenPieces, context: ViewContext): TemplateResult {
    const { html } = this.#host;
    const { strings, tag, ui } = context;
    const own = actionStrings(strings);
    const isRunning = ui.action === 'running';
    const submit = (event: FormEvent) => {
      event.preventDefault();
      if (missing === null) void this.#runner.select(event.currentTarget);
    };
    return html`<form @submit=${submit} @change=${(event: FormEvent) => this.#runner.remember(event.currentTarget)}>
      ${customerView(session.collects, { html, customer: this.#runner.customer, strings: own, tag })}
      ${this.#host.failureView('select-failed', context)}
      ${
        missing ??
        html`<button class="button primary" part="continue" aria-disabled=${isRunning}>
          ${this.#host.words(isRunning ? own.oneMoment : own.continue)}
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
        <h2 class="title" part="confirmation" tabindex="-1">
          <bdi translate="no">${this.#host.words(this.#choiceInWords(state, context))}</bdi>
        </h2>
        <button class="button quiet" part="change" type="button" @click=${() => this.#runner.change()}>
          ${this.#host.words(actionStrings(strings).change)}
        </button>
      </div>
      ${state.selection.network === '' ? null : html`<p class="muted" .textContent=${strings.networkAdvice}></p>`}
    `;
  }

  #choiceInWords({ session, selection }: OpenState, { strings, tag }: ViewContext): string {
    const { methods } = this.#runner.chosenFrom ?? session;
    const { total } = session;
    return choiceInWords({ methods, selection, total, price: this.#host.formatMoney(total, tag) }, strings);
  }
}

interface FormEvent extends Event {
  readonly currentTarget: HTMLFormElement;
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
