// Owns a checkout's state and keeps it current: reads, schedules, listens, and stops when its element leaves the page.
// It knows the element only as a Lit host; others decide what is rendered and which events are sent.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../session/session.js';
import { type CheckoutState, isLive, sessionIdOf, sessionOf, type StateAction, troubleOf } from './checkout-state.js';
import { CheckoutStore, type CheckoutStoreOptions, type Transition, TransitionReporter } from './checkout-store.js';
import { throttle, type Throttle } from './clock.js';
import { type ConnectDoorbell, lazyDoorbell } from './lazy-doorbell.js';
import { isHidden, watchPage } from './page.js';
import { Poller } from './poller.js';
import { previewHook } from './preview-hook.js';
import { type ReadOptions, readSession } from './read-session.js';
import { LatestRequest, type RequestOutcome } from './request.js';

/** A read should be over by then. */
const RETRY_INTERVAL_MS = 2000;

interface CheckoutControllerOptions extends ReadOptions, CheckoutStoreOptions {
  readonly onTransition: (...transition: Transition) => void;
  /** The session that the page brought along; null without one that is new and usable. */
  readonly initial: (sessionId: string) => Session | null;
}

export class CheckoutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: CheckoutControllerOptions;
  readonly #poller: Poller;
  readonly #store: CheckoutStore;
  readonly #reporter: TransitionReporter;
  readonly #latestRequest: LatestRequest;
  readonly #retries: Throttle;
  readonly #connectDoorbell: ConnectDoorbell;
  #stopWatching: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & Element, options: CheckoutControllerOptions) {
    const { clock, client } = options;
    this.#host = host;
    this.#options = options;
    this.#reporter = new TransitionReporter({ ...options, isOnPage: () => this.#stopWatching !== null });
    this.#store = new CheckoutStore(options);
    this.#latestRequest = new LatestRequest(clock);
    this.#poller = new Poller({
      clock,
      read: (signal) => this.#read(signal),
      nextDelayMs: () => this.#stopWatching && this.#store.nextReadDelayMs,
    });
    this.#retries = throttle(clock, RETRY_INTERVAL_MS, () => {
      if (sessionOf(this.state) === null) this.start(this.requestedId);
      else if (this.#canRead()) this.#readAgain();
    });
    this.#connectDoorbell = lazyDoorbell({
      clock,
      listen: (url, signal) => client().listen(url, signal),
      onRing: () => this.#readAgain(),
    });
    host.addController(this);
  }

  /** The session id that the page set. The checkout on screen may be one that the proxy created in its place. */
  get requestedId(): string {
    return this.#store.requestedId;
  }

  /** A preview replaces it, as the other public members: what runs in here looks at the store. */
  get state(): CheckoutState {
    return this.#store.state;
  }

  /** Milliseconds until the session expires, by the monotonic clock; null if unknown, or not open or waiting. */
  get remainingMs(): number | null {
    return this.#store.remainingMs;
  }

  hostConnected(): void {
    if (this.#stopWatching !== null) return;
    this.#stopWatching = watchPage({
      onWake: (isRestored) => this.#wake(isRestored),
      onHide: () => this.#syncDoorbell(),
      onParsed: () => this.#store.state.phase === 'loading' && this.#poller.readInBackground(),
    });
    this.#wake(false);
    this.#reporter.sendSoon();
  }

  hostDisconnected(): void {
    // Moving an element disconnects and reconnects it in one task: stop only if it stays disconnected.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stopWatching?.();
      this.#stopWatching = null;
      this.#retries.cancel();
      this.#poller.stop();
      this.#latestRequest.stop();
      this.#syncDoorbell();
    });
  }

  /** Starts over with a session id; `''` means idle. */
  start(sessionId: string): void {
    if (previewHook()?.(this, sessionId, this.#host)) return;
    this.#reporter.drop();
    this.#retries.cancel();
    this.#poller.stop();
    this.#latestRequest.stop();
    // A `Retry-After` applies to the session that was read, not to another one.
    if (sessionId !== this.requestedId) this.#poller.clearBackOff();
    this.dispatch(this.#store.start(sessionId));
    this.#showInitial();
  }

  /** Posts to a route of the proxy; superseded if the element is removed or starts over meanwhile. */
  async act(url: string, body: object): Promise<RequestOutcome> {
    if (this.#stopWatching === null) return { kind: 'superseded' };
    return this.#poller.pauseFor(this.#latestRequest.run((signal) => this.#options.client().act(url, body, signal)));
  }

  /** Reads now; starts over after `failed`. */
  async refresh(): Promise<void> {
    if (this.#store.state.phase === 'failed') this.start(this.requestedId);
    if (this.#canRead()) await this.#poller.readNow();
  }

  /**
   * The page's settings for requests have changed: what was refused is requested again, also if the refusal is on its way.
   * At most once in a while, because a page may set new ones whenever it renders.
   */
  retry(): void {
    if (this.#showInitial()) return;
    const { state } = this.#store;
    const isRefused = state.phase === 'failed' ? state.error.code !== 'invalid-session-id' : troubleOf(state) !== null;
    if (isRefused || this.#poller.isReading) this.#retries.request();
  }

  /**
   * The update is requested before listeners are called, so that one can await it. They may dispatch again, or remove the
   * element: what follows them looks at the state of that moment.
   */
  dispatch(action: StateAction, isInitial = false): void {
    const transition = this.#store.dispatch(action);
    if (transition === null) return;
    if (action.type === 'continued') this.#poller.stop();
    this.#host.requestUpdate();
    this.#reporter[isInitial ? 'hold' : 'report'](...transition);
    if (this.#canRead()) this.#poller.reschedule();
    else this.#poller.stop();
    this.#syncDoorbell();
  }

  /** After a reload, the shopper goes on with this checkout instead of the requested one. */
  rememberHandOff(): void {
    this.#store.rememberHandOff();
  }

  /** Shows the session that the page brought along, instead of the first read. False if there is none, or one is shown. */
  #showInitial(): boolean {
    const { state } = this.#store;
    const session = state.phase === 'loading' ? this.#options.initial(this.requestedId) : null;
    // The shopper may have been handed off with another.
    if (session?.id !== sessionIdOf(state)) return false;
    this.#poller.stop();
    this.dispatch({ type: 'read', session, preselected: this.#options.preselected() }, true);
    return true;
  }

  #canRead(): boolean {
    const { phase } = this.#store.state;
    return this.#stopWatching !== null && !['idle', 'failed', 'complete'].includes(phase);
  }

  #wake(isRestored: boolean): void {
    if (isRestored) {
      this.#poller.stop();
      this.#connectDoorbell(null);
    }
    if (this.#store.state.phase === 'failed' && this.#store.state.error.retryable) this.start(this.requestedId);
    if (this.#canRead()) this.#poller.readInBackground();
    this.#syncDoorbell();
  }

  /** An expired or canceled session is only polled, and a hidden page leaves its connection to visible ones. */
  #syncDoorbell(): void {
    const isActive = this.#stopWatching !== null && !isHidden();
    this.#connectDoorbell(isActive && isLive(this.#store.state) ? this.#store.state.session.routes.events : null);
  }

  /** Drops a read in flight: the server may have answered it before the bell rang, or without the page's new headers. */
  #readAgain(): void {
    this.#poller.stop();
    this.#poller.readInBackground();
  }

  async #read(connection: AbortSignal): Promise<void> {
    // The parser may have reached the session meanwhile.
    if (this.#store.state.phase === 'idle' || this.#showInitial()) return;
    const action = await readSession(this.#store.state.sessionId, connection, this.#options);
    if (connection.aborted) return;
    if (action.type === 'read-failed') this.#poller.backOff(action.error.retryAfterMs ?? 0);
    if (action.type === 'read-failed' || action.session.status === 'pending')
      this.#options.warn(this.#store.state, action);
    this.dispatch(action);
  }
}
