// Payfect's HTTP interface: the only file that knows its header and its paths.
// It hands over JSON of which nothing is known but that it is one object about the session that was asked for.
import { ownMember, type JsonObject } from '../schema/decode.js';
import { isSessionId } from '../schema/session-id.js';
import { ProviderError } from './provider-error.js';
import { requestJson, type Upstream } from './upstream-json.js';
import type { PayfectCheckoutParams } from './payfect-params.js';

const READ_TIMEOUT_MS = 5_000;
/** Longer: a checkout that was created after all, but not learnt of, cannot be taken back. */
const CREATE_TIMEOUT_MS = 15_000;

export class PayfectApi {
  readonly #baseUrl: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(baseUrl: string, apiKey: string) {
    this.#baseUrl = baseUrl;
    this.#headers = { accept: 'application/json', authorization: `Api-Key ${apiKey}` };
  }

  async readCheckout(id: string, upstream: Upstream): Promise<JsonObject> {
    const url = this.#checkoutUrl(id);
    const json = await requestJson(
      { method: 'GET', url, headers: this.#headers, timeoutMs: READ_TIMEOUT_MS },
      upstream,
    );
    if (ownMember(json, 'id') !== id) {
      throw new ProviderError('bad-response', 'Payfect answered with another checkout session than the one asked for.');
    }
    return json;
  }

  createCheckout(params: PayfectCheckoutParams, upstream: Upstream): Promise<JsonObject> {
    const headers = { ...this.#headers, 'content-type': 'application/json' };
    const url = `${this.#baseUrl}/checkouts/`;
    const body = JSON.stringify(params);
    return requestJson({ method: 'POST', url, headers, body, timeoutMs: CREATE_TIMEOUT_MS }, upstream);
  }

  /** Ends in a slash, as Payfect's paths do: without it a Django server redirects. */
  #checkoutUrl(id: string): string {
    const url = `${this.#baseUrl}/checkouts/${id}/`;
    if (!isSessionId(id) || new URL(url).href !== url) {
      throw new ProviderError('invalid-request', 'A checkout session id is 8 to 64 letters, digits, "_" or "-".');
    }
    return url;
  }
}
