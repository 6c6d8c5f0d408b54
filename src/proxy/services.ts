// What the routes share, made once from the options.
import { systemClock, type Clock } from '../providers/clock.js';
import { ProviderError } from '../providers/provider-error.js';
import { actionsOf, type Actions } from './actions.js';
import { Creations } from './stores/creations.js';
import { memoryDoorbell, type Doorbell } from './stores/doorbell.js';
import { KnownStatuses } from './stores/known-statuses.js';
import { createLog, type Log } from './log.js';
import { OriginPolicy } from './guard/origins.js';
import type { CheckoutProxyOptions } from './options/options.js';
import { RateLimiter } from './guard/limits.js';
import { ReadCache } from './stores/session-cache.js';
import { memoryReplayMemory, type ReplayMemory } from './stores/replay-memory.js';
import { shownSession } from './stores/shown-session.js';
import { StreamLimit } from './guard/stream-limit.js';

export interface Services {
  readonly options: CheckoutProxyOptions;
  readonly actions: Actions;
  readonly clock: Clock;
  readonly log: Log;
  readonly sessions: ReadCache;
  readonly knownStatuses: KnownStatuses;
  readonly creations: Creations;
  readonly doorbell: Doorbell;
  readonly replayMemory: ReplayMemory;
  readonly origins: OriginPolicy;
  readonly clientLimit: RateLimiter;
  readonly sessionLimit: RateLimiter;
  readonly streamLimit: StreamLimit;
}

export function createServices(options: CheckoutProxyOptions): Services {
  const { provider, limits = {}, fetch, clock = systemClock } = options;
  const replayMemory = options.replayMemory ?? memoryReplayMemory(clock);
  const knownStatuses = new KnownStatuses(replayMemory, options.resolve);
  const read = async (id: string) => {
    const session = await provider.readSession(id, { fetch });
    if (session.shown.id !== id) throw new ProviderError('bad-response', 'The provider gave another session.');
    return await knownStatuses.addTo(session);
  };
  return {
    options,
    actions: actionsOf(options, knownStatuses),
    clock,
    log: createLog(options.logger),
    sessions: new ReadCache(read, (session) => shownSession(session, provider.paymentHosts), clock),
    knownStatuses,
    creations: new Creations(limits.creations ?? { perSecond: 0.1, burst: 10 }, clock),
    doorbell: options.doorbell ?? memoryDoorbell(),
    replayMemory,
    origins: new OriginPolicy(options.allowOrigins ?? []),
    clientLimit: new RateLimiter(limits.client ?? { perSecond: 10, burst: 40 }, clock),
    sessionLimit: new RateLimiter(limits.session ?? { perSecond: 5, burst: 20 }, clock),
    streamLimit: new StreamLimit(limits.streams ?? 10_000, limits.streamsPerClient ?? 20),
  };
}
