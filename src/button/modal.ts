import type { TemplateResult } from 'lit';
import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import { dialogStrings } from '../locale/english/dialog-strings.js';
import type { ButtonParts } from './button-parts.js';
import { requestClose } from './close-guard.js';
import { lockScroll } from './scroll-lock.js';

/** What stays in the dialog: clicks would reach the page's own listeners at the button, and keys the page's shortcuts. */
const KEPT_INSIDE = [
  'click',
  'auxclick',
  'dblclick',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'pointerdown',
  'pointerup',
].concat('mousedown', 'mouseup', 'touchstart', 'touchend');

/**
 * The native modal dialog, in the button's shadow root: there it has the button's custom properties, language and color
 * scheme, goes when the button goes, and belongs to the page's own dialog or focus trap around the button. The top layer
 * takes it out of every transform, overflow and `inert` of its ancestors.
 */
export class Modal {
  readonly #parts: ButtonParts;
  /** Called when the dialog was closed, whoever closed it. */
  readonly #onClose: () => void;
  #unlock = (): void => undefined;
  #pressedOutside = false;
  /** Whether the shopper has pressed anything since the dialog was opened. */
  #isTouched = false;
  #isShown = false;

  constructor(parts: ButtonParts, onClose: () => void) {
    this.#parts = parts;
    this.#onClose = onClose;
  }

  get isOpen(): boolean {
    return this.#dialog?.open === true;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#root?.querySelector('dialog') ?? null;
  }

  get #checkout(): PayfectCheckout | null {
    return this.#root?.querySelector('payfect-checkout') ?? null;
  }

  get #root(): ShadowRoot | null {
    return this.#parts.button.shadowRoot;
  }

  view(checkout: PayfectCheckout): TemplateResult {
    const { html, words, localization } = this.#parts;
    const { strings, language, direction } = localization();
    const { checkout: title, close } = dialogStrings(strings);
    const isOver = OVER.has(checkout.phase);
    return html`
      <dialog
        part="backdrop"
        lang=${language}
        dir=${direction}
        aria-labelledby="title"
        @cancel=${this.#cancel}
        @close=${this.#closed}
        @click=${this.#click}
        @pointerdown=${this.#pointerDown}
        @keydown=${this.#keyDown}
      >
        <div class="sheet ${isOver ? 'over' : ''}" part="dialog" tabindex="-1">
          <div class="bar" part="bar">
            <h2 id="title" .textContent=${title}></h2>
            <button class="icon" part="close" type="button" aria-label=${close} @click=${() => this.close()}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18" /></svg>
            </button>
          </div>
          <div class="content">
            ${checkout}
            ${
              isOver
                ? html`<button class="button" part="done" type="button" @click=${() => this.close()}>
                    ${words(close)}
                  </button>`
                : null
            }
          </div>
        </div>
      </dialog>
    `;
  }

  /** Opens the rendered dialog, unless it is open. */
  show(): void {
    const dialog = this.#dialog;
    if (dialog === null || dialog.open) return;
    for (const type of KEPT_INSIDE) dialog.addEventListener(type, stop);
    showModal(dialog);
    if (dialog.getClientRects().length === 0 && hasLayout(dialog)) {
      // The page would be blocked by a dialog that nobody sees.
      dialog.close();
      console.warn('<payfect-checkout-button> cannot open its dialog inside an element that is not displayed');
      return;
    }
    this.#isShown = true;
    this.#unlock();
    this.#unlock = lockScroll(dialog.ownerDocument);
    this.#isTouched = false;
    this.#find('.sheet')?.focus({ preventScroll: true });
    this.moveFocus();
  }

  /**
   * From the sheet, which has it while the session loads, to the choice or the heading; and from the heading to the choice, if
   * the choice is rendered again before the shopper has pressed anything.
   */
  moveFocus(): void {
    const checkout = this.#checkout;
    if (checkout === null || checkout.phase === 'loading' || checkout.phase === 'idle') return;
    const isAtHeading = checkout.phase === 'open' && checkout.shadowRoot?.activeElement?.matches('h2') === true;
    if ((isAtHeading && !this.#isTouched) || this.#find('.sheet:focus') !== null)
      checkout.focus({ preventScroll: true });
  }

  focusClose(): void {
    this.#find('.icon')?.focus();
  }

  close(): void {
    if (this.isOpen) this.#dialog?.close();
  }

  /** The button left the page, which takes the dialog out of the top layer, but leaves it open. */
  removed(): void {
    const { isOpen } = this;
    this.close();
    // Moved to another place, or gone.
    queueMicrotask(() => {
      if (isOpen && this.#parts.button.isConnected) this.show();
      else this.#unlock();
    });
  }

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    requestClose(this.#checkout, this);
  };

  /** Not left to the dialog's `cancel`: browsers close at the second Escape, whatever the page says (HTML §6.4.8). */
  readonly #keyDown = (event: KeyboardEvent): void => {
    this.#isTouched = true;
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    // The key that ends a composition of text ends nothing else; WebKit would close the dialog.
    if (!event.isComposing) requestClose(this.#checkout, this);
  };

  /** Where a press began: a selection of text may end outside. */
  readonly #pointerDown = ({ target }: Event): void => {
    this.#isTouched = true;
    this.#pressedOutside = target === this.#dialog;
  };

  readonly #click = ({ target }: Event): void => {
    if (this.#pressedOutside && target === this.#dialog) requestClose(this.#checkout, this);
    this.#pressedOutside = false;
  };

  readonly #closed = (): void => {
    // A dialog that was moved has closed for a moment, and that event may come only after it has closed again.
    if (this.isOpen || !this.#isShown) return;
    this.#isShown = false;
    this.#unlock();
    this.#onClose();
  };

  #find(selector: string): HTMLElement | null {
    return this.#root?.querySelector<HTMLElement>(selector) ?? null;
  }
}

const OVER: ReadonlySet<string> = new Set(['complete', 'expired', 'canceled', 'failed']);

function stop(event: Event): void {
  event.stopPropagation();
}

/** DOM simulations for tests may know dialogs, but no modal ones. */
function showModal(dialog: Partial<Pick<HTMLDialogElement, 'showModal'>> & { open: boolean }): void {
  if (dialog.showModal === undefined) dialog.open = true;
  else dialog.showModal();
}

/** Not in DOM simulations for tests. */
function hasLayout({ ownerDocument }: Element): boolean {
  return ownerDocument.documentElement.getClientRects().length > 0;
}
