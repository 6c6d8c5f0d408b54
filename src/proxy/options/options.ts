import type { Clock } from '../../providers/clock.js';
import type { CheckoutProvider } from '../../providers/provider.js';
import type { UpstreamFetch } from '../../providers/http/upstream-fetch.js';
import type { SelectRequest } from '../../schema/select-request.js';
import type { Doorbell } from '../stores/doorbell.js';
import type { Logger } from '../log.js';
import type { RateLimit } from '../guard/limits.js';
import type { ProxyStore } from '../stores/replay-memory.js';

/** A payment that a verified callback announced and the session, read again, confirmed. */
export interface Payment {
  readonly provider: 'payfect';
  readonly sessionId: string;
  /** The merchant's own order id. */
  readonly clientReferenceId: string | null;
  /** The session's total, a decimal string. */
  readonly amount: string;
  readonly currency: string;
  /** The network that it was paid on (`tron`). */
  readonly network: string | null;
  readonly paymentIntent: string | null;
  /** False for test payments: ship nothing. */
  readonly isLivemode: boolean;
}

/** What a shopper's request is about to do. */
export type ShopperAction = 'read' | 'events' | 'select' | 'cancel' | 'restart';

/** Which session a shopper wants to cancel or restart, and the request that says so. */
export interface ActionContext {
  readonly sessionId: string;
  readonly request: Request;
}

/** What the shopper chose, checked against what the session offers. The request's body has been read. */
export interface SelectContext extends ActionContext {
  readonly choice: SelectRequest;
}

/** How a session of a provider that has no status stands, as the merchant knows it. */
export type KnownStatus = 'open' | 'complete' | 'expired';

export interface ProxyLimits {
  /** Requests of one client address. @default { perSecond: 10, burst: 40 } */
  readonly client?: RateLimit;
  /** Requests for one session. @default { perSecond: 5, burst: 20 } */
  readonly session?: RateLimit;
  /**
   * Checkouts that may be created for one session by `select` and `restart`; those that come of it count with it.
   * @default { perSecond: 0.1, burst: 10 }
   */
  readonly creations?: RateLimit;
  /** Event streams open at once. @default 10000 */
  readonly streams?: number;
  /** Event streams of one client address. @default 20 */
  readonly streamsPerClient?: number;
  /**
   * Seconds, 1 to 120, between two reads of one page while its session is open, in place of the element's own schedule:
   * for a shop with very many shoppers at once. @default the element's
   */
  readonly pollAfterSeconds?: number;
}

export interface CheckoutProxyOptions {
  /** `payfect({ apiKey, … })` or `wewire({ apiKey, baseUrl, … })` */
  readonly provider: CheckoutProvider;
  /**
   * Runs for each payment, at least once: make it idempotent by `sessionId`. What it throws makes the provider deliver
   * again later. Needs Payfect's `callbackSecret`; WeWire documents no callback, see `proxy.notify`.
   */
  readonly onComplete?: ((payment: Payment) => Promise<void> | void) | undefined;
  /** Where the routes begin. @default '/payfect' */
  readonly basePath?: string | undefined;
  /**
   * Whether the sender may do this with this session; anything but `true`, also a throw, answers like an unknown id.
   * Without it whoever knows a session's id may read what the payment page shows. A body must be left unread: `clone()`.
   */
  readonly authorize?:
    ((request: Request, sessionId: string, action: ShopperAction) => Promise<boolean> | boolean) | undefined;
  /**
   * Lets the shopper fix method, currency and network: gives the id of the session to go on with, perhaps another one.
   * `'recreate'` creates it from the same items; the payment then arrives for an id that you have never seen, with your
   * `client_reference_id`. Your own function may do the same (`provider.checkouts.recreate`) and note the new id.
   * @default there is no such step
   */
  readonly select?: 'recreate' | ((context: SelectContext) => Promise<string> | string) | undefined;
  /** Gives the id of a fresh session in place of one that is open or expired; like `select`. @default there is none */
  readonly restart?: 'recreate' | ((context: ActionContext) => Promise<string> | string) | undefined;
  /**
   * Runs when a shopper cancels an open session, after the provider did (where it can). Needs `authorize`: a session's id
   * alone must not suffice to cancel. With `authorize` and a provider that can cancel (WeWire) shoppers may do so anyway.
   */
  readonly onCancel?: ((context: ActionContext) => Promise<void> | void) | undefined;
  /**
   * For WeWire, whose sessions have no status: what you know of one, null for nothing. Asked at each read from the
   * provider. What it throws fails the read: a paid session must not be shown as open.
   */
  readonly sessionStatus?: ((sessionId: string) => Promise<KnownStatus | null> | KnownStatus | null) | undefined;
  /** Origins of other sites whose pages may use the proxy (`https://shop.example`), compared exactly. @default [] */
  readonly allowOrigins?: readonly string[] | undefined;
  readonly limits?: ProxyLimits | undefined;
  /** Gets an entry for every request. @default problems only, on the console */
  readonly onLog?: Logger | undefined;
  /** For requests to the provider. @default the provider's */
  readonly fetch?: UpstreamFetch | undefined;
  /** @default one that reaches this instance only */
  readonly doorbell?: Doorbell | undefined;
  /** @default one that knows this instance only */
  readonly store?: ProxyStore | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}
