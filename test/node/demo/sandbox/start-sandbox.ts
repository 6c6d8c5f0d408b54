import { createSandbox, type SandboxOptions } from '../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../../demo/sandbox/payfect/merchants.js';
import { isObject, type JsonObject } from '../../../../src/schema/decode.js';
import { ManualClock } from '../../support/manual-clock.js';

export const PUBLIC_URL = 'http://localhost:8001';

/** When the sandbox of a test starts; with milliseconds, because the documented time formats show them. */
export const NOW_MS = Date.parse('2026-01-02T03:04:05.678Z');

/** The smallest order that the API accepts. */
export const ORDER = {
  currency: 'usdt',
  invoice_items: [
    { price_data: { product_data: { name: 'Standard Plan' }, currency: 'usdt', unit_amount: '20.5' }, quantity: 1 },
  ],
};

interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly json: JsonObject;
}

/** A sandbox with a manual clock, and shortcuts to call it. */
export function startSandbox(options: Partial<SandboxOptions> = {}) {
  const clock = new ManualClock(NOW_MS);
  const { app, chain, close } = createSandbox({ publicUrl: PUBLIC_URL, clock, ...options });

  const call = async (method: string, path: string, body?: unknown, key = SANDBOX_API_KEY): Promise<ApiResponse> => {
    const response = await app.request(path, {
      method,
      headers: { Authorization: `Api-Key ${key}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = await response.json();
    return { status: response.status, headers: response.headers, json: isObject(json) ? json : {} };
  };

  return {
    app,
    chain,
    clock,
    close,
    call,
    /** Creates a checkout; `changes` override the smallest order. */
    async create(changes: object = {}): Promise<JsonObject> {
      const response = await call('POST', '/api/v1/checkouts/', { ...ORDER, ...changes });
      if (response.status !== 200)
        throw new Error(`create returned ${response.status} ${JSON.stringify(response.json)}`);
      return response.json;
    },
    async retrieve(id: unknown): Promise<JsonObject> {
      return (await call('GET', `/api/v1/checkouts/${String(id)}/`)).json;
    },
    /** Posts one of the payment page's forms. */
    post(id: unknown, action: string, fields: Record<string, string> = {}): Promise<Response> {
      const body = new URLSearchParams(fields);
      return Promise.resolve(app.request(`/checkouts/${String(id)}/${action}`, { method: 'POST', body }));
    },
    async page(id: unknown, query = ''): Promise<string> {
      return (await app.request(`/checkouts/${String(id)}${query}`)).text();
    },
  };
}
