// Owns a checkout's state and keeps it true: reads, schedules, listens, and stops when its element leaves the page.
// It knows an element only as a Lit host; what is shown and which events are sent is decided elsewhere.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CheckoutError } from '../session/checkout-error.js';
import type { CheckoutControllerOptions } from './checkout-controller-options.js';
import { type CheckoutState, isLive, type StateAction } from './checkout-state.js';
import { Expiry } from './countdown.js';
import type { Doorbell } from './doorbell.js';
import { keepHandOff } from './hand-off-memory.js';
import { isHidden, watchPage } from './page.js';
import { nextReadDelayMs } from './poll-schedule.js';
import { Poller } from './poller.js';
import { reduce } from './reduce.js';
import { LatestRequest, type RequestOutcome, withTimeout } from './request.js';
import { warnDeveloper } from './warn-developer.js';

export class CheckoutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: CheckoutControllerOptions;
  readonly #poller: Poller;
  readonly #expiry: Expiry;
  readonly #latestRequest: LatestRequest;
  #doorbell: Doorbell | null = null;
  #state: CheckoutState = { phase: 'idle' };
  #namedId = '';
  #phaseBeganMs = 0;
  #stopWatching: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & Element, options: CheckoutControllerOptions) {
    const { clock } = options;
    this.#host = host;
    this.#options = options;
    this.#expiry = new Expiry(clock);
    this.#latestRequest = new LatestRequest(clock);
    this.#poller = new Poller({ clock, read: (signal) => this.#read(signal), nextDelayMs: () => this.#nextDelayMs() });
    host.addController(this);
  }

  /** What the page named; the checkout at hand may be one that the proxy made in its place. */
  get namedId(): string {
    return this.#namedId;
  }

  get state(): CheckoutState {
    return this.#state;
  }

  /** Milliseconds until the session expires, by the monotonic clock; null where unknown, or all over. */
  get remainingMs(): number | null {
    return isLive(this.#state) ? this.#expiry.remainingMs : null;
  }

  hostConnected(): void {
    if (this.#stopWatching !== null) return;
    this.#stopWatching = watchPage({ onWake: (revived) => this.#wake(revived), onHide: () => this.#syncDoorbell() });
    this.#wake(false);
  }

  hostDisconnected(): void {
    // Moving an element disconnects and connects it in one task: only one that stays away stops.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stopWatching?.();
      this.#stopWatching = null;
      this.#poller.stop();
      this.#latestRequest.stop();
      this.#syncDoorbell();
    });
  }

  /** Starts over with a session id; `''` ends in idle. */
  start(sessionId: string): void {
    this.#poller.stop();
    this.#latestRequest.stop();
    this.#expiry.forget();
    // A server that wants a rest wants it for what it was asked, not for another checkout.
    if (sessionId !== this.#namedId) this.#poller.clearBackOff();
    this.#namedId = sessionId;
    const handOff = this.#options.memory.recall(sessionId);
    this.dispatch({
      type: 'session-id-set',
      sessionId: handOff?.sessionId ?? sessionId,
      handedOff: handOff?.selection ?? null,
    });
  }

  /** Asks a route of the proxy to do something, for no longer than the session is shown. */
  async act(url: string, body: object): Promise<RequestOutcome> {
    if (this.#stopWatching === null) return { kind: 'overtaken' };
    return this.#poller.pauseFor(this.#latestRequest.run((signal) => this.#options.client().act(url, body, signal)));
  }

  /** Reads now; starts over where there was no good answer yet and none is planned. */
  async refresh(): Promise<void> {
    if (this.#state.phase === 'failed') this.start(this.#namedId);
    if (this.#canRead()) await this.#poller.readNow();
  }

  dispatch(action: StateAction): void {
    const before = this.#state;
    const after = reduce(before, action);
    if (after === before) return;
    this.#state = after;
    if (action.type === 'read' || action.type === 'continued') this.#expiry.note(action.session);
    if (action.type === 'continued') this.#poller.stop();
    if (after.phase !== before.phase || action.type === 'continued') {
      this.#phaseBeganMs = this.#options.clock.now();
      keepHandOff(this.#options.memory, this.#namedId, after);
    }
    this.#host.requestUpdate();
    this.#options.onTransition(before, action, after);
    if (this.#canRead()) this.#poller.reschedule();
    else this.#poller.stop();
    this.#syncDoorbell();
  }

  /** A reload goes on with this checkout, not with the one that the page names. */
  rememberHandOff(): void {
    if (isLive(this.#state)) this.#options.memory.remember(this.#namedId, this.#state);
  }

  #canRead(): boolean {
    const { phase } = this.#state;
    return this.#stopWatching !== null && !['idle', 'failed', 'complete', 'canceled'].includes(phase);
  }

  #wake(revived: boolean): void {
    if (revived) {
      this.#poller.stop();
      this.#doorbell?.connect(null);
    }
    if (this.#state.phase === 'failed' && this.#state.error.retryable) this.start(this.#namedId);
    if (this.#canRead()) this.#poller.readInBackground();
    this.#syncDoorbell();
  }

  /** An expired session is only polled, and a hidden page leaves its connection to the page that is looked at. */
  #syncDoorbell(): void {
    const state = this.#state;
    const isActive = this.#stopWatching !== null && !isHidden();
    const url = isActive && isLive(state) ? state.session.routes.events : null;
    if (this.#doorbell !== null) this.#doorbell.connect(url);
    else if (url !== null) void this.#loadDoorbell();
  }

  /** Loaded when a proxy offers one: without it, because the file is missing, polling goes on all the same. */
  async #loadDoorbell(): Promise<void> {
    const { clock, client } = this.#options;
    const module = await import('./doorbell.js').catch(() => null);
    if (module === null || this.#doorbell !== null) return;
    const listen = (url: string, signal: AbortSignal) => client().listen(url, signal);
    this.#doorbell = new module.Doorbell({ clock, listen, onRing: () => this.#onRing() });
    this.#syncDoorbell();
  }

  /** An answer that is under way may have been made before the bell rang: it is dropped and asked for again. */
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
    const action = await this.#request(this.#state.sessionId, connection);
    if (connection.aborted) return;
    if (action.type === 'read-failed') this.#poller.backOff(action.error.retryAfterMs ?? 0);
    warnDeveloper(this.#state, action);
    this.dispatch(action);
  }

  async #request(sessionId: string, connection: AbortSignal): Promise<StateAction & { type: 'read' | 'read-failed' }> {
    const { clock, client, preselected } = this.#options;
    const answer = await withTimeout(clock, connection, (signal) => client().read(sessionId, signal));
    return answer instanceof CheckoutError
      ? { type: 'read-failed', error: answer }
      : { type: 'read', session: answer, wish: preselected() };
  }
}
