import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { AddCheckoutListener, RemoveCheckoutListener } from '../events/checkout-events.js';
import type { HeadersSource } from '../session/session-client.js';
import type { Session } from '../session/session.js';
import type { ItemName } from '../session/session-from-json.js';
import { type Phase, sessionOf } from '../state/checkout-state.js';
import { checkoutView } from './checkout-view.js';
import { compose } from './compose.js';
import { browserEnvironment, type Environment, ProxyMount, statesOf } from './environment.js';
import { properties } from './settings/properties.js';
import { styles } from './styles/adopted-styles.js';
import { ON_SERVER, stylesOnServer, viewOnServer } from './views/server-view.js';

/**
 * Shows a checkout session, hands the shopper off to the provider's payment page, and reports progress to the page with
 * DOM events.
 *
 * Events are hints, never proof of payment: proof is the verified callback, or the session as your own server reads it.
 * They neither bubble nor are composed, so listen on the element itself (or on an ancestor in the capture phase). Native
 * events of slotted content, such as an input's `change`, do bubble through the element: check `event.target`.
 *
 * @element payfect-checkout
 * @fires {CustomEvent<CheckoutEventDetails['ready']>} ready - The first good response for a session id.
 * @fires {CustomEvent<CheckoutEventDetails['change']>} change - The shopper (not your page) changed `{ method, currency, network }`.
 * @fires {CustomEvent<CheckoutEventDetails['pay']>} pay - The shopper follows the payment link; `preventDefault()` stops the hand-off.
 * @fires {CustomEvent<CheckoutEventDetails['complete']>} complete - The server reports the session complete; `late` if `expired` or `cancel` was sent before.
 * @fires {CustomEvent<CheckoutEventDetails['expired']>} expired - The server reports the session expired.
 * @fires {CustomEvent<CheckoutEventDetails['cancel']>} cancel - The shopper, or `cancel()`, canceled; a payment may still follow, as a late `complete`.
 * @fires {CustomEvent<CheckoutEventDetails['restart']>} restart - The shopper requested a fresh checkout; `preventDefault()` leaves that to your page.
 * @fires {CustomEvent<CheckoutEventDetails['error']>} error - The checkout cannot continue on its own, or an action failed; `message` is text for the shopper.
 * @slot - A link to the payment page, shown until the script runs, if it cannot run, or if the session cannot be read.
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Replaces the loading view.
 * @slot complete - Replaces the view of a completed payment.
 * @slot expired - Replaces the view of an expired session.
 * @slot canceled - Replaces the view of a canceled checkout.
 * @slot failed - Replaces the view of a session that cannot be read.
 * @csspart checkout - The card.
 * @csspart header - Merchant, test mode and countdown.
 * @csspart merchant - The merchant's name.
 * @csspart test-mode - The badge of a test session.
 * @csspart countdown - The time left.
 * @csspart notice - A problem, with a button to try again.
 * @csspart summary - Items and total.
 * @csspart items - The list of items.
 * @csspart item - One line item.
 * @csspart total - The total.
 * @csspart methods - The choice of a payment method.
 * @csspart currencies - The choice of a currency.
 * @csspart networks - The choice of a network.
 * @csspart option - One option of a choice.
 * @csspart customer - The form for the shopper's details.
 * @csspart continue - The button that fixes the choice; also the link that leads on after the end.
 * @csspart confirmation - The fixed choice in words.
 * @csspart change - The button back to the choice.
 * @csspart pay - The link to the payment page.
 * @csspart qr - The QR code of the payment page.
 * @csspart check - The button that checks for the payment.
 * @csspart cancel - The button that gives up.
 * @csspart cancel-question - What replaces it if giving up has to be confirmed.
 * @csspart keep - The button that keeps the checkout.
 * @csspart cancel-confirm - The button that gives up for good.
 * @csspart outcome - How the checkout ended.
 * @csspart restart - The button that requests a fresh checkout.
 * @csspart retry - The button that reads the session again.
 * @cssprop [--payfect-accent=light-dark(#1b50d8, #8fb0ff)] - Buttons, focus and the chosen option.
 * @cssprop [--payfect-on-accent=light-dark(#ffffff, #0b1530)] - Text on the accent color.
 * @cssprop [--payfect-surface=light-dark(#ffffff, #16181d)] - The card.
 * @cssprop [--payfect-surface-muted] - The order summary; by default a trace of the text color on the surface.
 * @cssprop [--payfect-text=light-dark(#14171f, #f1f3f7)] - Text.
 * @cssprop [--payfect-text-muted] - Secondary text; by default mixed from text and surface.
 * @cssprop [--payfect-border] - Lines; by default mixed from text and surface.
 * @cssprop [--payfect-success=light-dark(#117a4b, #5fd39a)] - The mark of a completed payment.
 * @cssprop [--payfect-warning=light-dark(#8f4a00, #ffc078)] - Test mode, notices and the last minute.
 * @cssprop [--payfect-radius=14px] - Corners of the card; smaller ones follow.
 * @cssprop [--payfect-space=16px] - The distance that all others derive from.
 * @cssprop [--payfect-font=inherit] - Font family.
 * @cssstate idle - No session id.
 * @cssstate loading - No good response yet.
 * @cssstate open - The shopper chooses and pays.
 * @cssstate waiting - Handed off; the payment is awaited.
 * @cssstate complete - The server says complete.
 * @cssstate expired - The server says expired.
 * @cssstate canceled - The shopper or the page gave up.
 * @cssstate failed - The session cannot be read.
 */
export class PayfectCheckout extends LitElement {
  static override properties = properties;
  static override styles = stylesOnServer(styles);

