import { checkoutEvent, type CheckoutEventDetails, type CheckoutEventName } from '../events/checkout-events.js';
import { EventLedger } from '../events/event-ledger.js';
import { eventsFor, type DueEvent } from '../events/events-for.js';
import type { Strings } from '../locale/strings.js';
import type { CheckoutErrorCode } from '../session/checkout-error.js';
import { NOTHING_CHOSEN } from '../session/selection.js';
import { type CheckoutState, sessionIdOf, type StateAction } from '../state/checkout-state.js';
import type { HandOffMemory } from '../state/hand-off-memory.js';

interface EventSenderOptions {
  readonly strings: () => Strings;
  /** Whether `complete` and `cancel` redirect unless they are canceled. */
  readonly redirects: () => boolean;
  readonly memory: HandOffMemory;
  readonly navigate: (url: string) => void;
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
    return this.send('error', { code, retryable, message: this.#options.strings().errors[code] });
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
    const { memory, redirects, navigate } = this.#options;
    const url = name === 'complete' ? successUrl : cancelUrl;
    // A success page that shows the element again would redirect to itself endlessly, also if its server spells the URL
    // in another way.
    if (url === null || !redirects() || pageOf(url) === pageOf(location.href)) return;
    // Once per session and tab. The key cannot be a session id; without storage, nothing is recalled.
    const key = `redirect:${id}`;
    if (memory.recall(key) !== null) return;
    memory.remember(key, { sessionId: id, selection: NOTHING_CHOSEN });
    navigate(url);
  }
}

/**
 * The same text for every spelling of a page's URL: final slash, escapes, hash unless it is a route. Host and port are the
 * parser's. The query's parser never throws; it also decodes separators, which at worst keeps the shopper on the page.
 */
function pageOf(url: string): string {
  const { origin, pathname, search, hash } = new URL(url);
  const page = new URLSearchParams(pathname.replace(/\/$/, '') + search);
  return `${origin}${page.toString()}${hash[1] === '/' ? hash : ''}`;
}
