import type { Session } from '../session/session.js';
import { type CheckoutState, isLive, type StateAction } from './checkout-state.js';
import type { Clock } from './clock.js';
import { type HandOffMemory, keepHandOff } from './hand-off-memory.js';
import { isHidden, isParsing } from './page.js';
import { nextReadDelayMs } from './poll-schedule.js';
import { reduce } from './reduce.js';

export type Transition = readonly [before: CheckoutState, action: StateAction, after: CheckoutState];

export interface CheckoutStoreOptions {
  readonly clock: Clock;
  readonly memory: HandOffMemory;
}

/** The state of a checkout, and the times and the memory that follow it. It does not know where actions come from. */
export class CheckoutStore {
  readonly #options: CheckoutStoreOptions;
  readonly #expiry: Expiry;
  #state: CheckoutState = { phase: 'idle' };
  #requestedId = '';
  #phaseBeganMs = 0;

  constructor(options: CheckoutStoreOptions) {
    this.#options = options;
    this.#expiry = new Expiry(options.clock);
  }

  get state(): CheckoutState {
    return this.#state;
  }

  /** The session id that the page set. The checkout on screen may be one that the proxy created in its place. */
  get requestedId(): string {
    return this.#requestedId;
  }

  /** Milliseconds until the session expires, by the monotonic clock; null if unknown, or not open or waiting. */
  get remainingMs(): number | null {
    return isLive(this.#state) ? this.#expiry.remainingMs : null;
  }

  /** Milliseconds until the next read; null if none is needed. */
  get nextReadDelayMs(): number | null {
    const { clock } = this.#options;
    return nextReadDelayMs({
      state: this.#state,
      inPhaseMs: clock.now() - this.#phaseBeganMs,
      remainingMs: this.remainingMs,
      isHidden: isHidden(),
      isParsing: isParsing(),
      random: clock.random(),
    });
  }

  /** The action that starts over with a session id, or with the checkout that the shopper was handed off with in its place. */
  start(sessionId: string): StateAction {
    this.#expiry.clear();
    this.#requestedId = sessionId;
    const handOff = this.#options.memory.recall(sessionId);
    return {
      type: 'session-id-set',
      sessionId: handOff?.sessionId ?? sessionId,
      handedOff: handOff?.selection ?? null,
    };
  }

  /** Null if the action does not apply. The hand-off is stored before anything else, because a listener may leave the page. */
  dispatch(action: StateAction): Transition | null {
    const before = this.#state;
    const after = reduce(before, action);
    if (after === before) return null;
    this.#state = after;
    const isContinued = action.type === 'continued';
    if (isContinued || action.type === 'read') this.#expiry.update(action.session);
    if (isContinued || after.phase !== before.phase) {
      this.#phaseBeganMs = this.#options.clock.now();
      keepHandOff(this.#options.memory, this.#requestedId, after);
    }
    return [before, action, after];
  }

  /** After a reload, the shopper goes on with this checkout instead of the requested one. */
  rememberHandOff(): void {
    if (isLive(this.#state)) this.#options.memory.remember(this.#requestedId, this.#state);
  }
}

interface TransitionReporterOptions {
  readonly clock: Clock;
  readonly isOnPage: () => boolean;
  readonly onTransition: (...transition: Transition) => void;
}

/** Reports transitions in order: at once, or one that was held in a task of its own. */
export class TransitionReporter {
  readonly #options: TransitionReporterOptions;
  #held: Transition | null = null;

  constructor(options: TransitionReporterOptions) {
    this.#options = options;
  }

  report(...transition: Transition): void {
    this.#sendHeld();
    this.#options.onTransition(...transition);
  }

  /** A listener may be added after the element in the same task, or after the import of its script: it must not miss this. */
  hold(...transition: Transition): void {
    this.#held = transition;
    this.sendSoon();
  }

  /** Sends what is held, in a task of its own, if the element is still on the page then. */
  sendSoon(): void {
    const { clock, isOnPage } = this.#options;
    if (this.#held === null || !isOnPage()) return;
    clock.schedule(() => {
      if (isOnPage()) this.#sendHeld();
    }, 0);
  }

  drop(): void {
    this.#held = null;
  }

  #sendHeld(): void {
    const held = this.#held;
    this.#held = null;
    if (held !== null) this.#options.onTransition(...held);
  }
}

/** When a session expires, by the monotonic clock: a device's own clock may be days off, or change meanwhile. */
class Expiry {
  readonly #clock: Clock;
  #atMs: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Milliseconds left; null if unknown. */
  get remainingMs(): number | null {
    return this.#atMs === null ? null : Math.max(0, this.#atMs - this.#clock.now());
  }

  update({ secondsLeft, expiresAtMs }: Session): void {
    const clock = this.#clock;
    // The device's clock is not even asked if the server says what is left.
    if (secondsLeft !== null) this.#atMs = clock.now() + secondsLeft * 1000;
    else this.#atMs = expiresAtMs === null ? null : clock.now() + expiresAtMs - clock.epochNow();
  }

  clear(): void {
    this.#atMs = null;
  }
}
