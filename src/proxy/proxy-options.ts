import type { Clock } from '../providers/clock.js';
import type { CheckoutProvider } from '../providers/provider.js';
import type { Doorbell } from './doorbell.js';
import type { Logger } from './log.js';
import type { RateLimit } from './rate-limit.js';
import type { ReplayMemory } from './replay-memory.js';

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
export type CheckoutAction = 'read' | 'events';

export interface ProxyLimits {
  /** Requests of one client address. @default { perSecond: 10, burst: 40 } */
  readonly client?: RateLimit;
  /** Requests for one session. @default { perSecond: 5, burst: 20 } */
  readonly session?: RateLimit;
  /** Event streams open at once. @default 10000 */
  readonly streams?: number;
  /** Event streams of one client address. @default 20 */
  readonly streamsPerClient?: number;
}

export interface CheckoutProxyOptions {
  /** `payfect({ apiKey, … })` */
  readonly provider: CheckoutProvider;
  /**
   * Runs for each payment, at least once: make it idempotent by `sessionId`. What it throws makes the provider deliver
   * again later. Needs the provider's `callbackSecret`.
   */
  readonly onComplete?: ((payment: Payment) => Promise<void> | void) | undefined;
  /** Where the routes begin. @default '/payfect' */
  readonly basePath?: string | undefined;
  /**
   * Whether the sender may do this with this session; anything but `true`, also a throw, answers like an unknown id.
   * Without it whoever knows a session's id may read what the payment page shows.
   */
  readonly authorize?:
    ((request: Request, sessionId: string, action: CheckoutAction) => Promise<boolean> | boolean) | undefined;
  /** Origins of other sites whose pages may use the proxy (`https://shop.example`), compared exactly. @default [] */
  readonly allowOrigins?: readonly string[] | undefined;
  readonly limits?: ProxyLimits | undefined;
  /** Gets an entry for every request. @default problems only, on the console */
  readonly logger?: Logger | undefined;
  /** For requests to the provider. @default the provider's */
  readonly fetch?: typeof fetch | undefined;
  /** @default one that reaches this instance only */
  readonly doorbell?: Doorbell | undefined;
  /** @default one that knows this instance only */
  readonly replayMemory?: ReplayMemory | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}
