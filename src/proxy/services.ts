// What the routes share, created once from the options.
import { type Clock, systemClock } from '../providers/clock.js';
import type { SelectRequest } from '../schema/select-request.js';
import { RateLimiter, StreamLimit } from './guard/limits.js';
import { OriginPolicy } from './guard/origins.js';
import { createLog, type Log } from './log.js';
import type { LimitedOptions } from './options/limit-waits.js';
import { type ActionContext, DEFAULT_LIMITS, type ProxyLimits, type SelectContext } from './options/options.js';
import { IdempotentCreations } from './stores/creations.js';
import { type Doorbell, memoryDoorbell } from './stores/doorbell.js';
import { KnownStatuses } from './stores/known-statuses.js';
import { LineNames } from './stores/line-names.js';
import { PaymentsInPlace } from './stores/payments-in-place.js';
import { SessionCache } from './stores/session-cache.js';
import { memoryStore, type ProxyStore } from './stores/store.js';

export interface Services {
  readonly options: LimitedOptions;
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

export function createServices(options: LimitedOptions): Services {
  const { provider, clock = systemClock } = options;
  const limits = withDefaults(options.limits ?? {});
  const store = options.store ?? memoryStore(clock);
  const knownStatuses = new KnownStatuses(store, options.sessionStatus);
  const log = createLog(options.onLog, console, clock);
  const lineNames = options.items === undefined ? null : new LineNames(options.items, log, clock);
  const paymentsInPlace = new PaymentsInPlace(options.payments, log, clock);
  return {
    options,
    actions: createActions(options, knownStatuses),
    clock,
    log,
    sessions: new SessionCache(provider, knownStatuses, lineNames, paymentsInPlace, clock),
    knownStatuses,
    creations: new IdempotentCreations(limits.creations, clock),
    doorbell: options.doorbell ?? memoryDoorbell(),
    store,
    origins: new OriginPolicy(options.allowOrigins ?? []),
    clientLimit: new RateLimiter(limits.client, clock),
    sessionLimit: new RateLimiter(limits.session, clock),
    streamLimit: new StreamLimit(limits.streams, limits.streamsPerClient),
  };
}

function withDefaults(limits: ProxyLimits): Required<ProxyLimits> {
  return {
    client: limits.client ?? DEFAULT_LIMITS.client,
    session: limits.session ?? DEFAULT_LIMITS.session,
    creations: limits.creations ?? DEFAULT_LIMITS.creations,
    streams: limits.streams ?? DEFAULT_LIMITS.streams,
    streamsPerClient: limits.streamsPerClient ?? DEFAULT_LIMITS.streamsPerClient,
  };
}

/** What shoppers may do with a session besides reading it. Null if the merchant did not ask for it: no route, no link. */
export interface Actions {
  /** Returns the id of the session to continue with. */
  readonly select: ((context: SelectContext) => Promise<string> | string) | null;
  readonly restart: ((context: ActionContext) => Promise<string> | string) | null;
  readonly cancel: ((context: ActionContext) => Promise<void>) | null;
}

function createActions(options: LimitedOptions, knownStatuses: KnownStatuses): Actions {
  const { provider, authorize, select, restart, onCancel } = options;
  const canCancel = provider.cancelSession !== null;
  const recreate = async (sessionId: string, choice: SelectRequest | null): Promise<string> => {
    if (provider.recreate === null) throw new TypeError('The provider cannot create a checkout again.');
    return await provider.recreate(sessionId, choice);
  };
  const cancel = async (context: ActionContext): Promise<void> => {
    await provider.cancelSession?.(context.sessionId);
    // Both, even if one of them fails: the session is canceled by now.
    await Promise.all([
      canCancel ? knownStatuses.remember(context.sessionId, 'expired') : undefined,
      onCancel?.(context),
    ]);
  };
  return {
    select: select === 'recreate' ? ({ sessionId, choice }) => recreate(sessionId, choice) : (select ?? null),
    restart: restart === 'recreate' ? ({ sessionId }) => recreate(sessionId, null) : (restart ?? null),
    // Knowing an id must not be enough to cancel.
    cancel: authorize !== undefined && (canCancel || onCancel !== undefined) ? cancel : null,
  };
}
