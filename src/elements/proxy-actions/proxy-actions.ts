// What a proxy offers beside reading, with its views: fixing the choice, canceling, restarting. Loaded when a session
// offers one of these. It imports nothing at run time that the main script file has; that comes from the host.
import type { TemplateResult } from 'lit';
import { actionStrings } from '../../locale/english/action-strings.js';
import type { PaymentMethod, Session } from '../../session/session.js';
import type { CheckoutState, OpenState, WaitingState } from '../../state/checkout-state.js';
import type { LazyHost } from '../element-parts.js';
import type { OpenPieces, ProxyActions, ViewContext, Views } from '../view-context.js';
import { ActionRunner } from './action-runner.js';
import { CancelQuestion } from './cancel-question.js';
import { type Choice, choiceInWords, networkNameOf } from './choice-in-words.js';
import { collectsDetails, DetailsStep } from './details-step.js';
import { proxyActionsStyles } from './styles.js';
import { keepTyping } from './typing.js';

export function createProxyActions(host: LazyHost): ProxyActions {
  host.styles.add(proxyActionsStyles);
  keepTyping(host.root());
  return new OfferedActions(host);
}

class OfferedActions implements ProxyActions {
  readonly #host: LazyHost;
  readonly #runner: ActionRunner;
  readonly #question: CancelQuestion;
  readonly #details: DetailsStep;

  constructor(host: LazyHost) {
    this.#host = host;
    this.#runner = new ActionRunner(host);
    this.#question = new CancelQuestion(host);
    this.#details = new DetailsStep(host);
  }

  cancel(session: Session): Promise<void> {
    return this.#runner.cancel(session);
  }

  hasDetails(): boolean {
    return this.#details.isTyped;
  }

  ask(): Promise<void> {
    return this.#question.ask();
  }

  questionView(state: OpenState | WaitingState, context: ViewContext): TemplateResult | null {
    return this.#question.view(state, context);
  }

  get chosenFrom(): readonly PaymentMethod[] | null {
    return this.#runner.chosenFrom?.methods ?? null;
  }

  failureText(failure: 'select' | 'cancel' | 'restart', { strings }: ViewContext): string {
    return actionStrings(strings)[`failures.${failure}`];
  }

  spoken(state: CheckoutState, context: ViewContext): string | null {
    if (context.ui.action === 'running') return this.#busyText(context);
    if (state.phase !== 'open') return null;
    return state.step === 'confirm'
      ? choiceInWords(this.#choice(state, context), context, this.#host)
      : this.#details.spoken(state.session, context);
  }

  openView(state: OpenState, pieces: OpenPieces, context: ViewContext): Views {
    const { html } = this.#host;
    if (state.step === 'confirm') {
      return [html`<div class="body" part="body">${this.#confirmView(state, context)}</div>`, pieces.link];
    }
    return hasChoice(state.session) || collectsDetails(state.session)
      ? [pieces.options, this.#detailsView(state, pieces, context)]
      : pieces.oneStep;
  }

  restartView(context: ViewContext): TemplateResult {
    const { html, words } = this.#host;
    const { strings, ui } = context;
    const isRunning = ui.action === 'running';
    return html`
      ${context.afterPaint?.failureView('restart-failed', context) ?? null}
      <button
        class="button primary"
        part="restart"
        type="button"
        aria-disabled=${isRunning}
        @click=${() => this.#runner.restart()}
      >
        ${words(actionStrings(strings)[isRunning ? 'oneMoment' : 'restart'])}
      </button>
    `;
  }

  #busyText({ strings }: ViewContext): string {
    const own = actionStrings(strings);
    return this.#runner.isSelecting ? own.preparing : own.oneMoment;
  }

  /** The end of the first step: the shopper's details, if the session collects them, and *Continue*. */
  #detailsView({ session }: OpenState, { missing }: OpenPieces, context: ViewContext): TemplateResult {
    const { html, words, sentence, fill, nextView, formatMoney } = this.#host;
    const { strings, tag, ui, actions } = context;
    const own = actionStrings(strings);
    const isRunning = ui.action === 'running';
    const submit = (event: Event) => {
      event.preventDefault();
      if (isRunning) return;
      if (missing === null) this.#submit(session);
      else void actions.showGap(missing);
    };
    const button = html`<button
      class="button primary"
      part=${missing === null ? 'continue' : 'continue pay-inactive'}
      form="details"
      aria-disabled=${isRunning}
    >
      ${isRunning ? words(this.#busyText(context)) : sentence(fill(own.continue, { money: formatMoney(session.total, tag) }, tag))}
    </button>`;
    const details = this.#details.view(session, context);
    return html`
      <form id="details" class=${details === null ? '' : 'body'} novalidate @submit=${submit}>${details}</form>
      ${nextView(
        this.#details.buttonView(session, context) ?? button,
        html`<p class="muted host" .textContent=${own.nextStep}></p>`,
        context.afterPaint?.failureView('select-failed', context) ?? null,
      )}
    `;
  }

  #submit(session: Session): void {
    const details = this.#details.details(session);
    if (details !== null) void this.#runner.select(details);
    // An earlier failure is not what the shopper has to see to now.
    else this.#host.ui.set({ action: 'none' });
  }

  /** The choice in words, and the way back to it. */
  #confirmView(state: OpenState, context: ViewContext): TemplateResult {
    const { html, words, sentence } = this.#host;
    const { strings, afterPaint } = context;
    const choice = this.#choice(state, context);
    const change = html`<button
      class="button text"
      part="change button-text"
      type="button"
      @click=${() => this.#runner.change()}
    >
      ${words(actionStrings(strings).change)}
    </button>`;
    return html`
      <h2 class="title" part="confirmation" tabindex="-1" translate="no">
        ${sentence(choiceInWords(choice, context, this.#host))}
      </h2>
      ${afterPaint === null ? change : afterPaint.chosenView(state, change, context)}
      ${choice.selection.network === '' ? null : html`<p class="muted" .textContent=${strings.networkAdvice}></p>`}
    `;
  }

  #choice({ session, selection }: OpenState, { tag }: ViewContext): Choice {
    const { methods } = this.#runner.chosenFrom ?? session;
    const { total } = session;
    const networkName = networkNameOf({ methods, selection });
    return { methods, selection, total, price: this.#host.formatMoney(total, tag), networkName };
  }
}

/** Whether the proxy needs the shopper's choice before the shopper can pay. */
function hasChoice({ methods }: Session): boolean {
  const currencies = methods.flatMap((method) => method.currencies);
  const choices = [
    methods,
    ...methods.map((method) => method.currencies),
    ...currencies.map(({ networks }) => networks),
  ];
  return choices.some(({ length }) => length > 1);
}
