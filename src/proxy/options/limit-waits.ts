// Puts a time limit on every wait for what a merchant passes: functions, provider, doorbell and store. The rest of the proxy
// sees the options only in this form, so no request can wait without a limit.
import { type Clock, systemClock } from '../../providers/clock.js';
import type { CheckoutProvider } from '../../providers/provider.js';
import { isSelfLimited, withinLimit } from '../../providers/within-limit.js';
import type { Doorbell } from '../stores/doorbell.js';
import type { ProxyStore } from '../stores/store.js';
import type { CheckoutProxyOptions } from './options.js';

/** Milliseconds. Of a request that a page waits for, most leave room in the ten seconds after which it gives up. */
const LIMITS = {
  onComplete: 30_000,
  authorize: 5_000,
  /** Creating a checkout may take a provider 15 s, after reading the old one. */
  create: 30_000,
  onCancel: 8_000,
  sessionStatus: 5_000,
  /** After a read from the provider, and names are worth less than the session. */
  items: 3_000,
  /** The same. */
  payments: 3_000,
  /** For providers that someone else wrote. Ours have limits of their own. */
  provider: 12_000,
  store: 2_000,
  doorbell: 2_000,
};

const LIMITED = Symbol('limited');

/** Options that settle in time. Only `limitWaits` makes them. */
export type LimitedOptions = Readonly<Record<typeof LIMITED, true>> & {
  // Each member is required here: a new option cannot be forgotten.
  readonly [Name in keyof Required<CheckoutProxyOptions>]: CheckoutProxyOptions[Name];
};

/** Expects options that `checkProxyOptions` has accepted. */
export function limitWaits(options: CheckoutProxyOptions): LimitedOptions {
  const { clock = systemClock, authorize, select, restart, doorbell, store, ...rest } = options;
  const { onComplete, onCancel, sessionStatus, items, payments } = rest;
  const limited = limiterFor(clock);
  return {
    [LIMITED]: true,
    clock,
    provider: isSelfLimited(options.provider) ? options.provider : limitProvider(options.provider, limited),
    onComplete: onComplete && limited('onComplete', LIMITS.onComplete, onComplete),
    authorize: authorize && limited('authorize', LIMITS.authorize, authorize),
    select: typeof select === 'function' ? limited('select', LIMITS.create, select) : select,
    restart: typeof restart === 'function' ? limited('restart', LIMITS.create, restart) : restart,
    onCancel: onCancel && limited('onCancel', LIMITS.onCancel, onCancel),
    sessionStatus: sessionStatus && limited('sessionStatus', LIMITS.sessionStatus, sessionStatus),
    items: items && limited('items', LIMITS.items, items),
    payments: payments && limited('payments', LIMITS.payments, payments),
    doorbell: doorbell && limitDoorbell(doorbell, limited),
    store: store && limitStore(store, limited),
    // Limited where it is called, together with the Node adapter's.
    clientAddress: rest.clientAddress,
    // Never awaited.
    onLog: rest.onLog,
    basePath: rest.basePath,
    allowOrigins: rest.allowOrigins,
    limits: rest.limits,
    pollAfterSeconds: rest.pollAfterSeconds,
  };
}

type Limiter = <Args extends readonly unknown[], Result>(
  name: string,
  limitMs: number,
  call: (...args: Args) => Promise<Result> | Result,
) => (...args: Args) => Promise<Result>;

function limiterFor(clock: Clock): Limiter {
  return (name, limitMs, call) =>
    (...args) =>
      withinLimit(name, limitMs, clock, () => call(...args));
}

/** Member by member: it may be an object of a class. */
function limitProvider(provider: CheckoutProvider, limited: Limiter): CheckoutProvider {
  const { verifyCallback, recreate, cancelSession } = provider;
  const { provider: limitMs } = LIMITS;
  return {
    name: provider.name,
    hasStatus: provider.hasStatus,
    readSession: limited('provider.readSession', limitMs, (id) => provider.readSession(id)),
    verifyCallback: verifyCallback && limited('provider.verifyCallback', limitMs, verifyCallback.bind(provider)),
    recreate: recreate && limited('provider.recreate', LIMITS.create, recreate.bind(provider)),
    cancelSession: cancelSession && limited('provider.cancelSession', limitMs, cancelSession.bind(provider)),
  };
}

function limitDoorbell(doorbell: Doorbell, limited: Limiter): Doorbell {
  return {
    ring: limited('doorbell.ring', LIMITS.doorbell, (sessionId) => doorbell.ring(sessionId)),
    // Never awaited, although plain JavaScript may return a promise.
    subscribe: (sessionId, listener) => doorbell.subscribe(sessionId, listener),
  };
}

function limitStore(store: ProxyStore, limited: Limiter): ProxyStore {
  return {
    has: limited('store.has', LIMITS.store, (key) => store.has(key)),
    add: limited('store.add', LIMITS.store, (key, ttlSeconds) => store.add(key, ttlSeconds)),
  };
}