  /** The checkout to show: 8 to 64 of `A-Za-z0-9_-`. Changing it starts over; without one, the element is idle. */
  sessionId = '';

  /** Language tag (`zh-TW`; `zh_TW` means the same); if empty, the nearest `lang`, then the browser's, then English. */
  locale = '';

  /** Where the payment page opens: `_blank` or `_self`; in a frame, `_self` means `_top`, or `_blank` if that is forbidden. */
  target: '_blank' | '_self' = '_blank';

  /**
   * After `complete` or `cancel`, go to the session's success or cancel URL, unless the event was canceled; once per session
   * and tab, and not if it is already complete when the page opens. The page leaves the tab's history.
   */
  autoRedirect = false;

  /** Never load an image from another host. */
  noImages = false;

  /** Allowed hosts (with port) of the payment page, separated by spaces; if set, any other host is refused. */
  paymentHosts = '';

  /**
   * Extra request headers to the proxy, such as a CSRF token: a record, a promise of one, or a function that returns either
   * and is called for each request. Given late, what was refused without them is requested again.
   */
  headers: HeadersSource = {};

  /**
   * The session, as the proxy answers a read, from the page's server: shown at once, without a first request. Without it, a
   * child `<script type="application/json">` with the same JSON counts. One that is not this session is ignored.
   */
  initialSession: object | null = null;

  /** Names, descriptions and images of lines that the provider left nameless, by position. */
  items: readonly ItemName[] = [];

  readonly #mount = new ProxyMount();
  readonly #states = statesOf(this);
  readonly #parts: ReturnType<typeof compose>;

  /** @internal Only tests pass an environment. */
  constructor(environment: Environment = browserEnvironment) {
    super();
    this.#parts = compose(this, this.#mount, environment);
  }

  /** Where the proxy is mounted; absolute, or relative to the page when it is set. @default '/payfect' */
  get proxyUrl(): string {
    return this.#mount.proxyUrl;
  }
  set proxyUrl(value: string | null | undefined) {
    this.#mount.proxyUrl = value;
  }

  /** Preselects a payment method by the provider's own value (`crypto`); `<payfect-checkout>` returns the current choice. */
  get method(): string {
    return this.#parts.preselection.current.method;
  }
  set method(value: string) {
    this.#parts.preselection.preselect({ method: value });
  }

  /** Preselects a currency by the provider's own value (`usdt`); `<payfect-checkout>` returns the current choice. */
  get currency(): string {
    return this.#parts.preselection.current.currency;
  }
  set currency(value: string) {
    this.#parts.preselection.preselect({ currency: value });
  }

  /** Preselects a network by the provider's own value (`tron`); `<payfect-checkout>` returns the current choice. */
  get network(): string {
    return this.#parts.preselection.current.network;
  }
  set network(value: string) {
    this.#parts.preselection.preselect({ network: value });
  }

  /** The phase: `idle`, `loading`, `open`, `waiting`, `complete`, `expired`, `canceled` or `failed`. */
  get phase(): Phase {
    return this.#parts.checkout.state.phase;
  }

  /** The session as last read; null before the first good response. */
  get session(): Session | null {
    return sessionOf(this.#parts.checkout.state);
  }

  /** Reads the session now, if the element is connected. Resolves when done, whether or not the read succeeded. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#parts.checkout.refresh();
  }

  /**
   * Gives up an open checkout like the shopper's *Cancel*; at the proxy, too, if the session offers that. Resolves when
   * done, whether or not it succeeded: `phase` and the events have the result.
   */
  cancel(): Promise<void> {
    return this.#parts.actions.cancel();
  }

  /** Focuses the current choice, the first control, or the heading. */
  override focus(options?: FocusOptions): void {
    this.#parts.focus.target?.focus(options);
  }

  override willUpdate(changed: PropertyValues): void {
    const isFinal = this.phase === 'complete' || this.phase === 'canceled';
    // Another proxy or other hosts do not undo a final phase.
    if (changed.has('sessionId') || (!isFinal && (changed.has('proxyUrl') || changed.has('paymentHosts')))) {
      this.#parts.checkout.start(this.sessionId);
    } else if (changed.has('headers') || (changed.has('initialSession') && this.session === null)) {
      this.#parts.checkout.retry();
    }
    if (this.session !== null) this.#parts.proxyActions.loadIfNeeded(this.session, this.phase);
  }

  protected override createRenderRoot(): ShadowRoot {
    return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  }

  override update(changed: PropertyValues): void {
    // What a server rendered may differ: in another language, or without the hand-off that this tab remembers.
    if (!this.hasUpdated) this.renderRoot.replaceChildren();
    super.update(changed);
  }

  override updated(): void {
    // A listener called by `start` may have set another session id; Lit ignores changes made during an update.
    const { requestedId } = this.#parts.checkout;
    if (this.sessionId !== requestedId) this.requestUpdate('sessionId', requestedId);
    this.#states?.clear();
    this.#states?.add(this.phase);
  }

  override render(): TemplateResult {
    const { checkout, localize, actions, ui, proxyActions, countdown } = this.#parts;
    const view = checkoutView(checkout.state, {
      ...localize.value,
      actions,
      ui: ui.value,
      proxyActions: proxyActions.value,
      secondsLeft: countdown.secondsLeft,
      images: !this.noImages,
      items: this.items,
      target: this.target === '_self' ? '_self' : '_blank',
    });
    return ON_SERVER ? viewOnServer(view) : view;
  }
}

export interface PayfectCheckout {
  addEventListener: AddCheckoutListener;
  removeEventListener: RemoveCheckoutListener;
}

declare global {
  interface HTMLElementTagNameMap {
    'payfect-checkout': PayfectCheckout;
  }
}
