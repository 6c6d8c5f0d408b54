// Owns a checkout's state and keeps it true: reads, schedules, listens, and stops when its element leaves the page.
// It knows an element only as a Lit host; what is shown and which events are sent is decided elsewhere.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CheckoutError } from '../session/checkout-error.js';
import type { Selection } from '../session/selection.js';
import type { SessionClient } from '../session/session-client.js';
import type { CheckoutAction, CheckoutState } from './checkout-state.js';
import type { Clock } from './clock.js';
import type { Doorbell } from './doorbell.js';
import type { HandOffMemory } from './hand-off-memory.js';
import { nextReadDelayMs } from './poll-schedule.js';
import { Poller } from './poller.js';
import { reduce } from './reduce.js';
import { settle } from './settle.js';
import { watchPage } from './watch-page.js';

const REQUEST_TIMEOUT_MS = 10_000;

export interface CheckoutControllerOptions {
  readonly clock: Clock;
  readonly memory: HandOffMemory;
  /** Asked for at each request, so that the page's latest settings count. */
  readonly client: () => SessionClient;
  /** What the page preselects. */
  readonly wish: () => Selection;
  readonly onTransition: (before: CheckoutState, action: CheckoutAction, after: CheckoutState) => void;
}

export class CheckoutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: CheckoutControllerOptions;
  readonly #poller: Poller;
  #doorbell: Doorbell | null = null;
  #state: CheckoutState = { phase: 'idle' };
  #phaseBeganMs = 0;
  #expiresMs: number | null = null;
  #stopWatching: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & Element, options: CheckoutControllerOptions) {
    const { clock } = options;
    this.#host = host;
    this.#options = options;
    this.#poller = new Poller({ clock, read: (signal) => this.#read(signal), nextDelayMs: () => this.#nextDelayMs() });
    host.addController(this);
  }

  get state(): CheckoutState {
    return this.#state;
  }

  /** Milliseconds until the session expires, by the monotonic clock; null where unknown, or all over. */
  get remainingMs(): number | null {
    if (this.#expiresMs === null || !('trouble' in this.#state)) return null;
    return Math.max(0, this.#expiresMs - this.#options.clock.now());
  }

  hostConnected(): void {
    if (this.#stopWatching !== null) return;
    this.#stopWatching = watchPage({
      onWake: (revived) => this.#wake(revived),
      onHide: () => this.#attend(),
    });
    this.#wake(false);
  }

  hostDisconnected(): void {
    // Moving an element disconnects and connects it in one task: only one that stays away stops.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stopWatching?.();
      this.#stopWatching = null;
      this.#poller.stop();
      this.#attend();
    });
  }

  /** Starts over with a session id; `''` ends in idle. */
  start(sessionId: string): void {
    this.#poller.stop();
    this.#expiresMs = null;
    this.dispatch({ type: 'session-id-set', sessionId, handedOff: this.#options.memory.recall(sessionId) });
  }

  /** Reads now; starts over where there was no good answer yet and none is planned. */
  async refresh(): Promise<void> {
    if (this.#state.phase === 'failed') this.start(this.#state.sessionId);
    if (this.#canRead()) await this.#poller.readNow();
  }

  dispatch(action: CheckoutAction): void {
    const before = this.#state;
    const after = reduce(before, action);
    if (after === before) return;
    this.#state = after;
    if (after.phase !== before.phase) this.#enterPhase(after);
    this.#host.requestUpdate();
    this.#options.onTransition(before, action, after);
    if (this.#stopWatching !== null) this.#poller.reschedule();
    this.#attend();
  }

  #enterPhase(state: CheckoutState): void {
    this.#phaseBeganMs = this.#options.clock.now();
    const { memory } = this.#options;
    if (state.phase === 'waiting') memory.remember(state.sessionId, state.selection);
    if (state.phase === 'complete' || state.phase === 'canceled') memory.forget(state.sessionId);
  }

  #canRead(): boolean {
    const { phase } = this.#state;
    return this.#stopWatching !== null && !['idle', 'failed', 'complete', 'canceled'].includes(phase);
  }

  #wake(revived: boolean): void {
    if (revived) {
      this.#poller.stop();
      this.#doorbell?.attend(null);
    }
    if (this.#state.phase === 'failed' && this.#state.error.retryable) this.start(this.#state.sessionId);
    if (this.#canRead()) void this.#poller.readNow();
    this.#attend();
  }

  /** An expired session is only polled, and a hidden page leaves its connection to the page that is looked at. */
  #attend(): void {
    const state = this.#state;
    const isActive = this.#stopWatching !== null && !document.hidden;
    const isLive = state.phase === 'open' || state.phase === 'waiting';
    const url = isActive && isLive ? state.session.eventsUrl : null;
    if (this.#doorbell !== null) this.#doorbell.attend(url);
    else if (url !== null) void this.#bringDoorbell();
  }

  /** Loaded when a proxy offers one: without it, because the file is missing, polling goes on all the same. */
  async #bringDoorbell(): Promise<void> {
    const { clock, client } = this.#options;
    const module = await import('./doorbell.js').catch(() => null);
    if (module === null || this.#doorbell !== null) return;
    const listen = (url: string, signal: AbortSignal) => client().listen(url, signal);
    this.#doorbell = new module.Doorbell({ clock, listen, onRing: () => this.#answerDoor() });
    this.#attend();
  }

  /** An answer that is under way may have been made before the bell rang: it is dropped and asked for again. */
  #answerDoor(): void {
    this.#poller.stop();
    void this.#poller.readNow();
  }

  #nextDelayMs(): number | null {
    const { clock } = this.#options;
    return nextReadDelayMs({
      state: this.#state,
      inPhaseMs: clock.now() - this.#phaseBeganMs,
      remainingMs: this.remainingMs,
      isHidden: document.hidden,
      random: clock.random(),
    });
  }

  async #read(connection: AbortSignal): Promise<void> {
    if (!('sessionId' in this.#state)) return;
    const action = await this.#ask(this.#state.sessionId, connection);
    if (connection.aborted) return;
    if (action.type === 'read') this.#noteExpiry(action.session.secondsLeft, action.session.expiresAtMs);
    this.dispatch(action);
  }

  async #ask(sessionId: string, connection: AbortSignal): Promise<CheckoutAction & { type: 'read' | 'read-failed' }> {
    const { clock, client, wish } = this.#options;
    const timeout = new AbortController();
    const cancelTimeout = clock.schedule(REQUEST_TIMEOUT_MS, () => timeout.abort(new CheckoutError('timeout')));
    const signal = AbortSignal.any([connection, timeout.signal]);
    try {
      return { type: 'read', session: await settle(client().read(sessionId, signal), signal), wish: wish() };
    } catch (cause) {
      return {
        type: 'read-failed',
        error: cause instanceof CheckoutError ? cause : new CheckoutError('network', cause),
      };
    } finally {
      cancelTimeout();
    }
  }

  #noteExpiry(secondsLeft: number | null, expiresAtMs: number | null): void {
    const { clock } = this.#options;
    const untilExpiryMs = expiresAtMs === null ? null : expiresAtMs - clock.epochNow();
    const remainingMs = secondsLeft === null ? untilExpiryMs : secondsLeft * 1000;
    this.#expiresMs = remainingMs === null ? null : clock.now() + remainingMs;
  }
}
