import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSandbox } from '../../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_WEWIRE_API_KEY } from '../../../../../demo/sandbox/wewire/merchants.js';
import { CATALOG } from '../../../../../demo/shop/catalog.js';
import { OrderStore } from '../../../../../demo/shop/order-store.js';
import { openCheckout } from '../../../../../demo/shop/wewire/open-checkout.js';
import { wewire } from '../../../../../src/proxy/index.js';

const ADDRESSES = { publicUrl: 'http://localhost:8000', notifyUrl: 'http://localhost:8000/wewire/paid/secret' };
const SANDBOX_URL = 'http://localhost:8001';

function order() {
  const lines = CATALOG.slice(0, 1).map((product) => ({ product, quantity: 1 }));
  return new OrderStore().place({ shopperId: 'shopper', currency: 'USD', lines }, 1000);
}

function checkoutsOver(send: typeof fetch) {
  return wewire({ apiKey: SANDBOX_WEWIRE_API_KEY, baseUrl: `${SANDBOX_URL}/wewire/api/v1`, fetch: send }).checkouts;
}

describe('opening a session at WeWire, which returns only the payment page', () => {
  test('finds the created session, also among concurrent ones for one order', async () => {
    const { app } = createSandbox({ publicUrl: SANDBOX_URL });
    const checkouts = checkoutsOver(async (input, init) => app.request(new Request(input, init)));
    const placed = order();
    const opened = await Promise.all([1, 2, 3].map(() => openCheckout(placed, checkouts, ADDRESSES)));
    for (const { sessionId, url } of opened) assert.equal(url, `${SANDBOX_URL}/wewire/checkouts/${sessionId}`);
    assert.equal(new Set(opened.map(({ sessionId }) => sessionId)).size, 3);
  });

  test('fails if WeWire does not list it', async () => {
    const bodies = [{ url: `${SANDBOX_URL}/wewire/checkouts/session-one` }, []];
    const checkouts = checkoutsOver(async () => Response.json(bodies.shift()));
    await assert.rejects(openCheckout(order(), checkouts, ADDRESSES), /does not list the session/);
  });
});
