// BTCPay Server's Greenfield API: the only file that knows its header and its paths.
// It returns unvalidated JSON; of an invoice it checks that id and store match.
import { type JsonObject, ownMember } from '../../schema/decode.js';
import { CircuitBreaker } from '../http/circuit-breaker.js';
import { readJson, readNothing, requestJson } from '../http/json-response.js';
import { requestUpstream, sessionUrl, type Upstream, type UpstreamRequest } from '../http/upstream.js';
import { ProviderError } from '../provider-error.js';
import type { BTCPayInvoiceParams } from './invoice-params.js';

const READ_TIMEOUT_MS = 5_000;
/** Longer: an invoice that was created although we gave up waiting cannot be taken back. */
const CREATE_TIMEOUT_MS = 15_000;
const MAX_METHODS_BYTES = 256 * 1024;

export class BTCPayApi {
  readonly #storeId: string;
  readonly #invoicesUrl: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #upstream: Upstream;
  readonly #breaker: CircuitBreaker;

  constructor(baseUrl: string, storeId: string, apiKey: string, upstream: Upstream) {
    this.#storeId = storeId;
    this.#invoicesUrl = `${baseUrl}/api/v1/stores/${storeId}/invoices`;
    this.#headers = { accept: 'application/json', authorization: `token ${apiKey}` };
    this.#upstream = upstream;
    this.#breaker = new CircuitBreaker(upstream.clock);
  }

  async readInvoice(id: string): Promise<JsonObject> {
    const request = this.#request('GET', this.#urlBelow(id, ''), READ_TIMEOUT_MS);
    const json = await this.#breaker.run(() => requestJson(request, this.#upstream));
    if (ownMember(json, 'id') !== id || ownMember(json, 'storeId') !== this.#storeId) {
      throw new ProviderError('bad-response', 'BTCPay Server returned a different invoice from the one requested.');
    }
    return json;
  }

  /** A list. It includes payments that the chain has dropped since, because the address that they used still counts. */
  readPaymentMethods(id: string): Promise<unknown> {
    const url = this.#urlBelow(id, '/payment-methods?onlyAccountedPayments=false');
    const request = this.#request('GET', url, READ_TIMEOUT_MS);
    return this.#breaker.run(() =>
      requestUpstream(request, this.#upstream, (response) => readJson(response, MAX_METHODS_BYTES)),
    );
  }

  createInvoice(params: BTCPayInvoiceParams): Promise<JsonObject> {
    const { headers, ...request } = this.#request('POST', this.#invoicesUrl, CREATE_TIMEOUT_MS);
    const withBody = {
      ...request,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(params),
    };
    return this.#breaker.run(() => requestJson(withBody, this.#upstream));
  }

  /** Makes a lazy payment method payable. Does nothing to one that already is. */
  async activate(id: string, paymentMethodId: string): Promise<void> {
    const url = this.#urlBelow(id, `/payment-methods/${encodeURIComponent(paymentMethodId)}/activate`);
    const request = this.#request('POST', url, CREATE_TIMEOUT_MS);
    return this.#breaker.run(() => requestUpstream(request, this.#upstream, readNothing));
  }

  #urlBelow(id: string, path: string): string {
    return sessionUrl(`${this.#invoicesUrl}/`, id, path);
  }

  #request(method: 'GET' | 'POST', url: string, timeoutMs: number): UpstreamRequest {
    return { method, url, headers: this.#headers, timeoutMs };
  }
}
