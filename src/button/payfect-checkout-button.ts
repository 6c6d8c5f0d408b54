import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { browserEnvironment, type Environment, statesOf } from '../elements/environment.js';
import { PayfectCheckout } from '../elements/payfect-checkout.js';
import { AdoptedStyles } from '../elements/styles/adopted-styles.js';
import { words } from '../elements/views/message.js';
import type { AddCheckoutListener, RemoveCheckoutListener } from '../events/checkout-events.js';
import { LocalizeController } from '../locale/localize-controller.js';
import { lazyModule } from '../session/lazy-module.js';
import { errorFromResponse, jsonBody } from '../session/read-response.js';
import type { Session } from '../session/session.js';
import { mayBePaid, type Phase } from '../state/checkout-state.js';
import { withTimeout } from '../state/request.js';
import type { ButtonControl, ButtonParts, CheckoutButtonEventMap, CheckoutSettings } from './button-parts.js';

const loadFile = lazyModule(() => import('./dialog.js').then(({ createControl }) => createControl));
const { properties } = PayfectCheckout;

/**
 * A button that opens a checkout in a modal dialog: of the session `session-id`, or of one that your server creates for
 * `create-url` when the shopper opens it. All other attributes and properties are those of `<payfect-checkout>`.
 *
 * The dialog can be closed and opened again, and shows the same checkout until that has expired or was canceled. If the
 * button is `hidden`, only its dialog is shown, once `open()` is called.
 *
 * Without a script the content of the element is all there is: put a link there. A link or a button in it stays what the
 * shopper presses, in your own style; other content becomes the label of a button. `preventDefault()` on a `click` that you
 * receive in the capture phase keeps the dialog closed.
 *
 * @element payfect-checkout-button
 * @fires {CustomEvent<CheckoutEventDetails['ready']>} ready - The first good response for a session id.
 * @fires {CustomEvent<CheckoutEventDetails['change']>} change - The shopper (not the page) changed the choice.
 * @fires {CustomEvent<CheckoutEventDetails['pay']>} pay - The shopper follows the payment link; cancelable.
 * @fires {CustomEvent<CheckoutEventDetails['progress']>} progress - Money for a payment in place was seen, or something about it changed; never the end.
 * @fires {CustomEvent<CheckoutEventDetails['complete']>} complete - The server says complete; cancelable.
 * @fires {CustomEvent<CheckoutEventDetails['expired']>} expired - The server says expired.
 * @fires {CustomEvent<CheckoutEventDetails['cancel']>} cancel - The shopper gave up; cancelable.
 * @fires {CustomEvent<CheckoutEventDetails['restart']>} restart - The shopper requested a fresh checkout; cancelable.
 * @fires {CustomEvent<CheckoutEventDetails['error']>} error - The session could not be created, the checkout cannot go on by itself, or an action failed.
 * @fires {CustomEvent<CheckoutResult>} close - The dialog was closed; the detail has the outcome and the session.
 * @slot - The label, or your own link or button.
 * @slot header - Above everything in the checkout; likewise the other named slots of `<payfect-checkout>`.
 * @csspart button - The button. The parts of `<payfect-checkout>` are parts of this element, too.
 * @csspart error - Why the session could not be created.
 * @csspart backdrop - The dialog, as large as the window, around the sheet.
 * @csspart dialog - The sheet with the checkout.
 * @csspart bar - The top of the sheet.
 * @csspart close - The button in the bar that closes the dialog.
 * @csspart done - The button below a checkout that has ended, which closes the dialog.
 * @cssprop [--payfect-dialog-width=860px] - The greatest width of the sheet. The other properties are those of `<payfect-checkout>`.
 * @cssprop [--payfect-backdrop=rgb(10 12 18 / 60%)] - What covers the page.
 * @cssstate modal - The dialog is open.
 * @cssstate creating - The server is creating a session.
 * @cssstate disabled - The button does nothing.
 * @cssstate open - The shopper chooses and pays; likewise the other phases of `<payfect-checkout>`, once it was opened.
 */
export class PayfectCheckoutButton extends LitElement {
  static override properties: PropertyDeclarations = {
    ...properties,
    createUrl: { ...properties.sessionId, attribute: 'create-url' },
    disabled: { ...properties.noImages, attribute: 'disabled' },
  };

  /** The button does nothing; `open()` still opens the dialog. */
  disabled = false;

  readonly #parts: ButtonParts;
  #control: ButtonControl | null = null;

  /** @internal Only tests pass an environment. */
  constructor(
    { fetch, clock }: Pick<Environment, 'fetch' | 'clock'> = browserEnvironment,
    createCheckout = (): PayfectCheckout => document.createElement('payfect-checkout'),
  ) {
    super();
    const localize = new LocalizeController(
      this,
      () => this.locale ?? '',
      () => this.strings ?? null,
    );
    this.#parts = {
      button: this,
      styles: new AdoptedStyles(this, []),
      states: statesOf(this),
      localization: () => localize.value,
      createCheckout,
      fetch,
      clock,
      html,
      words,
      mayBePaid,
      request: { withTimeout, jsonBody, errorFromResponse },
    };
  }

  /** The phase of the checkout; `idle` before it is first opened. */
  get phase(): Phase {
    return this.#control?.phase ?? 'idle';
  }

  /** The session as last read; null before the first good response. */
  get session(): Session | null {
    return this.#control?.session ?? null;
  }

  /** Opens the dialog. Resolves when it is open, or the session could not be created: then `error` was sent. */
  async open(): Promise<void> {
    await (await this.#load())?.open();
  }

  /** Closes the dialog without a question, or stops creating a session. The checkout goes on. */
  close(): void {
    this.#control?.close();
  }

  /** Focuses the button, or your own link or button. */
  override focus(options?: FocusOptions): void {
    if (this.#control === null) super.focus(options);
    else this.#control.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override createRenderRoot(): ShadowRoot {
    return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  }

  override update(changed: PropertyValues): void {
    // Lit would render beside what a server rendered, and the label would stay there.
    if (!this.hasUpdated) this.renderRoot.replaceChildren();
    super.update(changed);
  }

  override render(): TemplateResult {
    return this.#control?.render() ?? html`<slot></slot>`;
  }

  async #load(): Promise<ButtonControl | null> {
    const create = await loadFile(() => this.isConnected);
    if (create === null) return null;
    this.requestUpdate();
    return (this.#control ??= create(this.#parts));
  }
}

export interface PayfectCheckoutButton extends CheckoutSettings {
  addEventListener: AddCheckoutListener<CheckoutButtonEventMap>;
  removeEventListener: RemoveCheckoutListener<CheckoutButtonEventMap>;
}

declare global {
  interface HTMLElementTagNameMap {
    'payfect-checkout-button': PayfectCheckoutButton;
  }
}
