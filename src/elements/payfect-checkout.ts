import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { AddCheckoutListener, RemoveCheckoutListener } from '../events/checkout-events.js';
import { LocalizeController } from '../locale/localize-controller.js';
import type { Session } from '../session/session.js';
import { CheckoutController } from '../state/checkout-controller.js';
import { type Phase, sessionOf } from '../state/checkout-state.js';
import { CountdownController } from '../state/countdown.js';
import { checkoutProperties, startsOver } from './checkout-properties.js';
import { checkoutView } from './checkout-view.js';
import { browserEnvironment, clientFor, type Environment } from './environment.js';
import { EventSender } from './event-sender.js';
import { PhaseFocus } from './phase-focus.js';
import { Preselection } from './preselection.js';
import { ProxyActionsLoader } from './proxy-actions/loader.js';
import { AdoptedStyles } from './styles/adopted-styles.js';
import { UiStateStore } from './ui-state.js';
import { viewActions } from './view-actions.js';

/**
 * Shows a checkout session, hands the shopper off to the provider's payment page, and tells the page how it goes on. Its
 * events are hints, never proof of payment: that is the callback, or the session as the merchant's own server reads it.
 *
 * @element payfect-checkout
 * @fires {CustomEvent<CheckoutEventDetails['ready']>} ready - The first good answer for a session id.
 * @fires {CustomEvent<CheckoutEventDetails['change']>} change - The shopper (not the page) changed the choice.
 * @fires {CustomEvent<CheckoutEventDetails['pay']>} pay - The shopper follows the payment link; preventable.
 * @fires {CustomEvent<CheckoutEventDetails['complete']>} complete - The server says complete. At most once per session id.
 * @fires {CustomEvent<CheckoutEventDetails['expired']>} expired - The server says expired. At most once per session id.
 * @fires {CustomEvent<CheckoutEventDetails['cancel']>} cancel - The shopper, or `cancel()`, gave up.
 * @fires {CustomEvent<CheckoutEventDetails['restart']>} restart - The shopper asked for a fresh checkout; preventable.
 * @fires {CustomEvent<CheckoutEventDetails['error']>} error - It cannot go on by itself, or an action failed.
 * @slot - A link to the payment page, shown until, or instead of, the script, and when the session cannot be read.
 * @slot header - Above everything; likewise `footer` below it.
 * @slot loading - Instead of the loading view; likewise `complete`, `expired`, `canceled` and `failed`.
 * @csspart checkout - The card. Inside it `header`, `merchant`, `test-mode`, `countdown`, `notice`, `summary`, `items`,
 * `item`, `total`, `methods`, `currencies`, `networks`, `option`, `customer`, `continue`, `confirmation`, `change`, `pay`, `qr`,
 * `check`, `cancel`, `outcome`, `restart`, `retry`.
 * @cssprop [--payfect-accent=light-dark(#1b50d8, #8fb0ff)] - Buttons, focus and the chosen option.
 * @cssprop [--payfect-on-accent=light-dark(#ffffff, #0b1530)] - Text on the accent colour.
 * @cssprop [--payfect-surface=light-dark(#ffffff, #16181d)] - The card.
 * @cssprop [--payfect-surface-muted] - The order summary; by default a trace of the text colour on the surface.
 * @cssprop [--payfect-text=light-dark(#14171f, #f1f3f7)] - Text.
 * @cssprop [--payfect-text-muted] - Text of less weight; by default made from text and surface.
 * @cssprop [--payfect-border] - Lines; by default made from text and surface.
 * @cssprop [--payfect-success=light-dark(#117a4b, #5fd39a)] - The sign of a completed payment.
 * @cssprop [--payfect-warning=light-dark(#8f4a00, #ffc078)] - Test mode, notices and the last minute.
 * @cssprop [--payfect-radius=14px] - Corners of the card; smaller ones follow.
 * @cssprop [--payfect-space=16px] - The distance that all others are made from.
 * @cssprop [--payfect-font=inherit] - Font family.
 * @cssstate idle - The phase; likewise `loading`, `open`, `waiting`, `complete`, `expired`, `canceled` and `failed`.
 */
export class PayfectCheckout extends LitElement {
  static override properties = checkoutProperties;

  readonly #sender: EventSender;
  readonly #checkout: CheckoutController;
  readonly #countdown: CountdownController;
  readonly #actions: ReturnType<typeof viewActions>;
  readonly #styles = new AdoptedStyles(this);
  readonly #focus = new PhaseFocus(this);
  readonly #preselection = new Preselection(() => this.#checkout);
  readonly #ui = new UiStateStore(this);
  readonly #proxyActions: ProxyActionsLoader;
  readonly #localize = new LocalizeController(this, () => this.locale);
  readonly #states = this.attachInternals().states;

