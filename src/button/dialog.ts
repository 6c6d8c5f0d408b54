// What the button does, and the dialog. Loaded once a button is on the page. It imports nothing at run time that the main
// script file has; that comes from the button.
import type { TemplateResult } from 'lit';
import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import { dialogStrings } from '../locale/english/dialog-strings.js';
import type { Session } from '../session/session.js';
import type { Phase } from '../state/checkout-state.js';
import type { ButtonControl, ButtonParts, CheckoutOutcome, CheckoutResult } from './button-parts.js';
import { buttonStyles } from './button-styles.js';
import type { CreateFailure } from './create-session.js';
import { exportParts, forwardEvents, forwardSettings, forwardSlots } from './forward.js';
import { Modal } from './modal.js';
import { SessionSource } from './session-source.js';
import { dialogStyles } from './dialog-styles.js';

export function createControl(parts: ButtonParts): ButtonControl {
  parts.styles.add(buttonStyles + dialogStyles);
  const control = new DialogControl(parts);
  parts.button.addController(control);
  return control;
}

/** A link or button of the page's own, instead of a label. */
const OWN_CONTROL = ':scope > :is(a, button):not([slot])';

class DialogControl implements ButtonControl {
  readonly #parts: ButtonParts;
  readonly #modal: Modal;
  #checkout: PayfectCheckout | null = null;
  readonly #source: SessionSource;
  #opening: Promise<void> | null = null;
  #failure: string | null = null;

  constructor(parts: ButtonParts) {
    this.#parts = parts;
    this.#source = new SessionSource(parts);
    this.#modal = new Modal(parts, () => this.#closed());
  }

  get phase(): Phase {
    return this.#checkout?.phase ?? 'idle';
  }

  get session(): Session | null {
    return this.#checkout?.session ?? null;
  }

  /** One at a time: a second press joins the first. */
  open(): Promise<void> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
      this.#parts.button.requestUpdate();
    });
    return this.#opening;
  }

  close(): void {
    this.#source.stop();
    this.#modal.close();
  }

  focus(options?: FocusOptions): void {
    const { button } = this.#parts;
    const control = button.querySelector<HTMLElement>(OWN_CONTROL) ?? button.shadowRoot?.querySelector('button');
    control?.focus(options);
  }

  hostUpdate(): void {
    const { button } = this.#parts;
    if (this.#checkout === null) return;
    forwardSettings(button, this.#checkout);
    this.#checkout.sessionId = this.#source.sessionId;
  }

  hostUpdated(): void {
    const { states, button } = this.#parts;
    states?.clear();
    if (this.#checkout !== null) states?.add(this.phase);
    if (this.#modal.isOpen) states?.add('modal');
    if (this.#opening !== null && !this.#modal.isOpen) states?.add('creating');
    if (button.disabled) states?.add('disabled');
  }

  hostDisconnected(): void {
    this.#modal.removed();
  }

  render(): TemplateResult {
    const { button, html, words, localization } = this.#parts;
    const { strings, language } = localization();
    const { loading, payNow } = dialogStrings(strings);
    const isBusy = this.#opening !== null;
    const label = html`<slot @click=${this.#pressOwn} @slotchange=${this.#update}></slot>`;
    return html`
      <div class="trigger" lang=${language}>
        ${
          button.querySelector(OWN_CONTROL) === null
            ? html`<button
                class="button primary"
                part="button"
                type="button"
                aria-haspopup="dialog"
                aria-disabled=${isBusy}
                ?disabled=${button.disabled}
                @click=${this.#press}
              >
                <span class="label"><slot @slotchange=${this.#update}>${words(payNow)}</slot></span>
              </button>`
            : label
        }
        <p class="error" part="error" role="alert" dir="auto" .textContent=${this.#failure ?? ''}></p>
        <p class="spoken" role="status" .textContent=${isBusy ? loading : ''}></p>
      </div>
      ${this.#checkout === null ? null : this.#modal.view(this.#checkout)}
    `;
  }

  async #open(): Promise<void> {
    const { button } = this.#parts;
    this.#failure = null;
    button.requestUpdate();
    await button.updateComplete;
    const source = await this.#source.next(this.#checkout);
    if (source === null) return;
    if ('code' in source) {
      this.#fail(source);
      return;
    }
    this.#checkout ??= this.#newCheckout();
    forwardSlots(button, this.#checkout);
    Object.assign(this.#checkout, source);
    button.requestUpdate();
    await button.updateComplete;
    if (button.isConnected) this.#modal.show();
  }

  #fail({ code, retryable, sentence }: CreateFailure): void {
    const { button, localization } = this.#parts;
    const message = sentence ?? localization().strings[`errors.${code}`];
    this.#failure = message;
    button.requestUpdate();
    button.dispatchEvent(new CustomEvent('error', { detail: { code, retryable, message } }));
  }

  #newCheckout(): PayfectCheckout {
    const checkout = this.#parts.createCheckout();
    forwardEvents(checkout, this.#parts.button);
    let phase: Phase = 'idle';
    checkout.addController({
      hostUpdated: () => {
        exportParts(checkout);
        this.#modal.moveFocus();
        if (phase !== checkout.phase) this.#update();
        phase = checkout.phase;
      },
    });
    return checkout;
  }

  #closed(): void {
    const { button } = this.#parts;
    const { session, phase } = this;
    const outcome: CheckoutOutcome =
      phase === 'complete' || phase === 'expired' || phase === 'canceled' ? phase : 'closed';
    // Safari does not focus a button that is clicked, so its dialog has nothing to give the focus back to: it keeps it.
    const { activeElement, body } = button.ownerDocument;
    const isInside = button.shadowRoot?.activeElement?.closest('dialog') != null;
    if (isInside || activeElement === body || activeElement === null) this.focus({ preventScroll: true });
    this.#update();
    button.dispatchEvent(new CustomEvent<CheckoutResult>('close', { detail: { outcome, session } }));
  }

  readonly #update = (): void => this.#parts.button.requestUpdate();

  readonly #press = (event: Event): void => {
    if (!event.defaultPrevented) void this.open();
  };

  /** The page's own link or button: its form is not submitted, and its page opens only in another tab. */
  readonly #pressOwn = (event: MouseEvent): void => {
    const { button, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    if (!this.#parts.button.disabled) void this.open();
  };
}
