import type { ReactiveControllerHost } from 'lit';
import type { CheckoutController } from './checkout-controller.js';

/**
 * What 'payfect-checkout/preview' registers: it takes over a checkout whose session id names a preview, and returns whether
 * it did. Called when a checkout starts. Other copies and builds of the package on the page find it, too.
 */
export type PreviewHook = (checkout: CheckoutController, sessionId: string, host: PreviewHost) => boolean;

export type PreviewHost = ReactiveControllerHost & Element;

/** A symbol, because any element with an id or name adds a string key to the window. */
export const PREVIEW_HOOK = Symbol.for('payfect-checkout.preview');

export function previewHook(): PreviewHook | undefined {
  return (globalThis as { [PREVIEW_HOOK]?: PreviewHook })[PREVIEW_HOOK];
}
