import type { CheckoutEventMap } from './checkout-events.js';

/** `addEventListener` of the element: its own events with their details, and every other event as usual. */
export interface AddCheckoutListener {
  <Name extends keyof CheckoutEventMap>(
    type: Name,
    listener: (event: CheckoutEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** `removeEventListener` of the element. */
export interface RemoveCheckoutListener {
  <Name extends keyof CheckoutEventMap>(
    type: Name,
    listener: (event: CheckoutEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  (type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions): void;
}
