import { html } from 'lit';
import { lazyModule } from '../../session/lazy-module.js';
import { NOTHING_CHOSEN, resolveSelection } from '../../session/selection.js';
import type { Session } from '../../session/session.js';
import type { Phase } from '../../state/checkout-state.js';
import type { ElementParts } from '../element-parts.js';
import { LazyPart } from '../lazy-part.js';
import type { OpenPieces, Views, ProxyActions, ViewContext } from '../view-context.js';
import { words } from '../views/message.js';
import { missingChoiceView, nextView } from '../views/pay.js';

const loadFile = lazyModule(() => import('./proxy-actions.js').then(({ createProxyActions }) => createProxyActions));

/** Lazily loads the proxy actions, the first time a session offers one of them. */
export class ProxyActionsLoader {
  readonly #parts: ElementParts;
  readonly #file: LazyPart<ProxyActions>;

  constructor(parts: ElementParts) {
    this.#parts = parts;
    this.#file = new LazyPart(parts, loadFile);
  }

  /** Always usable: a stand-in takes the place of a file that is still loading, or cannot be loaded. */
  get value(): ProxyActions {
    return this.#file.value ?? this.#standIn;
  }

  /** Also once the shopper has been handed off: from then on, *Cancel* asks first. */
  loadIfNeeded({ routes: { select, cancel, restart } }: Session, phase: Phase): void {
    this.#file.loadIf(phase === 'waiting' || (select ?? cancel ?? restart) !== null);
  }

  /** Nothing to announce, no form and no restart. Nothing is canceled that needs a question. */
  readonly #standIn: ProxyActions = {
    openView: ({ session }, pieces, context) =>
      this.#file.isLate && session.paymentPage.kind === 'allowed'
        ? lateView(session, pieces, context)
        : [pieces.options, placeView(session, pieces, context)],
    cancel: (session) => this.#whenLoaded(session, 'cancel'),
    ask: (session) => this.#whenLoaded(session, 'ask'),
    chosenFrom: null,
    failureText: () => null,
    hasDetails: () => false,
    questionView: () => null,
    spoken: () => null,
    restartView: () => null,
  };

  async #whenLoaded(session: Session, action: 'cancel' | 'ask'): Promise<void> {
    const actions = await this.#file.whenLoaded();
    if (actions !== null) return actions[action](session);
    this.#parts.ui.set({ action: 'cancel-failed' });
    this.#parts.sender.sendActionFailed(session.id);
  }
}

/** Keeps the next step's place: a link that turns into a button would be pressed. */
function placeView({ paymentPage }: Session, { missing, label }: OpenPieces, context: ViewContext) {
  return missing === null
    ? nextView(html`<div class="bone button primary"></div>`, html`<p class="muted">${words(' ')}</p>`, null)
    : missingChoiceView(missing, label, paymentPage, context);
}

/** The payment page lets the shopper choose, too. */
function lateView({ methods }: Session, { options, link }: OpenPieces, { strings }: ViewContext): Views {
  const hasChoice = resolveSelection(methods, NOTHING_CHOSEN).missing !== null;
  return [options, hasChoice ? html`<p class="muted more" .textContent=${strings.chosenLater}></p>` : null, link];
}
