import type { CheckoutErrorCode } from '../session/checkout-error.js';
import type { Selection } from '../session/selection.js';
import type { SessionPayment } from '../session/payments/shown-payment.js';
import type { Session } from '../session/session.js';

/** The details of the element's events. Events are hints to the page, never proof of payment. */
export interface CheckoutEventDetails {
  /** The first good response for a session id. */
  readonly ready: { readonly session: Session };
  /** The shopper, not the page, changed the choice. */
  readonly change: { readonly selection: Selection };
  /** The shopper follows the link to the payment page; `preventDefault()` stops the hand-off. */
  readonly pay: { readonly session: Session; readonly selection: Selection; readonly url: string };
  /** The server says complete; `late` if `expired` or `cancel` was sent before. */
  readonly complete: { readonly session: Session; readonly late: boolean };
  /** The server says expired. */
  readonly expired: { readonly session: Session };
  /** The shopper, or `cancel()`, gave up. */
  readonly cancel: { readonly session: Session };
  /** Money was seen, or more of it, or something odd about it; never the end. */
  readonly progress: { readonly session: Session; readonly payment: SessionPayment };
  /** The shopper requested a fresh checkout; `preventDefault()` leaves that to the page. */
  readonly restart: { readonly session: Session };
  /** The checkout cannot go on by itself, or an action failed; `message` is for the shopper, in the element's language. */
  readonly error: { readonly code: CheckoutErrorCode; readonly message: string; readonly retryable: boolean };
}

export type CheckoutEventName = keyof CheckoutEventDetails;

/** The element's events by name, for typed listeners. */
export type CheckoutEventMap = { readonly [Name in CheckoutEventName]: CustomEvent<CheckoutEventDetails[Name]> };

/** Events with a default action: the hand-off, `auto-redirect`, or the proxy's restart. */
const CANCELABLE: ReadonlySet<CheckoutEventName> = new Set(['pay', 'complete', 'cancel', 'restart']);

/** Neither bubbles nor is composed: native `cancel`, `change` and `error` events of the page have the same names. */
export function checkoutEvent<Name extends CheckoutEventName>(
  name: Name,
  detail: CheckoutEventDetails[Name],
): CustomEvent<CheckoutEventDetails[Name]> {
  return new CustomEvent(name, { detail, cancelable: CANCELABLE.has(name) });
}

/** `addEventListener` of an element: its own events are typed, all others are as usual. */
export interface AddCheckoutListener<Events = CheckoutEventMap> {
  <Name extends keyof Events>(
    type: Name,
    listener: (event: Events[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** `removeEventListener` of an element. */
export interface RemoveCheckoutListener<Events = CheckoutEventMap> {
  <Name extends keyof Events>(
    type: Name,
    listener: (event: Events[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  (type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions): void;
}
