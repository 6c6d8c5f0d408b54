// WeWire's HTTP interface: the only file that knows its header and its paths.
// It hands over JSON of which nothing is known but, of a session, that it is the one that was asked for.
import { type JsonObject, ownMember } from '../../schema/decode.js';
import type { Clock } from '../clock.js';
import { CircuitBreaker } from '../http/circuit-breaker.js';
import { readJson, readNothing, requestJson } from '../http/json-response.js';
import { requestUpstream, sessionUrl, type Upstream, type UpstreamRequest } from '../http/upstream.js';
import { ProviderError } from '../provider-error.js';

const READ_TIMEOUT_MS = 5_000;
/** Longer: a checkout that was created after all, but not learnt of, cannot be taken back. */
const CREATE_TIMEOUT_MS = 15_000;
const LIST_TIMEOUT_MS = 15_000;
/** Only the merchant's own code lists, and WeWire may answer with every session there is. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

export interface WeWirePageRequest {
  /** From 1. */
  readonly page?: number | undefined;
  /** Sessions on a page. */
  readonly limit?: number | undefined;
}

export class WeWireApi {
  readonly #checkoutUrl: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #breaker: CircuitBreaker;

  constructor(baseUrl: string, apiKey: string, clock: Clock) {
    this.#checkoutUrl = `${baseUrl}/checkout`;
    this.#headers = { accept: 'application/json', 'ww-api-key': apiKey };
    this.#breaker = new CircuitBreaker(clock);
  }

  async readSession(id: string, upstream: Upstream): Promise<JsonObject> {
    const url = sessionUrl(`${this.#checkoutUrl}/sessions/`, id, '');
    const request = this.#request('GET', url, READ_TIMEOUT_MS);
    const json = await this.#breaker.run(() => requestJson(request, upstream));
    if (ownMember(json, 'id') !== id) {
      throw new ProviderError('bad-response', 'WeWire answered with another checkout session than the one asked for.');
    }
    return json;
  }

  createCheckout(body: string, upstream: Upstream): Promise<JsonObject> {
    const { headers, ...request } = this.#request('POST', this.#checkoutUrl, CREATE_TIMEOUT_MS);
    const withBody = { ...request, headers: { ...headers, 'content-type': 'application/json' }, body };
    return this.#breaker.run(() => requestJson(withBody, upstream));
  }

  /** An array of sessions, or an object that holds one page of them: WeWire documents both. */
  listCheckouts(page: WeWirePageRequest, upstream: Upstream): Promise<unknown> {
    const request = this.#request('GET', `${this.#checkoutUrl}${queryOf(page)}`, LIST_TIMEOUT_MS);
    return this.#breaker.run(() =>
      requestUpstream(request, upstream, (response) => readJson(response, MAX_LIST_BYTES)),
    );
  }

  async end(how: 'expire' | 'cancel', id: string, upstream: Upstream): Promise<void> {
    const url = sessionUrl(`${this.#checkoutUrl}/`, id, `/${how}`);
    const request = this.#request('POST', url, READ_TIMEOUT_MS);
    return this.#breaker.run(() => requestUpstream(request, upstream, readNothing));
  }

  #request(method: 'GET' | 'POST', url: string, timeoutMs: number): UpstreamRequest {
    return { method, url, headers: this.#headers, timeoutMs };
  }
}

function queryOf({ page, limit }: WeWirePageRequest): string {
  const query = Object.entries({ page, limit }).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (Number.isSafeInteger(value) && value > 0) return [`${name}=${value}`];
    throw new TypeError(`${name} must be a whole number from 1, got ${JSON.stringify(value)}.`);
  });
  return query.length === 0 ? '' : `?${query.join('&')}`;
}
