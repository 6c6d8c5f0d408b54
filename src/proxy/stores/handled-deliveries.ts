// Remembers deliveries that were handled, so that a copy of one costs the provider no read. Only for providers that number them:
// others rely on the time in the signature.
import type { RequestContext } from '../http/request.js';
import type { Log } from '../log.js';
import type { ProxyStore } from './store.js';

/** Longer than a delivery is fresh: a copy that comes later counts as stale, and may use the cache only. */
const REMEMBERED_SECONDS = 10 * 60;

type Ids = Pick<RequestContext, 'sessionId' | 'requestId'>;

export class HandledDeliveries {
  readonly #store: ProxyStore;
  readonly #log: Log;

  constructor(store: ProxyStore, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** False if the store fails: handling a delivery twice does no harm. */
  async isHandled(deliveryId: string | null | undefined, ids: Ids): Promise<boolean> {
    if (!deliveryId) return false;
    try {
      return await this.#store.has(keyFor(deliveryId));
    } catch (error) {
      await this.#warn(ids, error);
      return false;
    }
  }

  /** For a delivery that was handled without an error. One that failed is to be delivered again. */
  async remember(deliveryId: string | null | undefined, ids: Ids): Promise<void> {
    if (!deliveryId) return;
    try {
      await this.#store.add(keyFor(deliveryId), REMEMBERED_SECONDS);
    } catch (error) {
      await this.#warn(ids, error);
    }
  }

  async #warn({ sessionId, requestId }: Ids, error: unknown): Promise<void> {
    await this.#log.warn({ event: 'store', sessionId, requestId, error });
  }
}

function keyFor(deliveryId: string): string {
  return `delivery:${deliveryId}`;
}
