import { checkoutEvent, type CheckoutEventDetails, type CheckoutEventName } from '../events/checkout-events.js';
import { EventLedger } from '../events/event-ledger.js';
import { eventsFor, type DueEvent } from '../events/events-for.js';
import type { Strings } from '../locale/strings.js';
import type { CheckoutErrorCode } from '../session/checkout-error.js';
import { type CheckoutState, sessionIdOf, type StateAction } from '../state/checkout-state.js';

interface EventSenderOptions {
  readonly strings: () => Strings;
  /** Where the page should go after `complete` and `cancel`, unless they are canceled. */
  readonly redirect: (url: string, sessionId: string) => void;
}

/** Sends the element's events for its transitions, and redirects unless the page prevents it. */
export class EventSender {
  readonly #element: EventTarget;
  readonly #options: EventSenderOptions;
  readonly #ledger = new EventLedger();

  constructor(element: EventTarget, options: EventSenderOptions) {
    this.#element = element;
    this.#options = options;
  }

  /** False if the page prevented the default action. */
  send<Name extends CheckoutEventName>(name: Name, detail: CheckoutEventDetails[Name]): boolean {
    return this.#element.dispatchEvent(checkoutEvent(name, detail));
  }

  /** Sends `pay`, unless the end of that checkout was sent before. False if the page prevented the hand-off. */
  sendPay(detail: CheckoutEventDetails['pay']): boolean {
    return !this.#ledger.tryRecord(detail.session.id, 'pay') || this.send('pay', detail);
  }

  /** Adds the locale's sentence to an error. */
  sendError(code: CheckoutErrorCode, retryable: boolean): boolean {
    return this.send('error', { code, retryable, message: this.#options.strings()[`errors.${code}`] });
  }

  /** Sends the error of a failed action, unless the end of that checkout was sent before. */
  sendActionFailed(sessionId: string): void {
    if (this.#ledger.tryRecord(sessionId, 'error')) this.sendError('action-failed', true);
  }

  sendFor(before: CheckoutState, action: StateAction, after: CheckoutState): void {
    const sessionId = sessionIdOf(after);
    // A page that shows a session for the first time is where an earlier redirect may have led.
    let isFirstRead = false;
    for (const due of eventsFor(before, action, after)) {
      // An end may have been sent when the page showed this session earlier: the ledger knows, the state does not.
      const late = this.#ledger.isOver(sessionId);
      if (!this.#ledger.tryRecord(sessionId, due.name)) continue;
      if (due.name === 'ready') isFirstRead = action.type === 'read';
      if (this.#sendDue(due, late) && !isFirstRead) this.#redirect(due);
    }
  }

  #sendDue({ name, detail }: DueEvent, late: boolean): boolean {
    if (name === 'error') return this.sendError(detail.code, detail.retryable);
    return name === 'complete' ? this.send(name, { ...detail, late }) : this.send(name, detail);
  }

  #redirect({ name, detail }: DueEvent): void {
    if (name !== 'complete' && name !== 'cancel') return;
    const { id, successUrl, cancelUrl } = detail.session;
    const url = name === 'complete' ? successUrl : cancelUrl;
    if (url !== null) this.#options.redirect(url, id);
  }
}
