import type { PayfectCheckout } from '../elements/payfect-checkout.js';

/** The dialog, as far as a request to close it goes. */
interface Closable {
  close(): void;
  /** Focuses the button that closes the dialog in any case. */
  focusClose(): void;
}

/**
 * Escape, a press outside or a phone's *Back*, which happen by accident: they do nothing while an action is running, and while
 * a payment is awaited they ask what *Cancel* asks. The dialog's own button closes it in any case: the checkout goes on.
 */
export function requestClose(checkout: PayfectCheckout | null, dialog: Closable): void {
  const find = (selector: string) => checkout?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  // A button whose action is running.
  if (find('button[aria-disabled=true]') !== null) return;
  if (!isAwaited(checkout)) {
    dialog.close();
    return;
  }
  const keep = find('[part~=keep]');
  const cancel = find('[part~=cancel]');
  if (keep !== null) keep.focus();
  else if (cancel !== null) cancel.click();
  // Nothing can be canceled now: the shopper sees what to press.
  else dialog.focusClose();
}

/** Whether a payment may be on its way. */
function isAwaited(checkout: PayfectCheckout | null): boolean {
  return checkout?.phase === 'waiting' || (checkout?.phase === 'open' && checkout.session?.status === 'pending');
}
