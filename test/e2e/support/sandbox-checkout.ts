import { SANDBOX_API_KEY } from '../../../demo/sandbox/payfect/merchants.js';

export interface SandboxCheckout {
  readonly id: string;
  readonly url: string;
}

/** Creates a checkout at the sandbox as a merchant's server would; `members` override those of the request. */
export async function createSandboxCheckout(sandboxUrl: string, members: object = {}): Promise<SandboxCheckout> {
  const response = await fetch(`${sandboxUrl}/api/v1/checkouts/`, {
    method: 'POST',
    headers: { authorization: `Api-Key ${SANDBOX_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...REQUEST, ...members }),
  });
  if (response.status !== 200)
    throw new Error(`The sandbox responded with ${response.status}: ${await response.text()}`);
  const { id, url } = (await response.json()) as SandboxCheckout;
  return { id, url };
}

/** Submits the form of a button on the hosted payment page. */
export async function press({ url }: SandboxCheckout, button: 'pay' | 'expire'): Promise<void> {
  const response = await fetch(`${url}/${button}`, { method: 'POST', redirect: 'manual' });
  if (response.status >= 400) throw new Error(`${button}: the payment page responded with ${response.status}.`);
}

const REQUEST = {
  currency: 'usdt',
  invoice_items: [
    {
      price_data: {
        currency: 'usdt',
        unit_amount: '18.50',
        product_data: { name: 'Beech tray', description: 'Turned by hand from one piece of beech.' },
      },
      quantity: 2,
    },
    { price_data: { currency: 'usdt', unit_amount: '9', product_data: { name: 'Linen napkins' } }, quantity: 1 },
  ],
  success_url: 'https://shop.example/thanks',
  cancel_url: 'https://shop.example/cart',
  metadata: { sandbox: { shape: 'older', merchant_name: 'Marram & Oak' } },
};
