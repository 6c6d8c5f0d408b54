import type { TemplateResult } from 'lit';
import { paymentStrings } from '../../locale/english/payment-strings.js';
import type { SessionPayment } from '../../session/payments/shown-payment.js';
import type { LazyModule } from '../../session/lazy-module.js';
import type { LazyHost } from '../element-parts.js';
import type { qrCode, QrCode } from '../qr-code.js';
import type { ViewContext } from '../view-context.js';

/** All elements share its attempts and the file. */
let sharedFile: LazyModule<typeof qrCode> | null = null;

/** A code of more characters needs more room: phones do not read modules of two pixels. */
const DENSE_CHARACTERS = 200;

/** The QR code of a payment, and the switch between its two kinds. */
export class ShownCode {
  readonly #host: LazyHost;
  #kind: 'request' | 'address' | null = null;
  #code: QrCode | null = null;
  #create: typeof qrCode | null = null;

  constructor(host: LazyHost) {
    this.#host = host;
    void this.#load();
  }

  async #load(): Promise<void> {
    const { root, lazyModule, host } = this.#host;
    sharedFile ??= lazyModule(() => import('../qr-code.js').then((file) => file.qrCode));
    this.#create = await sharedFile(() => root()?.isConnected === true);
    host.requestUpdate();
  }

  view({ codes }: SessionPayment, { strings }: ViewContext): TemplateResult | null {
    const { html } = this.#host;
    const own = paymentStrings(strings);
    const labels = { address: own.plainCode, request: own.requestCode };
    const shown = codes.find(({ kind }) => kind === this.#kind) ?? codes[0];
    if (shown === undefined) return null;
    if (this.#code?.text !== shown.text) this.#code = this.#create?.(shown.text) ?? null;
    const isMisread = shown.kind === 'request' && codes[0]?.kind === 'address';
    return html`
      <div class="pay-code ${shown.text.length > DENSE_CHARACTERS ? 'dense' : ''}" part="payment-code">
        <div class="plate">
          ${
            this.#code === null
              ? null
              : html`<svg role="img" aria-label=${labels[shown.kind]} viewBox=${this.#code.viewBox}>
                  <path d=${this.#code.path} />
                </svg>`
          }
        </div>
        ${codes.length > 1 ? html`<div class="segments">${codes.map(({ kind }) => this.#switchView(kind, shown.kind, labels[kind]))}</div>` : null}
        ${isMisread ? html`<p class="muted" .textContent=${own.requestAdvice}></p>` : null}
      </div>
    `;
  }

  #switchView(kind: 'request' | 'address', shown: string, label: string): TemplateResult {
    const { html, words, host } = this.#host;
    const choose = () => {
      this.#kind = kind;
      host.requestUpdate();
    };
    return html`<label class="segment" part=${kind === shown ? 'option option-selected' : 'option'}>
      <input type="radio" part="option-mark" name="code" .checked=${kind === shown} @change=${choose} />
      ${words(label)}
    </label>`;
  }
}
