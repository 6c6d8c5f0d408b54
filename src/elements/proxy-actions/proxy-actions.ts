// What a proxy can do beside answering reads, and the views for it: fixing the choice, cancelling, starting afresh.
// A file of its own, loaded when a proxy offers any of it; what it shares with the script file comes in the kit.
import type { TemplateResult } from 'lit';
import { actionStrings } from '../../locale/action-strings.js';
import type { Strings } from '../../locale/strings.js';
import type { Session } from '../../session/session.js';
import type { OpenState } from '../../state/checkout-state.js';
import type { ProxyActions, ViewContext } from '../view-context.js';
import { choiceInWords } from './choice-in-words.js';
import { asksForDetails, customerView } from './customer-form.js';
import { ActionRunner } from './action-runner.js';
import type { ProxyActionsHost } from './host.js';
import { proxyActionsStyles } from './styles.js';

export function createProxyActions(kit: ProxyActionsHost): ProxyActions {
  const { html, styles } = kit;
  styles.add(proxyActionsStyles);
  const desk = new ActionRunner(kit);
  return {
    cancel: (session) => desk.cancel(session),
    spoken(state, { strings, tag, ui }) {
      if (ui.action === 'running') return actionStrings(strings.language).oneMoment;
      return state.phase === 'open' && state.step === 'confirm' ? wordsFor(kit, desk, state, strings, tag) : null;
    },
    openView(state, { options, ask, link }, context) {
      if (state.step === 'confirm') return html`${confirmView(kit, desk, state, context)} ${link}`;
      return isFixedAtServer(state.session)
        ? html`${options} ${detailsView(kit, desk, state, ask, context)}`
        : html`${options} ${ask ?? link}`;
    },
    restartView: ({ strings, ui }) => html`
      <button
        class="button"
        part="restart"
        type="button"
        aria-disabled=${ui.action === 'running'}
        @click=${() => desk.restart()}
      >
        ${actionStrings(strings.language)[ui.action === 'running' ? 'oneMoment' : 'restart']}
      </button>
    `,
  };
}

/** Whether the proxy is to be told a choice, or the shopper's details, before the shopper can pay. */
function isFixedAtServer({ methods, collects }: Session): boolean {
  const currencies = methods.flatMap((method) => method.currencies);
  const choices = [
    methods,
    ...methods.map((method) => method.currencies),
    ...currencies.map(({ networks }) => networks),
  ];
  return choices.some(({ length }) => length > 1) || asksForDetails(collects);
}

/** The end of the first step: who the shopper is, where the session asks, and the way on. */
function detailsView(
  { html }: ProxyActionsHost,
  desk: ActionRunner,
  { session }: OpenState,
  ask: TemplateResult | null,
  { strings, tag, ui }: ViewContext,
): TemplateResult {
  const own = actionStrings(strings.language);
  const isRunning = ui.action === 'running';
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    if (ask === null) void desk.select(event.currentTarget);
  };
  return html`<form @submit=${submit}>
    ${customerView(html, session.collects, desk.customer, own, tag)}
    ${
      ask ??
      html`<button class="button primary" part="continue" aria-disabled=${isRunning}>
        ${isRunning ? own.oneMoment : own.continue}
      </button>`
    }
  </form>`;
}

function wordsFor(
  { formatMoney }: ProxyActionsHost,
  desk: ActionRunner,
  { session, selection }: OpenState,
  strings: Strings,
  tag: string,
): string {
  const { methods } = desk.chosenFrom ?? session;
  return choiceInWords(methods, selection, session.total, formatMoney(session.total, tag), strings);
}

/** The choice in words, and the way back to it. */
function confirmView(
  kit: ProxyActionsHost,
  desk: ActionRunner,
  state: OpenState,
  { strings, tag }: ViewContext,
): TemplateResult {
  const { html } = kit;
  return html`
    <div class="confirmation">
      <h2 class="title" part="confirmation" tabindex="-1"><bdi>${wordsFor(kit, desk, state, strings, tag)}</bdi></h2>
      <button class="button quiet" part="change" type="button" @click=${() => desk.change()}>
        ${actionStrings(strings.language).change}
      </button>
    </div>
    ${state.selection.network === '' ? null : html`<p class="muted">${strings.networkAdvice}</p>`}
  `;
}
