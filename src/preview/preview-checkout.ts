// Stands in for an element's checkout: shows one state, and requests, schedules, stores and sends nothing. What the shopper
// does goes through the same reducer.
import type { Session } from '../session/session.js';
import { type CheckoutState, isLive, type StateAction } from '../state/checkout-state.js';
import type { PreviewedCheckout, PreviewHost } from '../state/preview-hook.js';
import { reduce } from '../state/reduce.js';
import type { RequestOutcome } from '../state/request.js';

const MEMBERS = Object.keys({
  requestedId: true,
  state: true,
  remainingMs: true,
  start: true,
  act: true,
  refresh: true,
  dispatch: true,
  rememberHandOff: true,
} satisfies Record<keyof PreviewedCheckout, true>) as readonly (keyof PreviewedCheckout)[];

interface PreviewOptions {
  readonly host: PreviewHost;
  readonly state: CheckoutState;
  /** Whether what the shopper does at the proxy fails. */
  readonly fails: boolean;
}

export class PreviewCheckout implements PreviewedCheckout {
  readonly requestedId: string;
  readonly #checkout: PreviewedCheckout;
  readonly #host: PreviewHost;
  readonly #fails: boolean;
  #state: CheckoutState;

  /** Takes the checkout's place until it starts with another session id. */
  constructor(checkout: PreviewedCheckout, requestedId: string, { host, state, fails }: PreviewOptions) {
    this.requestedId = requestedId;
    this.#checkout = checkout;
    this.#host = host;
    this.#state = state;
    this.#fails = fails;
    // What it was doing ends.
    checkout.start('');
    for (const member of MEMBERS) {
      Object.defineProperty(checkout, member, {
        configurable: true,
        get: () => {
          const value: unknown = this[member];
          return typeof value === 'function' ? (value.bind(this) as unknown) : value;
        },
      });
    }
    host.requestUpdate();
  }

  get state(): CheckoutState {
    return this.#state;
  }

  /** Stands still, just below the full second: the element updates once it has passed, and must not do so at once. */
  get remainingMs(): number | null {
    const seconds = isLive(this.#state) ? this.#state.session.secondsLeft : null;
    return seconds === null ? null : seconds * 1000 - 1;
  }

  start(sessionId: string): void {
    if (sessionId === this.requestedId) return;
    for (const member of MEMBERS) Reflect.deleteProperty(this.#checkout, member);
    this.#checkout.start(sessionId);
  }

  async refresh(): Promise<void> {
    // There is nothing to read.
  }

  rememberHandOff(): void {
    // A reload shows the preview again.
  }

  dispatch(action: StateAction): void {
    this.#state = reduce(this.#state, action);
    this.#host.requestUpdate();
  }

  /** Succeeds like a proxy: `select` fixes the choice, `restart` opens the session again, `cancel` says nothing. */
  async act(url: string): Promise<RequestOutcome> {
    const { state } = this;
    if (!('session' in state)) return { kind: 'superseded' };
    if (this.#fails) return { kind: 'failed' };
    return { kind: 'done', session: sessionAfter(url, state.session) };
  }
}

function sessionAfter(url: string, session: Session): Session | null {
  const { routes } = session;
  if (url === routes.cancel) return null;
  if (url === routes.select) return { ...session, routes: { ...routes, select: null } };
  return { ...session, status: 'open', secondsLeft: 1800 };
}

export function isPreviewed(checkout: PreviewedCheckout): boolean {
  return Object.hasOwn(checkout, 'state');
}
