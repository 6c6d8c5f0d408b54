import { html } from 'lit';
import { formatMoney } from '../../locale/format.js';
import { lazyModule } from '../../session/lazy-module.js';
import { NOTHING_CHOSEN, resolveSelection } from '../../session/selection.js';
import type { Session } from '../../session/session.js';
import type { Phase } from '../../state/checkout-state.js';
import type { ElementParts, ProxyActionsHost } from '../element-parts.js';
import type { ProxyActions } from '../view-context.js';
import { failureView, words } from '../views/message.js';

const loadFile = lazyModule(() => import('./proxy-actions.js').then(({ createProxyActions }) => createProxyActions));

/** Lazily loads the proxy actions, the first time a session offers one of them. */
export class ProxyActionsLoader {
  readonly #parts: ElementParts;
  /** Null until the file is loaded. */
  #actions: ProxyActions | null = null;
  #isLoading = false;
  #isLate = false;

  constructor(parts: ElementParts) {
    this.#parts = parts;
  }

  /** Always usable: a stand-in takes the place of a file that is still loading, or cannot be loaded. */
  get value(): ProxyActions {
    return this.#actions ?? this.#standIn;
  }

  /**
   * Loads the file, unless it is loading; tries again as long as the element is on the page. Also once the shopper has been
   * handed off: from then on, *Cancel* asks first.
   */
  loadIfNeeded({ routes: { select, cancel, restart } }: Session, phase: Phase): void {
    const isNeeded = phase === 'waiting' || (select ?? cancel ?? restart) !== null;
    if (isNeeded && !this.#isLoading && this.#isConnected()) void this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    const create = await loadFile(() => {
      this.#isLate = true;
      const isConnected = this.#isConnected();
      // Renders the element without the file.
      if (isConnected) this.#parts.ui.set({});
      return isConnected;
    });
    if (create === null) this.#isLoading = false;
    else this.#install(create);
  }

  #install(create: (host: ProxyActionsHost) => ProxyActions): ProxyActions {
    if (this.#actions !== null) return this.#actions;
    // Renders the element with the file.
    this.#parts.ui.set({});
    return (this.#actions = create({ ...this.#parts, html, formatMoney, words, failureView }));
  }

  readonly #isConnected = () => this.#parts.root()?.isConnected === true;

  /** Nothing to announce, no form and no restart. Nothing is canceled that needs a question. */
  readonly #standIn: ProxyActions = {
    openView: ({ session }, { options, missing, link }, { strings }) => {
      // Keeps the next step's place: a link that turns into a button would be pressed.
      if (!this.#isLate || session.paymentPage.kind !== 'allowed') {
        return html`${options} ${missing ?? html`<div class="button"></div>`}`;
      }
      const hasChoice = resolveSelection(session.methods, NOTHING_CHOSEN).missing !== null;
      return html`${options} ${hasChoice ? html`<p class="muted">${strings.chosenLater}</p>` : null} ${link}`;
    },
    cancel: (session) => this.#whenLoaded(session, 'cancel'),
    ask: (session) => this.#whenLoaded(session, 'ask'),
    hasDetails: () => false,
    questionView: () => null,
    spoken: () => null,
    restartView: () => null,
  };

  async #whenLoaded(session: Session, action: 'cancel' | 'ask'): Promise<void> {
    const create = await loadFile(() => false);
    if (create !== null) return this.#install(create)[action](session);
    this.#parts.ui.set({ action: 'cancel-failed' });
    this.#parts.sender.sendActionFailed(session.id);
  }
}
