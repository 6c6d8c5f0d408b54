import { html } from 'lit';
import { formatMoney } from '../../locale/format.js';
import type { Session } from '../../session/session.js';
import type { Phase } from '../../state/checkout-state.js';
import type { ElementParts } from '../element-parts.js';
import type { ProxyActions } from '../view-context.js';
import { failureView, words } from '../views/message.js';

/** Lazily loads the proxy actions, the first time a session offers one of them. */
export class ProxyActionsLoader {
  readonly #parts: ElementParts;
  #value: ProxyActions;
  #loading: Promise<ProxyActions> | null = null;

  constructor(parts: ElementParts) {
    this.#parts = parts;
    this.#value = standIn(
      // Keeps the next step's place: a link that turns into a button would be pressed.
      (_, { options, missing }) => html`${options} ${missing ?? html`<div class="button"></div>`}`,
      async (session) => (await this.#load()).cancel(session),
      async (session) => (await this.#load()).ask(session),
    );
  }

  /** Always usable: stand-ins take the place of a file that is still loading, or cannot be loaded. */
  get value(): ProxyActions {
    return this.#value;
  }

  /** Also once the shopper has been handed off: from then on, *Cancel* asks first. */
  loadIfNeeded({ routes: { select, cancel, restart } }: Session, phase: Phase): void {
    if (phase === 'waiting' || (select ?? cancel ?? restart) !== null) void this.#load();
  }

  #load(): Promise<ProxyActions> {
    this.#loading ??= this.#import();
    return this.#loading;
  }

  async #import(): Promise<ProxyActions> {
    const module = await import('./proxy-actions.js').catch(() => null);
    const { ui, sender } = this.#parts;
    this.#value =
      module?.createProxyActions({ ...this.#parts, html, formatMoney, words, failureView }) ??
      standIn(
        (_, { oneStep }) => oneStep,
        async ({ id }) => {
          ui.set({ action: 'cancel-failed' });
          sender.sendActionFailed(id);
        },
      );
    // Renders the element with them.
    ui.set({});
    return this.#value;
  }
}

/** Takes the place of the file: nothing to announce, no restart, no form. Nothing is canceled that needs a question. */
function standIn(openView: ProxyActions['openView'], cancel: ProxyActions['cancel'], ask = cancel): ProxyActions {
  const none = () => null;
  return { openView, cancel, ask, hasDetails: () => false, questionView: none, spoken: none, restartView: none };
}
