// The payment page's URL as a QR code, to pay with a phone. Rendered when opened.
import type { ReactiveController, TemplateResult } from 'lit';
import { afterPaintStrings } from '../../locale/english/after-paint-strings.js';
import type { PaymentPage } from '../../session/session.js';
import type { LazyHost } from '../element-parts.js';
import { failureView } from './failure.js';
import type { LazyModule } from '../../session/lazy-module.js';
import type { qrCode, QrCode } from '../qr-code.js';
import type { ViewContext } from '../view-context.js';

export function qrView(page: PaymentPage, context: ViewContext, host: LazyHost): TemplateResult | null {
  const { html, words } = host;
  const own = afterPaintStrings(context.strings);
  const code = context.ui.qrCode;
  if (page.kind !== 'allowed') return null;
  return html`
    <details class="qr more" part="qr" @toggle=${() => showQrCode(host)}>
      <summary>${words(own.otherDevice)}</summary>
      ${code?.text === page.url ? imageView(code, host.fill(own.qrLabel, { host: page.host }, context.tag), host) : failureView('qr-failed', context, host)}
    </details>
  `;
}

function imageView({ viewBox, path }: QrCode, label: string, { html }: LazyHost): TemplateResult {
  return html`<svg role="img" aria-label=${label} viewBox=${viewBox}><path d=${path} /></svg>`;
}

/** All elements share its attempts and the file. */
let sharedFile: LazyModule<typeof qrCode> | null = null;

async function showQrCode(host: LazyHost): Promise<void> {
  const { root, checkout, ui, lazyModule } = host;
  sharedFile ??= lazyModule(() => import('../qr-code.js').then((file) => file.qrCode));
  const isOpen = () => root()?.isConnected === true && root()?.querySelector('.qr[open]') !== null;
  // It may have been closed.
  if (!isOpen()) {
    host.host.requestUpdate();
    return;
  }
  const create = await sharedFile(() => {
    const isWanted = isOpen();
    // Until the file is loaded, the link beside it leads to the same page.
    if (isWanted) ui.set({ action: 'qr-failed' });
    return isWanted;
  });
  const { state } = checkout;
  const page = 'session' in state ? state.session.paymentPage : null;
  if (create === null || page?.kind !== 'allowed') return;
  if (ui.value.action === 'qr-failed') ui.set({ action: 'none' });
  ui.set({ qrCode: create(page.url) });
  if (state.phase === 'open' && state.step === 'confirm') checkout.rememberHandOff();
}

const CLOSE_MS = 2000;
/** After a minute, the phone has paid, or nobody scans. */
const CLOSE_READS = 30;

/** A phone may be paying while the page is still open for a choice: reads as often as after a hand-off. */
export class PhoneWatch implements ReactiveController {
  readonly #host: LazyHost;
  #cancelTimer: (() => void) | null = null;
  #reads = 0;

  constructor(host: LazyHost) {
    this.#host = host;
    host.host.addController(this);
  }

  hostUpdated(): void {
    const { checkout, clock, ui, root, host } = this.#host;
    const isShown = ui.value.qrCode !== null && root()?.querySelector('.qr[open]') !== null;
    if (checkout.state.phase !== 'open' || !isShown || !host.isConnected) {
      this.hostDisconnected();
      this.#reads = 0;
    } else if (this.#reads < CLOSE_READS) {
      this.#cancelTimer ??= clock.schedule(() => this.#read(), CLOSE_MS);
    }
  }

  hostDisconnected(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #read(): void {
    const { checkout, isHidden, host } = this.#host;
    const { state } = checkout;
    this.#cancelTimer = null;
    this.#reads++;
    // The schedule's own pauses after failures, and those that the server wants, are longer.
    const isAllowed = state.phase === 'open' && state.trouble === null && state.session.pollAfterSeconds === null;
    if (isAllowed && !isHidden()) void checkout.refresh();
    host.requestUpdate();
  }
}
