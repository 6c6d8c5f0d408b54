// Copies what is shown, and watches that it is what the server sent: another script may have changed the page, and malware
// may change the clipboard.
import type { ReactiveController } from 'lit';
import { paymentStrings } from '../../locale/english/payment-strings.js';
import type { SessionPayment } from '../../session/payments/shown-payment.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';
import { dueOf, entryOf } from './entry.js';

export type CopiedText = 'address' | 'amount' | 'memo';

/** Captured when this script loads, in case the page replaces it later. */
const { clipboard } = navigator as { readonly clipboard?: Clipboard };
const writeText = clipboard?.writeText.bind(clipboard);

const TICK_MS = 2000;

export class Copier implements ReactiveController {
  readonly #host: LazyHost;
  #cancelTimer: (() => void) | null = null;
  /** What was copied last. */
  copied: CopiedText | null = null;
  /** Whether it was only selected, because the page may not write to the clipboard. */
  isSelected = false;
  /** Whether its button still shows that it was copied. */
  isTicked = false;
  /** Which inner part of the address the shopper is asked to compare, from 0 up to 1; another one for each copy. */
  random = 0;
  #label = '';
  #rendered: SessionPayment | null = null;
  /** Whether what is shown is not what the server sent. It stays hidden. */
  isTampered = false;

  constructor(host: LazyHost) {
    this.#host = host;
    host.host.addController(this);
  }

  hostUpdate(): void {
    // Rendering would fail if another script has removed what was rendered before.
    if (this.#rendered !== null) this.#check(this.#rendered);
    // Of another address, nothing was copied.
    if (this.#payment()?.address === this.#rendered?.address) return;
    this.copied = null;
    this.isTicked = false;
  }

  hostUpdated(): void {
    this.#rendered = this.#payment();
    if (this.#rendered !== null) this.#check(this.#rendered);
  }

  #payment(): SessionPayment | null {
    const { state } = this.#host.checkout;
    return 'session' in state ? entryOf(state) : null;
  }

  hostDisconnected(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  /** What was copied, for the live region. */
  spoken({ strings }: ViewContext): string {
    const own = paymentStrings(strings);
    return this.isSelected
      ? own.selected
      : own.titleAndText.replace('{title}', own.copied).replace('{text}', () => this.#label);
  }

  async copy(what: CopiedText, label: string, payment: SessionPayment): Promise<void> {
    const { clock } = this.#host;
    this.#check(payment);
    const shown = this.#shown(what);
    if (this.isTampered || shown === null) return;
    this.isSelected = !(await written(shown.textContent));
    if (this.isSelected) getSelection()?.selectAllChildren(shown);
    this.copied = what;
    this.isTicked = true;
    this.random = clock.random();
    this.#label = label;
    this.#cancelTimer?.();
    this.#cancelTimer = clock.schedule(() => {
      this.isTicked = false;
      this.#host.host.requestUpdate();
    }, TICK_MS);
    this.#host.host.requestUpdate();
  }

  #check(payment: SessionPayment): void {
    const sent: Readonly<Record<CopiedText, string | undefined>> = {
      address: payment.address,
      amount: dueOf(payment),
      memo: payment.memo?.value,
    };
    const isWrong = Object.entries(sent).some(([what, text]) => {
      const shown = this.#shown(what);
      return shown !== null && shown.textContent !== text;
    });
    if (!isWrong || this.isTampered) return;
    this.isTampered = true;
    this.#host.sender.sendError('details-changed', false);
    this.#host.host.requestUpdate();
  }

  #shown(what: string): Element | null {
    return this.#host.root()?.querySelector(`#pay-${what}`) ?? null;
  }
}

async function written(text: string): Promise<boolean> {
  try {
    await writeText?.(text);
    return writeText !== undefined;
  } catch {
    return false;
  }
}
