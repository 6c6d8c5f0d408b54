// Payfect's HTTP interface: the only file that knows its header and its paths.
// It hands over JSON of which nothing is known but that it is one object about the session that was asked for.
import { type JsonObject, ownMember } from '../../schema/decode.js';
import type { Clock } from '../clock.js';
import { CircuitBreaker } from '../http/circuit-breaker.js';
import { requestJson } from '../http/json-response.js';
import { sessionUrl, type Upstream, type UpstreamRequest } from '../http/upstream.js';
import { ProviderError } from '../provider-error.js';
import type { PayfectCheckoutParams } from './checkout-session.js';

const READ_TIMEOUT_MS = 5_000;
/** Longer: a checkout that was created after all, but not learnt of, cannot be taken back. */
const CREATE_TIMEOUT_MS = 15_000;

export class PayfectApi {
  readonly #baseUrl: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #breaker: CircuitBreaker;

  constructor(baseUrl: string, apiKey: string, clock: Clock) {
    this.#baseUrl = baseUrl;
    this.#breaker = new CircuitBreaker(clock);
    this.#headers = { accept: 'application/json', authorization: `Api-Key ${apiKey}` };
  }

  async readCheckout(id: string, upstream: Upstream): Promise<JsonObject> {
    // Ends in a slash, as Payfect's paths do: without it a Django server redirects.
    const url = sessionUrl(`${this.#baseUrl}/checkouts/`, id, '/');
    const json = await this.#ask({ method: 'GET', url, headers: this.#headers, timeoutMs: READ_TIMEOUT_MS }, upstream);
    if (ownMember(json, 'id') !== id) {
      throw new ProviderError('bad-response', 'Payfect answered with another checkout session than the one asked for.');
    }
    return json;
  }

  createCheckout(params: PayfectCheckoutParams, upstream: Upstream): Promise<JsonObject> {
    const headers = { ...this.#headers, 'content-type': 'application/json' };
    const url = `${this.#baseUrl}/checkouts/`;
    const body = JSON.stringify(params);
    return this.#ask({ method: 'POST', url, headers, body, timeoutMs: CREATE_TIMEOUT_MS }, upstream);
  }

  #ask(request: UpstreamRequest, upstream: Upstream): Promise<JsonObject> {
    return this.#breaker.run(() => requestJson(request, upstream));
  }
}
