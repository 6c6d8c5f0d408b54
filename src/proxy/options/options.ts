import type { Clock } from '../../providers/clock.js';
import type { CheckoutProvider, SessionLine } from '../../providers/provider.js';
import type { SelectRequest } from '../../schema/select-request.js';
import type { RateLimit } from '../guard/limits.js';
import type { LogEntry } from '../log.js';
import type { Doorbell } from '../stores/doorbell.js';
import type { ProxyStore } from '../stores/store.js';
import type { PaymentDescription, PaymentsContext } from './payments-option.js';

/** A payment that a verified callback announced and that the session, read again, confirmed. */
export interface Payment {
  /** The provider's name. */
  readonly provider: string;
  readonly sessionId: string;
  /** Your own order id. */
  readonly clientReferenceId: string | null;
  /** The session's total, as a decimal string. */
  readonly amount: string;
  readonly currency: string;
  /** The network that it was paid on (`tron`). */
  readonly network: string | null;
  readonly paymentIntent: string | null;
  /** False for test payments: do not ship anything. */
  readonly isLivemode: boolean;
}

/** What a shopper's request is about to do. */
export type ShopperAction = 'read' | 'events' | 'select' | 'cancel' | 'restart';

/** A shopper's request to act on a session. */
export interface ActionContext {
  readonly sessionId: string;
  readonly request: Request;
}

export interface AuthorizeContext extends ActionContext {
  readonly action: ShopperAction;
}

export interface SelectContext extends ActionContext {
  /** What the shopper chose, already validated against what the session offers. The request's body has been read. */
  readonly choice: SelectRequest;
}

export interface SessionStatusContext {
  readonly sessionId: string;
}

/** The status of a session that the merchant knows and the provider does not report. */
export type KnownStatus = 'open' | 'complete' | 'expired';

export interface ItemsContext {
  readonly sessionId: string;
  /** Your own order id. */
  readonly clientReferenceId: string | null;
  /** The lines of the session, in their order, named or not. */
  readonly lines: readonly SessionLine[];
}

/** What a line of the order is called. */
export interface ItemDescription {
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** `https:`, or `http:` on loopback. */
  readonly imageUrl?: string | null | undefined;
}

export interface ProxyLimits {
  /** Requests of one client address. @default {@link DEFAULT_LIMITS} */
  readonly client?: RateLimit;
  /** Requests for one session. @default {@link DEFAULT_LIMITS} */
  readonly session?: RateLimit;
  /**
   * Checkouts that `select` and `restart` may create for one session. Checkouts derived from it share its limit.
   * @default {@link DEFAULT_LIMITS}
   */
  readonly creations?: RateLimit;
  /** Event streams open at the same time. @default {@link DEFAULT_LIMITS} */
  readonly streams?: number;
  /** Event streams of one client address. @default {@link DEFAULT_LIMITS} */
  readonly streamsPerClient?: number;
}

export const DEFAULT_LIMITS: Readonly<Required<ProxyLimits>> = {
  client: { perSecond: 10, burst: 40 },
  session: { perSecond: 5, burst: 20 },
  creations: { perSecond: 0.1, burst: 10 },
  streams: 10_000,
  streamsPerClient: 20,
};

export interface CheckoutProxyOptions {
  /** The provider that the sessions come from. */
  readonly provider: CheckoutProvider;
  /**
   * Runs for each payment, at least once: make it idempotent by `sessionId`. If it throws, or takes more than 30 s, the
   * provider delivers again later. Needs a provider that verifies callbacks; for others, see `proxy.notify`.
   */
  readonly onComplete?: ((payment: Payment) => Promise<void> | void) | undefined;
  /** The path that the routes are mounted on. @default '/payfect' */
  readonly basePath?: string | undefined;
  /**
   * Decides whether the sender may do this with this session. Anything but `true`, and a throw, gets the same response as an
   * unknown id; if it takes more than 5 s, the response is a 503. Without it, anyone who knows a session's id can read what
   * the payment page shows. Do not consume the body; read `request.clone()`.
   */
  readonly authorize?: ((context: AuthorizeContext) => Promise<boolean> | boolean) | undefined;
  /**
   * Lets the shopper fix method, currency and network. Returns the id of the session to continue with, perhaps another one.
   * `'recreate'` creates it from the same items; the payment then arrives for an id that you have not seen before, with your
   * own reference. Your own function may do the same (`provider.checkouts.recreate`) and record the new id.
   * @default there is no such step
   */
  readonly select?: 'recreate' | ((context: SelectContext) => Promise<string> | string) | undefined;
  /** Returns the id of a fresh session to replace one that is open or expired; like `select`. @default not offered */
  readonly restart?: 'recreate' | ((context: ActionContext) => Promise<string> | string) | undefined;
  /**
   * Runs when a shopper cancels an open session, after the provider canceled it (if it can). Needs `authorize`: a session's id
   * alone must not be enough to cancel. With `authorize` and a provider that can cancel, shoppers may cancel without it, too.
   */
  readonly onCancel?: ((context: ActionContext) => Promise<void> | void) | undefined;
  /**
   * For providers whose sessions do not report a status: returns the status that you know, or null. Called on every read from
   * the provider. If it throws, or takes more than 5 s, the read fails: a paid session must never be shown as open.
   */
  readonly sessionStatus?:
    ((context: SessionStatusContext) => Promise<KnownStatus | null> | KnownStatus | null) | undefined;
  /**
   * Names the lines that the provider's session leaves nameless, as Payfect's newest answers do: returns one entry per line of
   * `context.lines`, in their order, null for a line that you do not know. Called once per session while the result is kept
   * (10 min), and only if a line has no name. If it throws, or takes more than 3 s, the lines stay nameless, and the log
   * has a warning.
   */
  readonly items?:
    | ((
        context: ItemsContext,
      ) => Promise<readonly (ItemDescription | null)[] | null> | readonly (ItemDescription | null)[] | null)
    | undefined;
  /**
   * Returns what the shopper can pay in place, without leaving the page: the address, the amount and what has arrived. For
   * merchants who learn of the address elsewhere; null for what the provider knows by itself. Called after each read from the
   * provider. If it throws, or takes more than 3 s, the session is sent without, and the log has a warning. Call
   * `proxy.notify` when something changes.
   */
  readonly payments?:
    | ((
        context: PaymentsContext,
      ) => Promise<readonly PaymentDescription[] | null> | readonly PaymentDescription[] | null)
    | undefined;
  /**
   * Origins of other sites (`https://shop.example`) or apps (`capacitor://localhost`) whose pages may use the proxy, compared
   * exactly.
   * @default []
   */
  readonly allowOrigins?: readonly string[] | undefined;
  readonly limits?: ProxyLimits | undefined;
  /**
   * Seconds, 1 to 120, between two reads of a page while its session is open, instead of the element's own schedule. For shops
   * with very many shoppers at a time. @default the element's schedule
   */
  readonly pollAfterSeconds?: number | undefined;
  /**
   * Returns the shopper's address, for the limits per client. For runtimes without an adapter of ours (`nodeListener` has its
   * own option). Never trust a header that clients can set themselves. @default the second argument's `clientAddress`
   */
  readonly clientAddress?: ((request: Request) => Promise<string | undefined> | string | undefined) | undefined;
  /** Receives an entry for every request and every warning. @default problems only, on the console */
  readonly onLog?: ((entry: LogEntry) => void) | undefined;
  /** @default one that reaches this instance only */
  readonly doorbell?: Doorbell | undefined;
  /** @default one in the memory of this instance */
  readonly store?: ProxyStore | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}
