import { checkoutEvent, type CheckoutEventDetails, type CheckoutEventName } from '../events/checkout-events.js';
import { EventLedger } from '../events/event-ledger.js';
import { eventsFor, type DueEvent } from '../events/events-for.js';
import type { Strings } from '../locale/strings.js';
import type { CheckoutErrorCode } from '../session/checkout-error.js';
import { type CheckoutState, sessionIdOf, type StateAction } from '../state/checkout-state.js';

export interface EventSenderOptions {
  readonly strings: () => Strings;
  /** Whether `complete` and `cancel` lead away unless they are prevented. */
  readonly redirects: () => boolean;
  readonly navigate: (url: string) => void;
}

/** Sends an element's events for its transitions, and does what follows from them unless the page prevented it. */
export class EventSender {
  readonly #element: EventTarget;
  readonly #options: EventSenderOptions;
  readonly #ledger = new EventLedger();

  constructor(element: EventTarget, options: EventSenderOptions) {
    this.#element = element;
    this.#options = options;
  }

  /** False where the page prevented the event's default action. */
  send<Name extends CheckoutEventName>(name: Name, detail: CheckoutEventDetails[Name]): boolean {
    return this.#element.dispatchEvent(checkoutEvent(name, detail));
  }

  /** Says that the shopper follows the payment link; not to a page that was told of the end of that checkout. */
  sendPay(detail: CheckoutEventDetails['pay']): boolean {
    return !this.#ledger.tryRecord(detail.session.id, 'pay') || this.send('pay', detail);
  }

  /** An error's sentence is the locale's. */
  sendError(code: CheckoutErrorCode, retryable: boolean): boolean {
    return this.send('error', { code, retryable, message: this.#options.strings().errors[code] });
  }

  /** Says that the proxy did not do what it was asked; not to a page that was told of the end of that checkout. */
  sendActionFailed(sessionId: string): void {
    if (this.#ledger.tryRecord(sessionId, 'error')) this.sendError('action-failed', true);
  }

  sendFor(before: CheckoutState, action: StateAction, after: CheckoutState): void {
    const sessionId = sessionIdOf(after);
    for (const due of eventsFor(before, action, after)) {
      // Perhaps on an earlier visit to the same checkout, which this state knows nothing of.
      const late = this.#ledger.isLatest(sessionId, 'expired');
      if (this.#ledger.tryRecord(sessionId, due.name) && this.#sendDue(due, late)) this.#redirect(due);
    }
  }

  #sendDue({ name, detail }: DueEvent, late: boolean): boolean {
    if (name === 'error') return this.sendError(detail.code, detail.retryable);
    return name === 'complete' ? this.send(name, { ...detail, late }) : this.send(name, detail);
  }

  #redirect({ name, detail }: DueEvent): void {
    if (name !== 'complete' && name !== 'cancel') return;
    const { successUrl, cancelUrl } = detail.session;
    const url = name === 'complete' ? successUrl : cancelUrl;
    // A success page that shows the element again would lead to itself for ever.
    if (url !== null && url !== location.href && this.#options.redirects()) this.#options.navigate(url);
  }
}
