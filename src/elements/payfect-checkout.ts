import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { AddCheckoutListener, RemoveCheckoutListener } from '../events/checkout-events.js';
import type { HeadersSource } from '../session/session-client.js';
import type { OwnStrings } from '../locale/strings.js';
import type { Session } from '../session/session.js';
import type { ItemName } from '../session/session-from-json.js';
import { type Phase, sessionOf } from '../state/checkout-state.js';
import { checkoutView } from './checkout-view.js';
import { compose } from './compose.js';
import { browserEnvironment, type Environment, ProxyMount, statesOf } from './environment.js';
import { properties } from './settings/properties.js';
import { styles } from './styles/adopted-styles.js';
import type { Layout, Summary } from './view-context.js';
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
 * @fires {CustomEvent<CheckoutEventDetails['progress']>} progress - Money for a payment in place was seen, or something about it changed; never the end.
 * @fires {CustomEvent<CheckoutEventDetails['complete']>} complete - The server reports the session complete; `late` if `expired` or `cancel` was sent before.
 * @fires {CustomEvent<CheckoutEventDetails['expired']>} expired - The server reports the session expired.
 * @fires {CustomEvent<CheckoutEventDetails['cancel']>} cancel - The shopper, or `cancel()`, canceled; a payment may still follow, as a late `complete`.
 * @fires {CustomEvent<CheckoutEventDetails['restart']>} restart - The shopper requested a fresh checkout; `preventDefault()` leaves that to your page.
 * @fires {CustomEvent<CheckoutEventDetails['error']>} error - The checkout cannot continue on its own, or an action failed; `message` is text for the shopper.
 * @slot - A link to the payment page, shown until the script runs, if it cannot run, or if the session cannot be read.
 * @slot header - Above everything.
 * @slot logo - Replaces the mark beside the merchant's name.
 * @slot support - Help, such as an email address: below everything but `footer`, in every phase.
 * @slot footer - Below everything.
 * @slot loading - Replaces the loading view.
 * @slot complete - Replaces what is below merchant and amount of a completed payment.
 * @slot expired - Replaces what is below merchant and amount of an expired session.
 * @slot canceled - Replaces what is below merchant and amount of a canceled checkout.
 * @slot failed - Replaces the view of a session that cannot be read.
 * @csspart checkout - The card.
 * @csspart notice - A problem, with a button to try again.
 * @csspart aside - Merchant, amount and order: the first column, or the upper half.
 * @csspart header - Logo, merchant and test mode.
 * @csspart logo - The mark beside the merchant's name.
 * @csspart merchant - The merchant's name.
 * @csspart test-mode - The words of a test session.
 * @csspart amount - The amount.
 * @csspart countdown - The time left.
 * @csspart summary - Items and total.
 * @csspart items - The list of items.
 * @csspart item - One line item.
 * @csspart total - The total.
 * @csspart body - What the shopper chooses or reads in the current phase.
 * @csspart legend - The heading of a group of choices or fields.
 * @csspart methods - The choice of a payment method.
 * @csspart search - The search among many currencies; also `input`.
 * @csspart currencies - The choice of a currency.
 * @csspart networks - The choice of a network.
 * @csspart option - One option of a choice.
 * @csspart option-selected - The chosen option; also `option`.
 * @csspart option-icon - The icon of a currency or network.
 * @csspart option-mark - The radio button of an option.
 * @csspart customer - The form for the shopper's details.
 * @csspart field - One field of the form, with its label, hint and error.
 * @csspart label - The label of a field.
 * @csspart input - What is typed into, or the list of countries.
 * @csspart field-error - What is wrong with a field, or missing in a choice.
 * @csspart continue - The button that fixes the choice; also the link that leads on after the end.
 * @csspart confirmation - The step that shows the fixed choice.
 * @csspart chosen - The chosen currency and network, from the fixed choice on.
 * @csspart change - The button back to the choice.
 * @csspart pay - The link to the payment page.
 * @csspart pay-inactive - `pay` or `continue` while a choice is missing: pressed, it says which.
 * @csspart qr - The QR code of the payment page.
 * @csspart payment-details - What to send and where to, in place of the payment page.
 * @csspart payment-code - The QR code of an address or a payment request, with the switch between both.
 * @csspart payment-amount - The amount to send.
 * @csspart payment-memo - The memo or tag that the network needs.
 * @csspart payment-address - The address, in groups.
 * @csspart payment-advice - What to check before sending: below a memo, and below an address that was copied.
 * @csspart copy - The button that copies the amount, the memo or the address.
 * @csspart open-wallet - A link that opens a wallet.
 * @csspart payment-status - What became of money that was seen.
 * @csspart payment-note - What is odd about it, such as an amount that is too low.
 * @csspart payment-figures - What has arrived, what is still due, and the transactions.
 * @csspart payment-confirmations - How many confirmations of how many.
 * @csspart payment-support - The link to the merchant's help with a payment.
 * @csspart steps - Where the payment is.
 * @csspart step - One step.
 * @csspart step-done - A step that is done; also `step`.
 * @csspart step-current - The current step; also `step`.
 * @csspart check - The button that checks for the payment.
 * @csspart cancel - The button that gives up.
 * @csspart cancel-question - What replaces it if giving up has to be confirmed.
 * @csspart keep - The button that keeps the checkout.
 * @csspart cancel-confirm - The button that gives up for good.
 * @csspart outcome - How the checkout ended.
 * @csspart icon - The sign of how it ended.
 * @csspart title - The heading of a phase.
 * @csspart text - The sentence below that heading.
 * @csspart receipt - What the shopper keeps: to whom, how much, with what.
 * @csspart print - The button that prints the receipt.
 * @csspart restart - The button that requests a fresh checkout.
 * @csspart retry - The button that reads the session, or loads the form, again.
 * @csspart button-secondary - Every button with a border; also its own part.
 * @csspart button-text - Every button that looks like a link; also its own part, if it has one.
 * @cssprop [--payfect-accent=light-dark(#1b50d8, #8fb0ff)] - Buttons, links and the chosen option.
 * @cssprop [--payfect-on-accent] - Text on the accent color; by default black or white, whichever has more contrast.
 * @cssprop [--payfect-focus] - The focus ring; by default the accent color.
 * @cssprop [--payfect-surface=light-dark(#fff, #16181d)] - The card.
 * @cssprop [--payfect-surface-muted] - The order and quiet boxes; by default a trace of the text color on the surface.
 * @cssprop [--payfect-text=light-dark(#14171f, #f1f3f7)] - Text.
 * @cssprop [--payfect-text-muted] - Secondary text; by default 70 % text color on the surface.
 * @cssprop [--payfect-border] - Lines that only divide; by default 12 % text color on the surface.
 * @cssprop [--payfect-border-strong] - Borders of fields, options and buttons; by default 55 % text color on the surface.
 * @cssprop [--payfect-border-width=1px] - The width of borders.
 * @cssprop [--payfect-success=light-dark(#117a4b, #5fd39a)] - Steps that are done, and the sign of a completed payment.
 * @cssprop [--payfect-warning=light-dark(#8f4a00, #ffc078)] - Test mode, notices and the last minute.
 * @cssprop [--payfect-danger=light-dark(#b3261e, #ffb4ab)] - What is wrong with a field or missing in a choice.
 * @cssprop [--payfect-radius=16px] - Corners of the card.
 * @cssprop [--payfect-control-radius] - Corners of fields, options and buttons; by default three quarters of the card's.
 * @cssprop [--payfect-control-height=48px] - The least height of fields, options and buttons.
 * @cssprop [--payfect-space=16px] - The distance that all others derive from.
 * @cssprop [--payfect-shadow] - The card's shadow; by default a soft one.
 * @cssprop [--payfect-font=inherit] - Font family.
 * @cssprop [--payfect-font-size] - Font size, which all sizes of text follow; by default the page's, but at least 16px.
 * @cssprop [--payfect-duration=180ms] - How long what is new takes to rise in; nothing moves under reduced motion.
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

  /** Pictures by currency and network value (`usdt`, `tron`): a URL or a Lit template. */
  icons: Readonly<Record<string, string | TemplateResult>> | null = {};

  /** The merchant's own words: any of the texts, as messages (`{ pay: 'Donate {money}' }`), over those of the language. */
  strings: OwnStrings | null = {};

  /** `auto` (two columns from 640 px on), `compact` or `split`. */
  layout: Layout | '' = '';

  /** The line items: `auto` (closed in one column), `open`, `closed` or `none`. */
  summary: Summary | '' = '';

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
    const find = (selector: string) => this.shadowRoot?.querySelector<HTMLElement>(selector);
    const first = find('input:checked') ?? find(':is(.main, .outcome) :is(input, a[href], button)') ?? find('.title');
    first?.focus(options);
  }

  override willUpdate(changed: PropertyValues): void {
    const isFinal = this.phase === 'complete' || this.phase === 'canceled';
    // Another proxy or other hosts do not undo a final phase.
    if (changed.has('sessionId')) this.#parts.ui.reset();
    if (changed.has('sessionId') || (!isFinal && (changed.has('proxyUrl') || changed.has('paymentHosts')))) {
      this.#parts.checkout.start(this.sessionId);
    } else if (changed.has('headers') || (changed.has('initialSession') && this.session === null)) {
      this.#parts.checkout.retry();
    }
  }

  protected override createRenderRoot(): ShadowRoot {
    return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  }

  override update(changed: PropertyValues): void {
    // What a server rendered may differ: in another language, or without the hand-off that this tab remembers.
    const hadFocus = !this.hasUpdated && this.shadowRoot?.activeElement != null;
    if (!this.hasUpdated) this.renderRoot.replaceChildren();
    super.update(changed);
    if (hadFocus) this.focus();
  }

  override updated(): void {
    // A listener called by `start` may have set another session id; Lit ignores changes made during an update.
    const { requestedId } = this.#parts.checkout;
    if (this.sessionId !== requestedId) this.requestUpdate('sessionId', requestedId);
    this.#parts.loadLazyParts();
    this.#states?.clear();
    this.#states?.add(this.phase);
  }

  override render(): TemplateResult {
    const { checkout, localize, forViews } = this.#parts;
    const view = checkoutView(checkout.state, {
      ...localize.value,
      ...forViews(),
      secondsLeft: checkout.remainingMs === null ? null : Math.ceil(checkout.remainingMs / 1000),
      images: !this.noImages,
      items: this.items,
      icons: this.icons ?? {},
      target: this.target === '_self' ? '_self' : '_blank',
      layout: this.layout || 'auto',
      summary: this.summary || 'auto',
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
