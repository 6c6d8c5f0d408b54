// What a page of the shop with BTCPay Server shows when callbacks lie, repeat or come in any order: what the invoice says.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { BTCPayShop, refresh, TRON } from '../support/btcpay-shop.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { loggedEvents } from '../support/demo-shop.js';
import { openQrReader } from '../support/qr-reader.js';

const SETTLED = { type: 'InvoiceSettled', deliveryId: 'delivery-1', originalDeliveryId: 'delivery-1' };

describe('callbacks to the shop with BTCPay Server', () => {
  let shop: BTCPayShop;
  before(async () => void (shop = await BTCPayShop.start()));
  after(() => shop.close());

  async function assertUnpaid(page: Page): Promise<void> {
    await refresh(page);
    await checkoutElement(page).getByText('Send exactly').waitFor();
    assert.ok(!(await loggedEvents(page)).includes('complete'));
    const orders = await (await fetch(shop.ordersUrl)).text();
    assert.doesNotMatch(orders, /class="state \w+">Paid/);
  }

  test('forged: refused, and nothing is paid', async (t) => {
    const page = await shop.payingIn(t, TRON);
    assert.equal(await shop.deliver(page, SETTLED, 'another-secret-of-somebody-else'), 401);
    await assertUnpaid(page);
  });

  test('out of order: settled before anything was sent is to be sent again, and the payment counts when it comes', async (t) => {
    const page = await shop.payingIn(t, TRON);
    assert.equal(await shop.deliver(page, { ...SETTLED, deliveryId: 'early', originalDeliveryId: 'early' }), 503);
    await assertUnpaid(page);
    await shop.send(page, TRON, '18.50');
    await shop.mine(TRON);
    await waitForPhase(page, 'complete');
  });

  test('late and replayed: after the payment, neither an old event nor a copy changes anything', async (t) => {
    const page = await shop.payingIn(t, TRON);
    await shop.send(page, TRON, '18.50');
    await shop.mine(TRON);
    await waitForPhase(page, 'complete');
    const events = await loggedEvents(page);
    const expired = { type: 'InvoiceExpired', deliveryId: 'old', originalDeliveryId: 'old', partiallyPaid: false };
    const timestamp = Math.floor(Date.now() / 1000) - 3600;
    assert.equal(await shop.deliver(page, { ...expired, timestamp }), 204);
    for (const isRedelivery of [false, true]) assert.equal(await shop.deliver(page, { ...SETTLED, isRedelivery }), 204);
    await refresh(page);
    await waitForPhase(page, 'complete');
    assert.deepEqual(await loggedEvents(page), events);
  });

  test('by phone: the code is read from the picture, pasted into the wallet, sent and confirmed there', async (t) => {
    const page = await shop.payingIn(t, TRON);
    const code = checkoutElement(page).locator('[part=payment-code]');
    await code.locator('svg path').waitFor();
    const held = await (await openQrReader(shop.browser))(code);
    const wallet = await shop.openWallet(t);
    await wallet.getByLabel('Paste what a code holds').fill(held ?? '');
    await wallet.getByRole('button', { name: 'Read' }).click();
    await wallet.getByRole('button', { name: /^Exact/ }).click();
    await wallet.getByRole('status').getByText('Sent 18.5').waitFor();
    await checkoutElement(page).getByText('Please don’t pay again.').first().waitFor();
    await shop.mine(TRON);
    await waitForPhase(page, 'complete');
  });
});
