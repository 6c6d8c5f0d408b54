// Payfect's HTTP API: the only file that knows its header and its paths.
// It returns an unvalidated JSON object whose id matches.
import { type JsonObject, ownMember } from '../../schema/decode.js';
import { CircuitBreaker } from '../http/circuit-breaker.js';
import { requestJson } from '../http/json-response.js';
import { sessionUrl, type Upstream, type UpstreamRequest } from '../http/upstream.js';
import { ProviderError } from '../provider-error.js';
import type { PayfectCheckoutParams } from './checkout-session.js';

const READ_TIMEOUT_MS = 5_000;
/** Longer: a checkout that was created although we gave up waiting cannot be taken back. */
const CREATE_TIMEOUT_MS = 15_000;

export class PayfectApi {
  readonly #baseUrl: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #upstream: Upstream;
  readonly #breaker: CircuitBreaker;

  constructor(baseUrl: string, apiKey: string, upstream: Upstream) {
    this.#baseUrl = baseUrl;
    this.#headers = { accept: 'application/json', authorization: `Api-Key ${apiKey}` };
    this.#upstream = upstream;
    this.#breaker = new CircuitBreaker(upstream.clock);
  }

  async readCheckout(id: string): Promise<JsonObject> {
    // Ends in a slash, as Payfect's paths do: without it a Django server redirects.
    const url = sessionUrl(`${this.#baseUrl}/checkouts/`, id, '/');
    const json = await this.#request({ method: 'GET', url, headers: this.#headers, timeoutMs: READ_TIMEOUT_MS });
    if (ownMember(json, 'id') !== id) {
      throw new ProviderError('bad-response', 'Payfect returned a different checkout session from the one requested.');
    }
    return json;
  }

  createCheckout(params: PayfectCheckoutParams): Promise<JsonObject> {
    const headers = { ...this.#headers, 'content-type': 'application/json' };
    const url = `${this.#baseUrl}/checkouts/`;
    return this.#request({ method: 'POST', url, headers, body: JSON.stringify(params), timeoutMs: CREATE_TIMEOUT_MS });
  }

  #request(request: UpstreamRequest): Promise<JsonObject> {
    return this.#breaker.run(() => requestJson(request, this.#upstream));
  }
}
