// Makes the instances of a merchant's server act as one: one connection for commands, one for the subscription, and what
// happens when either fails. It knows neither routes nor payments.
import { type Clock, systemClock } from '../../providers/clock.js';
import type { Doorbell } from '../stores/doorbell.js';
import type { ProxyStore } from '../stores/store.js';
import { checkRedisClient, type RedisClient } from './client.js';
import { Outage, type Warn } from './outage.js';
import { RedisCommands, redisDoorbell, redisStore } from './stores.js';

export interface ConnectRedisOptions {
  /** The prefix of every key and of the channel. Shops that share a Redis may share the prefix. @default 'payfect-checkout:' */
  readonly prefix?: string | undefined;
  /** Receives one message, with its cause, when Redis becomes unusable and one when it works again. @default console.warn */
  readonly warn?: Warn | undefined;
  /** Time, for tests. @default the system's */
  readonly clock?: Clock | undefined;
}

export interface ConnectedRedis {
  readonly doorbell: Doorbell;
  readonly store: ProxyStore;
  /** Closes the subscribing connection. Your client stays open. */
  close(): void;
}

/**
 * Creates the `doorbell` and `store` for `createCheckoutProxy` on a server with several instances. Pass your own client,
 * connected or about to be; a duplicate of it subscribes. Redis may be down at any time: commands time out after 500 ms, no
 * payment is lost, and the instances work on their own until it is back.
 * @throws {TypeError} if the client is not one of the package `redis`.
 * @example
 * const { doorbell, store } = connectRedis(createClient({ url }));
 * const proxy = createCheckoutProxy({ provider, doorbell, store });
 */
export function connectRedis(client: RedisClient, options: ConnectRedisOptions = {}): ConnectedRedis {
  checkRedisClient(client);
  const { prefix = 'payfect-checkout:', warn = console.warn, clock = systemClock } = options;
  const outage = new Outage(warn, clock);
  const commands = new RedisCommands(client, outage, clock);
  const { doorbell, receive } = redisDoorbell(commands, `${prefix}doorbell`);
  const unwatch = watch(client, outage);
  const stopListening = listen(client.duplicate(), `${prefix}doorbell`, receive, outage);
  return {
    doorbell,
    store: redisStore(commands, prefix, clock),
    close() {
      unwatch();
      stopListening();
    },
  };
}

/** Also prevents a crash: an `error` event without a listener ends the process. */
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

/** Subscribes. Returns the function that unsubscribes. */
function listen(
  subscriber: RedisClient,
  channel: string,
  receive: (message: string) => void,
  outage: Outage,
): () => void {
  let isClosed = false;
  const onError = (error: unknown) => {
    if (!isClosed) outage.begin('subscription', error);
  };
  const onMessage = (message: string) => {
    outage.end('subscription');
    receive(message);
  };
  const onConnection = () => {
    // A connection attempt that is under way survives `destroy` (redis 6.3.1).
    if (isClosed) subscriber.destroy();
    else subscriber.subscribe(channel, onMessage).then(() => outage.end('subscription'), onError);
  };
  subscriber.on('error', onError);
  // On each connection: the client does not repeat a subscription that was cut off before its reply.
  subscriber.on('ready', onConnection);
  // A cluster client never emits `ready`. A rejection of `connect` has already been emitted as `error`.
  subscriber.connect().then(onConnection, () => undefined);
  return () => {
    isClosed = true;
    subscriber.destroy();
  };
}
