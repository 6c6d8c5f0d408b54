import type { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import type { CheckoutEventMap, CheckoutEventName } from '../../../../src/events/checkout-events.js';
import { CheckoutError } from '../../../../src/session/checkout-error.js';
import { settled, type ManualClock } from '../../support/manual-clock.js';
import { EVENT_NAMES } from '../../support/mount.js';
import type { Backend } from './backend.js';
import { EventContract } from './event-contract.js';
import { PaymentNews } from './payments/payment-news.js';
import type { PendingRequest, RequestObserver, ResponseSummary } from './pending-request.js';

/** After these, only `complete` is sent for a session id. */
const END_NAMES: readonly CheckoutEventName[] = ['complete', 'expired', 'cancel'];
const MAX_BACK_OFF_MS = 120_000;

/** Observes one element from outside, by its events, requests and responses, and reports broken promises. */
export class Observer implements RequestObserver {
  readonly element: PayfectCheckout;
  readonly #backend: Backend;
  readonly #clock: ManualClock;
  readonly #contract = new EventContract();
  readonly #money = new PaymentNews();
  readonly #statuses = new Map<string, Set<string | null>>();
  readonly #canceled = new Set<string>();
  readonly #violations: string[] = [];
  readonly #sentAfterRemoval: PendingRequest[] = [];
  #intent: string | null = null;
  #requestedId: string | null = null;
  #lastReadId = '';
  #backOffUntilMs = 0;
  /** Whether a read is allowed during a back-off, because the shopper caused it. */
  #isReadExpected = false;
  /** Consecutive failed reads. */
  #failures = 0;
  /** The session that was complete at the last check. */
  #completeId: string | null = null;
  /** The number of reads so far. */
  reads = 0;

  constructor(make: (fetcher: typeof fetch) => PayfectCheckout, backend: Backend, clock: ManualClock) {
    this.#backend = backend;
    this.#clock = clock;
    this.element = make(backend.fetchFor(this));
    for (const name of EVENT_NAMES) this.element.addEventListener(name, (event) => this.#onEvent(name, event));
  }

  /** The promises broken so far. */
  violations(): readonly string[] {
    const { phase, session } = this.element;
    const isLeft = this.#completeId !== null && (phase !== 'complete' || session?.id !== this.#completeId);
    if (isLeft) this.#violations.push(`${this.#completeId} was complete, and now it is ${phase}`);
    if (phase === 'complete') this.#completeId = session?.id ?? null;
    // Removal takes effect one microtask later: a request at that moment is aborted before it leaves the browser.
    const sent = this.#sentAfterRemoval.filter(({ signal }) => !signal.aborted);
    const isOver = !['open', 'waiting'].includes(phase) || this.sent.some((name) => END_NAMES.includes(name));
    const unreported = session === null || isOver ? [] : this.#money.unreported(session);
    return [...this.#violations, ...unreported, ...sent.map(({ kind }) => `a request (${kind}) after removal`)];
  }

  /** The events sent for the current session. */
  get sent(): readonly CheckoutEventName[] {
    return this.#contract.sentFor(this.element.session?.id ?? '');
  }

  /** Runs an action of the shopper, or of the page on the shopper's behalf, that may send an event with this name. */
  during(intent: string, act: () => void): void {
    const { session } = this.element;
    if (intent === 'cancel' && session !== null) this.#canceled.add(session.id);
    const outer = this.#intent;
    this.#intent = intent;
    this.#isReadExpected = true;
    act();
    this.#intent = outer;
  }

  /** A back-off does not apply to another session id. */
  onSessionIdSet(sessionId: string | null): void {
    if (sessionId !== this.#requestedId) this.#backOffUntilMs = 0;
    this.#requestedId = sessionId;
    this.#money.startOver();
    this.#completeId = null;
  }

  /** The element reads its session as if it had just been set. */
  onStartOver(): void {
    this.#money.startOver();
  }

  onRequest(pending: PendingRequest): void {
    if (!this.element.isConnected) this.#sentAfterRemoval.push(pending);
    // A failed action is followed by a read.
    if (pending.kind === 'act') pending.signal.addEventListener('abort', () => (this.#isReadExpected = true));
    if (pending.kind !== 'read') return;
    if (this.#backend.pending('read').length > 0) this.#violations.push('a second pending read');
    const restMs = this.#backOffUntilMs - this.#clock.now();
    if (restMs > 0 && !this.#isReadExpected) this.#violations.push(`a read ${restMs} ms before Retry-After is over`);
    pending.signal.addEventListener('abort', () => {
      if (pending.signal.reason instanceof CheckoutError) this.#failures += 1;
    });
    this.#isReadExpected = false;
    this.#lastReadId = pending.sessionId;
    this.reads += 1;
  }

  onResponse(pending: PendingRequest, summary: ResponseSummary): void {
    if (pending.kind === 'act') this.#isReadExpected = true;
    const isGood = summary.kind === 'session' && (pending.kind === 'act' || summary.id === pending.sessionId);
    if (pending.kind === 'read') this.#failures = isGood ? 0 : this.#failures + 1;
    if (isGood) {
      this.#statuses.set(summary.id, (this.#statuses.get(summary.id) ?? new Set()).add(summary.state.status));
      this.#money.onSession(summary.id, summary.state.payments);
    }
    if (summary.kind !== 'problem' || summary.retryAfterSeconds === null || pending.kind !== 'read') return;
    void this.#onRetryAfter(pending, summary.retryAfterSeconds);
  }

  /** An element that aborts a response while reading it does not know its Retry-After. */
  async #onRetryAfter({ signal }: PendingRequest, retryAfterSeconds: number): Promise<void> {
    const untilMs = this.#clock.now() + Math.min(retryAfterSeconds * 1000, MAX_BACK_OFF_MS);
    const requestedId = this.#requestedId;
    await settled();
    if (!signal.aborted && this.#requestedId === requestedId) this.#backOffUntilMs = untilMs;
  }

  /** Events without a session belong to the current session, or to the one read last. */
  #sessionIdOf(detail: CheckoutEventMap[CheckoutEventName]['detail']): string {
    if ('session' in detail) return detail.session.id;
    if ('code' in detail && detail.code === 'invalid-session-id') return this.element.sessionId;
    return this.element.session?.id ?? this.#lastReadId;
  }

  #onEvent<Name extends CheckoutEventName>(name: Name, { detail }: CheckoutEventMap[Name]): void {
    const sessionId = this.#sessionIdOf(detail);
    const circumstances = {
      statuses: this.#statuses.get(sessionId) ?? new Set(),
      intent: this.#intent,
      isCanceled: this.#canceled.has(sessionId),
      phase: this.element.phase,
      failures: this.#failures,
      isNews: 'payment' in detail && this.#money.report(sessionId, detail.payment),
      isAddressChanged: this.#money.isAddressChanged(sessionId),
      isPaidElsewhere: this.#money.isPaidElsewhere(sessionId),
    };
    this.#violations.push(
      ...this.#contract.violationsBy({ name, sessionId, detail: withoutSession(detail) }, circumstances),
    );
  }
}

function withoutSession(detail: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(detail).filter(([key]) => key !== 'session'));
}
