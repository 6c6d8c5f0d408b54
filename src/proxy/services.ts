// What the routes share, made once from the options.
import { type Clock, systemClock } from '../providers/clock.js';
import { ProviderError } from '../providers/provider-error.js';
import { RateLimiter, StreamLimit } from './guard/limits.js';
import { OriginPolicy } from './guard/origins.js';
import { createLog, type Log } from './log.js';
import type { ActionContext, CheckoutProxyOptions, SelectContext } from './options/options.js';
import { IdempotentCreations } from './stores/creations.js';
import { type Doorbell, memoryDoorbell } from './stores/doorbell.js';
import { KnownStatuses } from './stores/known-statuses.js';
import { memoryStore, type ProxyStore } from './stores/replay-memory.js';
import { SessionCache, toCachedSession } from './stores/session-cache.js';

export interface Services {
  readonly options: CheckoutProxyOptions;
  readonly actions: Actions;
  readonly clock: Clock;
  readonly log: Log;
  readonly sessions: SessionCache;
  readonly knownStatuses: KnownStatuses;
  readonly creations: IdempotentCreations;
  readonly doorbell: Doorbell;
  readonly store: ProxyStore;
  readonly origins: OriginPolicy;
  readonly clientLimit: RateLimiter;
  readonly sessionLimit: RateLimiter;
  readonly streamLimit: StreamLimit;
}

export function createServices(options: CheckoutProxyOptions): Services {
  const { provider, limits = {}, fetch, clock = systemClock } = options;
  const store = options.store ?? memoryStore(clock);
  const knownStatuses = new KnownStatuses(store, options.sessionStatus);
  const read = async (id: string) => {
    const session = await provider.readSession(id, { fetch });
    if (session.shown.id !== id) throw new ProviderError('bad-response', 'The provider gave another session.');
    return await knownStatuses.addTo(session);
  };
  return {
    options,
    actions: actionsOf(options, knownStatuses),
    clock,
    log: createLog(options.onLog),
    sessions: new SessionCache(read, (session) => toCachedSession(session, provider.paymentHosts), clock),
    knownStatuses,
    creations: new IdempotentCreations(limits.creations ?? { perSecond: 0.1, burst: 10 }, clock),
    doorbell: options.doorbell ?? memoryDoorbell(),
    store,
    origins: new OriginPolicy(options.allowOrigins ?? []),
    clientLimit: new RateLimiter(limits.client ?? { perSecond: 10, burst: 40 }, clock),
    sessionLimit: new RateLimiter(limits.session ?? { perSecond: 5, burst: 20 }, clock),
    streamLimit: new StreamLimit(limits.streams ?? 10_000, limits.streamsPerClient ?? 20),
  };
}

/*H // What shoppers may do with a session beside reading it, as one function each. Where the merchant did not ask for it, there
// is none: no route, no link. */
export interface Actions {
  /** Gives the id of the session to go on with. */
  readonly select: ((context: SelectContext) => Promise<string> | string) | null;
  readonly restart: ((context: ActionContext) => Promise<string> | string) | null;
  readonly cancel: ((context: ActionContext) => Promise<void>) | null;
}

/** Of options that `checkProxyOptions` has let through. */
export function actionsOf(options: CheckoutProxyOptions, knownStatuses: KnownStatuses): Actions {
  const { provider, authorize, select, restart, onCancel, fetch } = options;
  const { recreate, cancelSession } = provider;
  const cancel = async ({ sessionId, request }: ActionContext): Promise<void> => {
    await cancelSession?.(sessionId, { fetch });
    // Both, even if one of them fails: the session is canceled by now.
    await Promise.all([
      cancelSession === null ? undefined : knownStatuses.remember(sessionId, 'expired'),
      onCancel?.({ sessionId, request }),
    ]);
  };
  return {
    select:
      select === 'recreate'
        ? recreate && (({ sessionId, choice }) => recreate(sessionId, choice, { fetch }))
        : (select ?? null),
    restart:
      restart === 'recreate'
        ? recreate && (({ sessionId }) => recreate(sessionId, null, { fetch }))
        : (restart ?? null),
    // Not by knowing an id alone.
    cancel: authorize !== undefined && (cancelSession !== null || onCancel !== undefined) ? cancel : null,
  };
}
