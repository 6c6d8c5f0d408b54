import type { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import type { CheckoutEventMap, CheckoutEventName } from '../../../../src/events/checkout-events.js';
import { CheckoutError } from '../../../../src/session/checkout-error.js';
import { settled, type ManualClock } from '../../support/manual-clock.js';
import type { Backend } from './backend.js';
import { EventContract } from './event-contract.js';
import type { Flight, Onlooker, Told } from './flight.js';

const EVENT_NAMES = ['ready', 'change', 'pay', 'complete', 'expired', 'cancel', 'restart', 'error'] as const;
const MAX_REST_MS = 120_000;

/** Watches one element from outside: its events, its requests and what it was told; and says which promises it broke. */
export class Witness implements Onlooker {
  readonly element: PayfectCheckout;
  readonly #backend: Backend;
  readonly #clock: ManualClock;
  readonly #contract = new EventContract();
  readonly #said = new Map<string, Set<string | null>>();
  readonly #givenUp = new Set<string>();
  readonly #complaints: string[] = [];
  readonly #sentAfterRemoval: Flight[] = [];
  #deed: string | null = null;
  #namedId: string | null = null;
  #lastReadId = '';
  #restUntilMs = 0;
  /** Whether a read may come although the server wants a rest: the shopper asked for something. */
  #isAsked = false;
  /** Consecutive reads that went wrong. */
  #failures = 0;
  /** The session that was complete when it was last looked at. */
  #completeId: string | null = null;
  /** Reads so far. */
  reads = 0;

  constructor(make: (fetcher: typeof fetch) => PayfectCheckout, backend: Backend, clock: ManualClock) {
    this.#backend = backend;
    this.#clock = clock;
    this.element = make(backend.fetchFor(this));
    for (const name of EVENT_NAMES) this.element.addEventListener(name, (event) => this.#hear(name, event));
  }

  /** Which promises were broken so far. */
  look(): readonly string[] {
    const { phase, session } = this.element;
    const isLeft = this.#completeId !== null && (phase !== 'complete' || session?.id !== this.#completeId);
    if (isLeft) this.#complaints.push(`${this.#completeId} was complete, and now it is ${phase}`);
    if (phase === 'complete') this.#completeId = session?.id ?? null;
    // Removal is noticed one microtask later: what was about to be sent is aborted before it leaves the browser.
    const sent = this.#sentAfterRemoval.filter(({ signal }) => !signal.aborted);
    return [...this.#complaints, ...sent.map(({ kind }) => `a request (${kind}) after removal`)];
  }

  /** The events that were sent for the session that is shown. */
  get sent(): readonly CheckoutEventName[] {
    return this.#contract.sentFor(this.element.session?.id ?? '');
  }

  /** The shopper, or the page in the shopper's place, does something that may send an event of this name. */
  during(deed: string, act: () => void): void {
    const { session } = this.element;
    if (deed === 'cancel' && session !== null) this.#givenUp.add(session.id);
    const outer = this.#deed;
    this.#deed = deed;
    this.#isAsked = true;
    act();
    this.#deed = outer;
  }

  /** The page names a session: a rest that the server wanted was for another one. */
  noteName(sessionId: string | null): void {
    if (sessionId !== this.#namedId) this.#restUntilMs = 0;
    this.#namedId = sessionId;
    this.#completeId = null;
  }

  sends(flight: Flight): void {
    if (!this.element.isConnected) this.#sentAfterRemoval.push(flight);
    // What was asked of the proxy may fail, and then the session is read.
    if (flight.kind === 'act') flight.signal.addEventListener('abort', () => (this.#isAsked = true));
    if (flight.kind !== 'read') return;
    if (this.#backend.live('read').length > 0) this.#complaints.push('a second read beside one that is under way');
    const restMs = this.#restUntilMs - this.#clock.now();
    if (restMs > 0 && !this.#isAsked) this.#complaints.push(`a read ${restMs} ms before Retry-After is over`);
    flight.signal.addEventListener('abort', () => {
      if (flight.signal.reason instanceof CheckoutError) this.#failures += 1;
    });
    this.#isAsked = false;
    this.#lastReadId = flight.sessionId;
    this.reads += 1;
  }

  hears(flight: Flight, told: Told): void {
    if (flight.kind === 'act') this.#isAsked = true;
    const isGood = told.kind === 'session' && (flight.kind === 'act' || told.id === flight.sessionId);
    if (flight.kind === 'read') this.#failures = isGood ? 0 : this.#failures + 1;
    if (isGood) {
      this.#said.set(told.id, (this.#said.get(told.id) ?? new Set()).add(told.status));
    }
    if (told.kind !== 'problem' || told.retryAfterSeconds === null || flight.kind !== 'read') return;
    void this.#hearRest(flight, told.retryAfterSeconds);
  }

  /** Of an answer that is given up while it is being read nothing is known. */
  async #hearRest({ signal }: Flight, retryAfterSeconds: number): Promise<void> {
    const untilMs = this.#clock.now() + Math.min(retryAfterSeconds * 1000, MAX_REST_MS);
    const namedId = this.#namedId;
    await settled();
    if (!signal.aborted && this.#namedId === namedId) this.#restUntilMs = untilMs;
  }

  /** Some events do not name their session: they are about the one that is shown, or was last asked for. */
  #subjectOf(detail: CheckoutEventMap[CheckoutEventName]['detail']): string {
    if ('session' in detail) return detail.session.id;
    if ('code' in detail && detail.code === 'invalid-session-id') return this.element.sessionId;
    return this.element.session?.id ?? this.#lastReadId;
  }

  #hear<Name extends CheckoutEventName>(name: Name, { detail }: CheckoutEventMap[Name]): void {
    const sessionId = this.#subjectOf(detail);
    const circumstances = {
      said: this.#said.get(sessionId) ?? new Set(),
      deed: this.#deed,
      isGivenUp: this.#givenUp.has(sessionId),
      status: this.element.phase,
      failures: this.#failures,
    };
    this.#complaints.push(...this.#contract.note({ name, sessionId, detail: withoutSession(detail) }, circumstances));
  }
}

function withoutSession(detail: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(detail).filter(([key]) => key !== 'session'));
}
