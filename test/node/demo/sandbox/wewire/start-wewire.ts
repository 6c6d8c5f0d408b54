import { createSandbox, type SandboxOptions } from '../../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_WEWIRE_API_KEY } from '../../../../../demo/sandbox/wewire/merchants.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { NOW_MS, PUBLIC_URL } from '../start-sandbox.js';

/** Every required field, with the values of the documentation. */
export const REQUEST = {
  amount: 100,
  currency: 'USD',
  successUrl: 'https://example.com/success',
  cancelUrl: 'https://example.com/cancel',
  email: 'john.doe@example.com',
  name: 'John Doe',
  metadata: { orderId: '1234567890', customerId: '1234567890' },
  productId: '1234567890',
  productName: 'Product Name',
  productDescription: 'Product Description',
  allowedAssets: ['ETH', 'USDT', 'USDC'],
};

/** The sandbox with a manual clock, and shortcuts to call WeWire's double. */
export function startWeWire(options: Partial<SandboxOptions> = {}) {
  const clock = new ManualClock(NOW_MS);
  const { app, close } = createSandbox({ publicUrl: PUBLIC_URL, clock, ...options });

  const call = async (method: string, path: string, body?: unknown, key = SANDBOX_WEWIRE_API_KEY) => {
    const response = await app.request(`/wewire/api/v1${path}`, {
      method,
      headers: { 'ww-api-key': key, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, json: text === '' ? null : JSON.parse(text) };
  };

  return {
    app,
    clock,
    close,
    call,
    /** Creates a session; `changes` override the documented example. */
    async create(changes: object = {}): Promise<{ id: string; url: string }> {
      const { status, json } = await call('POST', '/checkout', { ...REQUEST, ...changes });
      if (status !== 200) throw new Error(`create returned ${status} ${JSON.stringify(json)}`);
      const url = String(json.url);
      return { id: url.slice(url.lastIndexOf('/') + 1), url };
    },
    retrieve: async (id: string) => (await call('GET', `/checkout/sessions/${id}`)).json,
    /** Posts one of the payment page's forms. */
    post(id: string, action: string, fields: Record<string, string> = {}): Promise<Response> {
      const body = new URLSearchParams(fields);
      return Promise.resolve(app.request(`/wewire/checkouts/${id}/${action}`, { method: 'POST', body }));
    },
    async page(id: string, query = ''): Promise<string> {
      return (await app.request(`/wewire/checkouts/${id}${query}`)).text();
    },
  };
}
