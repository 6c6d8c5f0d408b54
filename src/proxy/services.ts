// What the routes share, made once from the options.
import { systemClock, type Clock } from '../providers/clock.js';
import { memoryDoorbell, type Doorbell } from './doorbell.js';
import { createLog, type Log } from './log.js';
import { OriginPolicy } from './origin-policy.js';
import type { CheckoutProxyOptions } from './proxy-options.js';
import { RateLimiter } from './rate-limit.js';
import { ReadCache } from './read-cache.js';
import { memoryReplayMemory, type ReplayMemory } from './replay-memory.js';
import { StreamLimit } from './stream-limit.js';

export interface Services {
  readonly options: CheckoutProxyOptions;
  readonly clock: Clock;
  readonly log: Log;
  readonly sessions: ReadCache;
  readonly doorbell: Doorbell;
  readonly replayMemory: ReplayMemory;
  readonly origins: OriginPolicy;
  readonly clientLimit: RateLimiter;
  readonly sessionLimit: RateLimiter;
  readonly streamLimit: StreamLimit;
}

export function createServices(options: CheckoutProxyOptions): Services {
  const { provider, limits = {}, fetch, clock = systemClock } = options;
  return {
    options,
    clock,
    log: createLog(options.logger),
    sessions: new ReadCache((id) => provider.readSession(id, { fetch }), clock),
    doorbell: options.doorbell ?? memoryDoorbell(),
    replayMemory: options.replayMemory ?? memoryReplayMemory(clock),
    origins: new OriginPolicy(options.allowOrigins ?? []),
    clientLimit: new RateLimiter(limits.client ?? { perSecond: 10, burst: 40 }, clock),
    sessionLimit: new RateLimiter(limits.session ?? { perSecond: 5, burst: 20 }, clock),
    streamLimit: new StreamLimit(limits.streams ?? 10_000, limits.streamsPerClient ?? 20),
  };
}
