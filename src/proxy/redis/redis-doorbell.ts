import { memoryDoorbell, type Doorbell } from '../stores/doorbell.js';
import type { RedisCommands } from './stores.js';

export interface RedisDoorbell {
  readonly doorbell: Doorbell;
  /** Takes what comes in from the channel. */
  hear(message: string): void;
}

/**
 * Rings here at once and everywhere else through Redis. All sessions share one channel: a ring is rare and a stream is not,
 * so that thousands of streams come and go without a word to Redis.
 */
export function redisDoorbell(commands: RedisCommands, channel: string): RedisDoorbell {
  const local = memoryDoorbell();
  // Redis sends to all, the sender included, who has rung already.
  const self = crypto.randomUUID();
  return {
    doorbell: {
      subscribe: local.subscribe,
      async ring(sessionId) {
        await local.ring(sessionId);
        // A failure begins an outage, which has said so once for all rings.
        await commands.publish(channel, `${self} ${sessionId}`).catch(() => undefined);
      },
    },
    hear(message) {
      const space = message.indexOf(' ');
      // Whatever is no session's id is nobody's who listens.
      if (message.slice(0, space) !== self) void local.ring(message.slice(space + 1));
    },
  };
}
