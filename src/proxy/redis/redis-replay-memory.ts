import type { Clock } from '../../providers/clock.js';
import { memoryReplayMemory, type ReplayMemory } from '../stores/replay-memory.js';
import type { RedisCommands } from './stores.js';

/** Remembers in Redis, and here: what this instance has done itself it knows without asking. */
export function redisReplayMemory(commands: RedisCommands, prefix: string, clock: Clock): ReplayMemory {
  const own = memoryReplayMemory(clock);
  return {
    has: async (key) => (await own.has(key)) || (await commands.has(prefix + key)),
    async add(key, ttlSeconds) {
      await own.add(key, ttlSeconds);
      await commands.put(prefix + key, ttlSeconds);
    },
  };
}