  /** Which checkout to show: 8 to 64 of `A-Za-z0-9_-`. Another one starts over; none is idle. */
  sessionId = '';

  /** Where the merchant's proxy is mounted; absolute, or relative to the page. */
  proxyUrl = '/payfect';

  /** BCP 47 tag of the language to speak; else the nearest `lang`, else the browser's language, else English. */
  locale = '';

  /** Where the payment page opens; anything but `_self` is `_blank`. */
  target: '_blank' | '_self' = '_blank';

  /** After `complete` or `cancel`, go to the session's success or cancel URL, unless the event was prevented. */
  autoRedirect = false;

  /** Never load a picture from another host. */
  noImages = false;

  /** Space-separated hosts (with port); if given, a payment page anywhere else is refused. */
  paymentHosts = '';

  /** Extra request headers to the proxy, such as a CSRF token. */
  headers: Readonly<Record<string, string>> = {};

  /** @internal Collaborators are for tests; a page never gives any. */
  constructor(collaborators: Environment = browserEnvironment) {
    super();
    this.#sender = new EventSender(this, {
      ...collaborators,
      strings: () => this.#localize.value.strings,
      redirects: () => this.autoRedirect,
    });
    this.#checkout = new CheckoutController(this, {
      ...collaborators,
      client: () => clientFor(this, collaborators.fetch),
      preselected: () => this.#preselection.preselected,
      onTransition: (before, action, after) => {
        if (before.phase !== after.phase || action.type === 'continued') this.#ui.reset();
        this.#sender.sendFor(before, action, after);
      },
    });
    this.#countdown = new CountdownController(this, collaborators.clock, () => this.#checkout.remainingMs);
    const parts = {
      checkout: this.#checkout,
      sender: this.#sender,
      ui: this.#ui,
      styles: this.#styles,
      strings: () => this.#localize.value.strings,
      root: () => this.shadowRoot,
    };
    this.#proxyActions = new ProxyActionsLoader(parts);
    this.#actions = viewActions(parts, this.#proxyActions);
  }

  /** Preselects a payment method; reads back the current choice. */
  get method(): string {
    return this.#preselection.current.method;
  }
  set method(value: string) {
    this.#preselection.preselect({ method: value });
  }

  /** Preselects a currency; reads back the current choice. */
  get currency(): string {
    return this.#preselection.current.currency;
  }
  set currency(value: string) {
    this.#preselection.preselect({ currency: value });
  }

  /** Preselects a network; reads back the current choice. */
  get network(): string {
    return this.#preselection.current.network;
  }
  set network(value: string) {
    this.#preselection.preselect({ network: value });
  }

  /** The phase: `idle`, `loading`, `open`, `waiting`, `complete`, `expired`, `canceled` or `failed`. */
  get phase(): Phase {
    return this.#checkout.state.phase;
  }

  /** The session as it was last read, or null. */
  get session(): Session | null {
    return sessionOf(this.#checkout.state);
  }

  /** Reads the session now, if the element is on the page. Settles when that is done, however it went. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#checkout.refresh();
  }

  /** Gives up on an open checkout, as the shopper's own *Cancel* does; at the server, too, where the proxy offers that. */
  cancel(): void {
    void this.#actions.cancel();
  }

  override focus(options?: FocusOptions): void {
    this.#focus.target?.focus(options);
  }

  override willUpdate(changed: PropertyValues): void {
    if (startsOver(changed, this.phase)) this.#checkout.start(this.sessionId);
    if (this.session !== null) this.#proxyActions.loadIfOffered(this.session);
  }

  override updated(): void {
    // A listener for what `start` sent may have named another session: within an update Lit takes no note of that.
    const { namedId } = this.#checkout;
    if (this.sessionId !== namedId) this.requestUpdate('sessionId', namedId);
    this.#states.clear();
    this.#states.add(this.phase);
  }

  override render(): TemplateResult {
    return checkoutView(this.#checkout.state, {
      ...this.#localize.value,
      actions: this.#actions,
      ui: this.#ui.value,
      proxyActions: this.#proxyActions.value,
      secondsLeft: this.#countdown.secondsLeft,
      images: !this.noImages,
      target: this.target === '_self' ? '_self' : '_blank',
    });
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
