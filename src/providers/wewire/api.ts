// WeWire's HTTP API: the only file that knows its header and its paths.
// It returns unvalidated JSON; of a session it checks that the id matches.
import { type JsonObject, ownMember } from '../../schema/decode.js';
import { CircuitBreaker } from '../http/circuit-breaker.js';
import { readJson, readNothing, requestJson } from '../http/json-response.js';
import { requestUpstream, sessionUrl, type Upstream, type UpstreamRequest } from '../http/upstream.js';
import { ProviderError } from '../provider-error.js';

const READ_TIMEOUT_MS = 5_000;
/** Longer: a checkout that was created although we gave up waiting cannot be taken back. */
const CREATE_TIMEOUT_MS = 15_000;
const LIST_TIMEOUT_MS = 15_000;
/** Only the merchant's own code lists sessions, and WeWire may send all of them at once. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

export interface WeWirePageRequest {
  /** From 1. */
  readonly page?: number | undefined;
  /** Sessions per page. */
  readonly limit?: number | undefined;
}

export class WeWireApi {
  readonly #checkoutUrl: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #upstream: Upstream;
  readonly #breaker: CircuitBreaker;

  constructor(baseUrl: string, apiKey: string, upstream: Upstream) {
    this.#checkoutUrl = `${baseUrl}/checkout`;
    this.#headers = { accept: 'application/json', 'ww-api-key': apiKey };
    this.#upstream = upstream;
    this.#breaker = new CircuitBreaker(upstream.clock);
  }

  async readSession(id: string): Promise<JsonObject> {
    const url = sessionUrl(`${this.#checkoutUrl}/sessions/`, id, '');
    const request = this.#request('GET', url, READ_TIMEOUT_MS);
    const json = await this.#breaker.run(() => requestJson(request, this.#upstream));
    if (ownMember(json, 'id') !== id) {
      throw new ProviderError('bad-response', 'WeWire returned a different checkout session from the one requested.');
    }
    return json;
  }

  createCheckout(body: string): Promise<JsonObject> {
    const { headers, ...request } = this.#request('POST', this.#checkoutUrl, CREATE_TIMEOUT_MS);
    const withBody = { ...request, headers: { ...headers, 'content-type': 'application/json' }, body };
    return this.#breaker.run(() => requestJson(withBody, this.#upstream));
  }

  /** Returns an array of sessions, or an object with one page of them: WeWire documents both. */
  listCheckouts(page: WeWirePageRequest): Promise<unknown> {
    const request = this.#request('GET', `${this.#checkoutUrl}${queryOf(page)}`, LIST_TIMEOUT_MS);
    return this.#breaker.run(() =>
      requestUpstream(request, this.#upstream, (response) => readJson(response, MAX_LIST_BYTES)),
    );
  }

  async end(how: 'expire' | 'cancel', id: string): Promise<void> {
    const url = sessionUrl(`${this.#checkoutUrl}/`, id, `/${how}`);
    const request = this.#request('POST', url, READ_TIMEOUT_MS);
    return this.#breaker.run(() => requestUpstream(request, this.#upstream, readNothing));
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
