import { createSandbox, type SandboxOptions } from '../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../../demo/sandbox/payfect/merchants.js';
import { isObject, type JsonObject } from '../../../../src/schema/decode.js';
import { ManualClock } from '../../support/manual-clock.js';

export const PUBLIC_URL = 'http://localhost:8001';

/** When every sandbox of these tests starts; the fraction shows in the documented time formats. */
export const NOW_MS = Date.parse('2026-01-02T03:04:05.678Z');

/** The smallest order that the API accepts. */
export const ORDER = {
  currency: 'usdt',
  invoice_items: [
    { price_data: { product_data: { name: 'Standard Plan' }, currency: 'usdt', unit_amount: '20.5' }, quantity: 1 },
  ],
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: JsonObject;
}

/** A sandbox whose clock stands still, with short ways to call it. */
export function startSandbox(options: Partial<SandboxOptions> = {}) {
  const clock = new ManualClock(NOW_MS);
  const { app, close } = createSandbox({ publicUrl: PUBLIC_URL, clock, ...options });

  const call = async (method: string, path: string, body?: unknown, key = SANDBOX_API_KEY): Promise<Answer> => {
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
    clock,
    close,
    call,
    /** Creates a checkout; what is given replaces or adds to the smallest order. */
    async create(changes: object = {}): Promise<JsonObject> {
      const answer = await call('POST', '/api/v1/checkouts/', { ...ORDER, ...changes });
      if (answer.status !== 200) throw new Error(`create answered ${answer.status} ${JSON.stringify(answer.json)}`);
      return answer.json;
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
