import assert from 'node:assert/strict';
import type { JsonObject } from '../../support/payfect-answers.js';
import { checkoutElement, chooseTron, waitForPhase } from './checkout-element.js';
import { sessionResponse } from './shop-page.js';
import type { Visit } from './visit.js';

const network = (value: string, name: string) => ({ value, name });
const currency = (value: string, name: string) => ({
  currency: { value, name, logo: null },
  networks: [network('tron', 'Tron (TRC20)'), network('ethereum', 'Ethereum (ERC20)')],
});

/** A session with two currencies on two networks each, and two items. */
export const WITH_CHOICE: JsonObject = {
  paymentMethodTypes: ['crypto'],
  paymentMethodOptions: { crypto: [currency('usdt', 'Tether'), currency('usdc', 'USD Coin')] },
  invoiceItems: ['Beech tray', 'Linen napkins'].map((name, index) => ({
    id: `item-${index}`,
    quantity: index + 1,
    amount: '10.00',
    priceData: { productData: { name, description: 'Made by hand', images: [] } },
  })),
};

/** Completes a purchase from the open session on: choose, show the QR code, pay on the payment page. Asserts the result. */
export async function buy(visit: Visit): Promise<void> {
  const { page, server } = visit;
  await chooseTron(page);
  await checkoutElement(page).getByText('Scan with your phone').click();
  await checkoutElement(page).locator('[part=qr] [role=img]').waitFor();
  await visit.handOff();
  await visit.readAfter(2000, sessionResponse(server, WITH_CHOICE));
  await visit.readAfter(2000, sessionResponse(server, { ...WITH_CHOICE, status: 'complete' }));
  await waitForPhase(page, 'complete');
  assert.match(await visit.text(), /Paid\n/);
  assert.deepEqual(await visit.events(), ['ready', 'change', 'change', 'pay', 'complete']);
  assert.deepEqual(visit.uncaughtErrors, []);
}
