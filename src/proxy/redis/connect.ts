// Makes the instances of a merchant's server act as one: a connection to talk and one to listen, and what is done when
// either fails. It knows neither routes nor payments.
import { type Clock, systemClock } from '../../providers/clock.js';
import type { Doorbell } from '../stores/doorbell.js';
import type { ProxyStore } from '../stores/replay-memory.js';
import { checkRedisClient, type RedisClient } from './client.js';
import { Outage, type Warn } from './outage.js';
import { RedisCommands, redisDoorbell, redisStore } from './stores.js';

export interface ConnectRedisOptions {
  /** Begins every key and the channel. Shops that share a Redis may share it, too. @default 'payfect-checkout:' */
  readonly prefix?: string | undefined;
  /** Gets a sentence, with its cause, once when Redis cannot be used and once when it can again. @default console.warn */
  readonly warn?: Warn | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}

export interface ConnectedRedis {
  readonly doorbell: Doorbell;
  readonly store: ProxyStore;
  /** Ends the connection that listens. The given client stays open. */
  close(): void;
}

/**
 * Gives the `doorbell` and `replayMemory` for `createCheckoutProxy` where a server runs in several instances. The client is
 * yours, connected or about to be; a second connection like it is made to listen. Redis may be down at any time: a command
 * is given up after 500 ms, no payment is lost, and the instances work on their own until it is back.
 * @throws {TypeError} for what is no client of the package `redis`.
 */
export function connectRedis(client: RedisClient, options: ConnectRedisOptions = {}): ConnectedRedis {
  checkRedisClient(client);
  const { prefix = 'payfect-checkout:', warn = console.warn, clock = systemClock } = options;
  const outage = new Outage(warn, clock);
  const commands = new RedisCommands(client, outage, clock);
  const { doorbell, hear } = redisDoorbell(commands, `${prefix}doorbell`);
  const unwatch = watch(client, outage);
  const stopListening = listen(client.duplicate(), `${prefix}doorbell`, hear, outage);
  return {
    doorbell,
    store: redisStore(commands, prefix, clock),
    close() {
      unwatch();
      stopListening();
    },
  };
}

/** Also keeps a lost connection from ending the process, which is what an `error` does that nobody listens to. */
function watch(client: RedisClient, outage: Outage): () => void {
  const onError = (error: unknown) => outage.begin('connection', error);
  const onReady = () => outage.end('connection', 'get', 'set', 'publish');
  client.on('error', onError);
  client.on('ready', onReady);
  return () => {
    client.off('error', onError);
    client.off('ready', onReady);
  };
}

/** Gives what ends it. */
function listen(subscriber: RedisClient, channel: string, hear: (message: string) => void, outage: Outage): () => void {
  let isClosed = false;
  const onError = (error: unknown) => {
    if (!isClosed) outage.begin('subscription', error);
  };
  const onMessage = (message: string) => {
    outage.end('subscription');
    hear(message);
  };
  const onConnection = () => {
    // A connection that was under way outlives `destroy` (redis 6.3.1).
    if (isClosed) subscriber.destroy();
    else subscriber.subscribe(channel, onMessage).then(() => outage.end('subscription'), onError);
  };
  subscriber.on('error', onError);
  // At each connection: a subscription that was cut off before its answer is not made again by the client.
  subscriber.on('ready', onConnection);
  // A cluster's client is never `ready`. What `connect` rejects with has been an `error` already.
  subscriber.connect().then(onConnection, () => undefined);
  return () => {
    isClosed = true;
    subscriber.destroy();
  };
}
