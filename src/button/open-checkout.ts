import { CheckoutError } from '../session/checkout-error.js';
import type { CheckoutResult, CheckoutSettings } from './button-parts.js';
import { registerTags } from './register-tags.js';

/** `sessionId` or `createUrl`, and everything else that `<payfect-checkout-button>` accepts. */
export interface OpenCheckoutOptions extends CheckoutSettings {
  /** Closes the dialog, or stops what leads to it. */
  readonly signal?: AbortSignal;
  /** Where the dialog is added to the page: it gets its language, direction and styles from there. @default document.body */
  readonly container?: Element;
}

/**
 * Opens a checkout in a modal dialog, for pages that have a button of their own. Registers the tags if they are not
 * registered. Resolves when the dialog is closed; like an event, the outcome is a hint, never proof of payment.
 *
 * @example
 * const { outcome } = await openCheckout({ createUrl: '/orders', headers: { 'x-csrf-token': token } });
 * @throws an Error whose `code` is one of the element's error codes if the session cannot be created; the signal's reason
 *   once that is aborted.
 */
export async function openCheckout({
  signal,
  container = document.body,
  ...settings
}: OpenCheckoutOptions): Promise<CheckoutResult> {
  signal?.throwIfAborted();
  registerTags();
  const button = document.createElement('payfect-checkout-button');
  button.hidden = true;
  Object.assign(button, settings);
  try {
    return await new Promise<CheckoutResult>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      button.addEventListener('close', ({ detail }) => resolve(detail));
      button.addEventListener('error', ({ detail }) => {
        // Of a checkout that is shown, the shopper reads it there.
        if (button.phase === 'idle') reject(new CheckoutError(detail.code, detail.message));
      });
      container.append(button);
      void button.open();
    });
  } finally {
    button.close();
    button.remove();
  }
}
