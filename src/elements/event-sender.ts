import { checkoutEvent, type CheckoutEventDetails, type CheckoutEventName } from '../events/checkout-events.js';
import { EventLedger } from '../events/event-ledger.js';
import { eventsFor, type DueEvent } from '../events/events-for.js';
import type { Strings } from '../locale/strings.js';
import type { CheckoutAction, CheckoutState } from '../state/checkout-state.js';

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

  sendFor(before: CheckoutState, action: CheckoutAction, after: CheckoutState): void {
    const sessionId = 'sessionId' in after ? after.sessionId : '';
    for (const due of eventsFor(before, action, after)) {
      if (this.#ledger.admit(sessionId, due.name) && this.#sendDue(due)) this.#redirect(due);
    }
  }

  #sendDue({ name, detail }: DueEvent): boolean {
    if (name !== 'error') return this.send(name, detail);
    return this.send(name, { ...detail, message: this.#options.strings().errors[detail.code] });
  }

  #redirect({ name, detail }: DueEvent): void {
    if (name !== 'complete' && name !== 'cancel') return;
    const { successUrl, cancelUrl } = detail.session;
    const url = name === 'complete' ? successUrl : cancelUrl;
    // A success page that shows the element again would lead to itself for ever.
    if (url !== null && url !== location.href && this.#options.redirects()) this.#options.navigate(url);
  }
}
