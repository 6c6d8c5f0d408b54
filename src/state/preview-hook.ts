import type { ReactiveControllerHost } from 'lit';
import type { CheckoutState, StateAction } from './checkout-state.js';
import type { RequestOutcome } from './request.js';

/**
 * What 'payfect-checkout/preview' registers: it takes over a checkout whose session id names a preview, and returns whether
 * it did. Called when a checkout starts. Other copies and builds of the package on the page find it, too.
 */
export type PreviewHook = (checkout: PreviewedCheckout, sessionId: string, host: PreviewHost) => boolean;

/** All that an element uses of its checkout. */
export interface PreviewedCheckout {
  readonly requestedId: string;
  readonly state: CheckoutState;
  readonly remainingMs: number | null;
  start(sessionId: string): void;
  act(url: string, body: object): Promise<RequestOutcome>;
  refresh(): Promise<void>;
  dispatch(action: StateAction): void;
  rememberHandOff(): void;
}

export type PreviewHost = ReactiveControllerHost & Element;

/** A symbol, because any element with an id or name adds a string key to the window. */
export const PREVIEW_HOOK = Symbol.for('payfect-checkout.preview');

export function previewHook(): PreviewHook | undefined {
  return (globalThis as { [PREVIEW_HOOK]?: PreviewHook })[PREVIEW_HOOK];
}
