// Owns a checkout's state and keeps it current: reads, schedules, listens, and stops when its element leaves the page.
// It knows the element only as a Lit host; others decide what is rendered and which events are sent.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Selection } from '../session/selection.js';
import type { SessionClient } from '../session/session-client.js';
import { type CheckoutState, isLive, type StateAction } from './checkout-state.js';
import type { Clock } from './clock.js';
import { Expiry } from './countdown.js';
import { type HandOffMemory, keepHandOff } from './hand-off-memory.js';
import { type ConnectDoorbell, lazyDoorbell } from './lazy-doorbell.js';
import { isHidden, watchPage } from './page.js';
import { nextReadDelayMs } from './poll-schedule.js';
import { Poller } from './poller.js';
import { previewHook } from './preview-hook.js';
import { readSession, warnDeveloper } from './read-session.js';
import { reduce } from './reduce.js';
import { LatestRequest, type RequestOutcome } from './request.js';

interface CheckoutControllerOptions {
  readonly clock: Clock;
  readonly memory: HandOffMemory;
  /** Called for each request, so that the page's latest settings apply. */
  readonly client: () => SessionClient;
  /** What the page preselects. */
  readonly preselected: () => Selection;
  readonly onTransition: (before: CheckoutState, action: StateAction, after: CheckoutState) => void;
}

export class CheckoutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: CheckoutControllerOptions;
  readonly #poller: Poller;
  readonly #expiry: Expiry;
  readonly #latestRequest: LatestRequest;
  readonly #connectDoorbell: ConnectDoorbell;
  #state: CheckoutState = { phase: 'idle' };
  #requestedId = '';
  #phaseBeganMs = 0;
  #stopWatching: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & Element, options: CheckoutControllerOptions) {
    const { clock, client } = options;
    this.#host = host;
    this.#options = options;
    this.#expiry = new Expiry(clock);
    this.#latestRequest = new LatestRequest(clock);
    this.#poller = new Poller({ clock, read: (signal) => this.#read(signal), nextDelayMs: () => this.#nextDelayMs() });
    this.#connectDoorbell = lazyDoorbell({
      clock,
      listen: (url, signal) => client().listen(url, signal),
      onRing: () => this.#onRing(),
    });
    host.addController(this);
  }

  /** The session id that the page set. The checkout on screen may be one that the proxy created in its place. */
  get requestedId(): string {
    return this.#requestedId;
  }

  get state(): CheckoutState {
    return this.#state;
  }

  /** Milliseconds until the session expires, by the monotonic clock; null if unknown, or not open or waiting. */
  get remainingMs(): number | null {
    return isLive(this.#state) ? this.#expiry.remainingMs : null;
  }

  hostConnected(): void {
    if (this.#stopWatching !== null) return;
    this.#stopWatching = watchPage({
      onWake: (isRestored) => this.#wake(isRestored),
      onHide: () => this.#syncDoorbell(),
    });
    this.#wake(false);
  }

  hostDisconnected(): void {
    // Moving an element disconnects and reconnects it in one task: stop only if it stays disconnected.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stopWatching?.();
      this.#stopWatching = null;
      this.#poller.stop();
      this.#latestRequest.stop();
      this.#syncDoorbell();
    });
  }

  /** Starts over with a session id; `''` means idle. */
  start(sessionId: string): void {
    if (previewHook()?.(this, sessionId, this.#host)) return;
    this.#poller.stop();
    this.#latestRequest.stop();
    this.#expiry.clear();
    // A `Retry-After` applies to the session that was read, not to another one.
    if (sessionId !== this.#requestedId) this.#poller.clearBackOff();
    this.#requestedId = sessionId;
    const handOff = this.#options.memory.recall(sessionId);
    this.dispatch({
      type: 'session-id-set',
      sessionId: handOff?.sessionId ?? sessionId,
      handedOff: handOff?.selection ?? null,
    });
  }

  /** Posts to a route of the proxy; superseded if the element is removed or starts over meanwhile. */
  async act(url: string, body: object): Promise<RequestOutcome> {
    if (this.#stopWatching === null) return { kind: 'superseded' };
    return this.#poller.pauseFor(this.#latestRequest.run((signal) => this.#options.client().act(url, body, signal)));
  }

  /** Reads now; starts over after `failed`. */
  async refresh(): Promise<void> {
    if (this.#state.phase === 'failed') this.start(this.#requestedId);
    if (this.#canRead()) await this.#poller.readNow();
  }

  /**
   * The order matters. The hand-off is stored before events are sent, because a listener may leave the page; the update is
   * requested before them, so that a listener can await it. Listeners may dispatch again, or remove the element: what
   * follows them looks at the state of that moment, not at `after`.
   */
  dispatch(action: StateAction): void {
    const before = this.#state;
    const after = reduce(before, action);
    if (after === before) return;
    this.#state = after;
    const isContinued = action.type === 'continued';
    if (isContinued || action.type === 'read') this.#expiry.update(action.session);
    if (isContinued) this.#poller.stop();
    if (isContinued || after.phase !== before.phase) {
      this.#phaseBeganMs = this.#options.clock.now();
      keepHandOff(this.#options.memory, this.#requestedId, after);
    }
    this.#host.requestUpdate();
    this.#options.onTransition(before, action, after);
    if (this.#canRead()) this.#poller.reschedule();
    else this.#poller.stop();
    this.#syncDoorbell();
  }

  /** After a reload, the shopper goes on with this checkout instead of the requested one. */
  rememberHandOff(): void {
    if (isLive(this.#state)) this.#options.memory.remember(this.#requestedId, this.#state);
  }

  #canRead(): boolean {
    const { phase } = this.#state;
    return this.#stopWatching !== null && !['idle', 'failed', 'complete'].includes(phase);
  }

  #wake(isRestored: boolean): void {
    if (isRestored) {
      this.#poller.stop();
      this.#connectDoorbell(null);
    }
    if (this.#state.phase === 'failed' && this.#state.error.retryable) this.start(this.#requestedId);
    if (this.#canRead()) this.#poller.readInBackground();
    this.#syncDoorbell();
  }

  /** An expired or canceled session is only polled, and a hidden page leaves its connection to visible ones. */
  #syncDoorbell(): void {
    const isActive = this.#stopWatching !== null && !isHidden();
    this.#connectDoorbell(isActive && isLive(this.#state) ? this.#state.session.routes.events : null);
  }

  /** The server may have sent the response in flight before the bell rang: drop it and read again. */
  #onRing(): void {
    this.#poller.stop();
    this.#poller.readInBackground();
  }

  #nextDelayMs(): number | null {
    if (this.#stopWatching === null) return null;
    const { clock } = this.#options;
    return nextReadDelayMs({
      state: this.#state,
      inPhaseMs: clock.now() - this.#phaseBeganMs,
      remainingMs: this.remainingMs,
      isHidden: isHidden(),
      random: clock.random(),
    });
  }

  async #read(connection: AbortSignal): Promise<void> {
    if (this.#state.phase === 'idle') return;
    const action = await readSession(this.#state.sessionId, connection, this.#options);
    if (connection.aborted) return;
    if (action.type === 'read-failed') this.#poller.backOff(action.error.retryAfterMs ?? 0);
    warnDeveloper(this.#state, action);
    this.dispatch(action);
  }
}
