// The demo shop with BTCPay Server: paid in place from the play wallet, and everything that can become of the money.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { BTCPayShop, LIGHTNING, refresh, shownAddress, TRON } from '../support/btcpay-shop.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { loggedEvents } from '../support/demo-shop.js';

describe('the shop with BTCPay Server', () => {
  let shop: BTCPayShop;
  before(async () => void (shop = await BTCPayShop.start()));
  after(() => shop.close());

  const shows = (page: Page, text: string | RegExp) => checkoutElement(page).getByText(text).first().waitFor();
  const amountOf = (page: Page) => checkoutElement(page).locator('#pay-amount').textContent();
  const progressOf = async (page: Page) => (await loggedEvents(page)).filter((name) => name === 'progress').length;

  test('paid: seen, confirming, then complete, with a receipt and an order that is paid', async (t) => {
    const page = await shop.payingIn(t, TRON);
    await shows(page, 'Send exactly');
    await shop.send(page, TRON, '18.50');
    await shows(page, 'Please don’t pay again. This page updates on its own.');
    assert.equal(await checkoutElement(page).locator('[part=payment-address]').count(), 0);
    assert.equal(await checkoutElement(page).locator('[part=cancel]').count(), 0);
    await shop.mine(TRON, 3);
    await shows(page, 'Confirming');
    await shop.mine(TRON);
    await waitForPhase(page, 'complete');
    const events = await loggedEvents(page);
    assert.deepEqual(
      events.filter((name) => name !== 'progress'),
      ['ready', 'change', 'complete'],
    );
    assert.equal(events.at(-1), 'complete');
    assert.ok((await progressOf(page)) > 0);
    await page.goto(shop.ordersUrl);
    await page.getByRole('row', { name: /Paid/ }).first().waitFor();
  });

  test('underpaid: what is still due is asked for at the same address, and pays it', async (t) => {
    const page = await shop.payingIn(t, TRON);
    const address = await shownAddress(page);
    await shop.send(page, TRON, '12.00');
    await shop.mine(TRON);
    await shows(page, /12\.00 USDT received, 6\.50 USDT still due/);
    assert.equal(await amountOf(page), '6.50');
    assert.equal(await shownAddress(page), address);
    await shop.send(page, TRON, '6.50');
    await shop.mine(TRON);
    await waitForPhase(page, 'complete');
  });

  test('overpaid: complete, and says that it was too much', async (t) => {
    const page = await shop.payingIn(t, TRON);
    await shop.send(page, TRON, '25.00');
    await shop.mine(TRON);
    await waitForPhase(page, 'complete');
    await shows(page, 'You sent more than the price.');
  });

  test('expired with money: what arrived, its transaction and whom to ask, and no address', async (t) => {
    const page = await shop.payingIn(t, TRON);
    await shop.send(page, TRON, '12.00');
    await shop.mine(TRON);
    await shows(page, /6\.50 USDT still due/);
    await shop.expire(page);
    await waitForPhase(page, 'expired');
    await shows(page, /12\.00 USDT arrived/);
    const element = checkoutElement(page);
    assert.match((await element.locator('[part=payment-figures] a').getAttribute('href')) ?? '', /\/chain\//);
    assert.match((await element.locator('[part~=payment-support]').getAttribute('href')) ?? '', /^mailto:/);
    assert.equal(await element.locator('[part=payment-address]').count(), 0);
  });

  test('late: money after the end is shown, and complete once the merchant accepts it', async (t) => {
    const page = await shop.payingIn(t, TRON);
    const address = await shownAddress(page);
    await shop.expire(page);
    await waitForPhase(page, 'expired');
    await shop.sendTo(address, TRON, '18.50');
    await shop.mine(TRON);
    await refresh(page);
    await shows(page, 'Your payment arrived after the time limit.');
    await shop.settle(page);
    await refresh(page);
    await waitForPhase(page, 'complete');
    assert.deepEqual((await loggedEvents(page)).slice(-2), ['expired', 'complete']);
  });

  test('the wrong coin: said, what is due stays the same, and the right one still pays', async (t) => {
    const page = await shop.payingIn(t, TRON);
    await shop.send(page, { ...TRON, asset: 'trx' }, '18.50');
    await shop.mine(TRON);
    await shows(page, /Something else arrived. Still due: .*18\.50 USDT/);
    assert.equal(await amountOf(page), '18.50');
    assert.equal(await progressOf(page), 1);
    await shop.send(page, TRON, '18.50');
    await shop.mine(TRON);
    await waitForPhase(page, 'complete');
  });

  test('a reorganized chain: the step goes back, and the payment counts once it is mined again', async (t) => {
    const page = await shop.payingIn(t, TRON);
    await shop.send(page, TRON, '18.50');
    await shop.mine(TRON, 1);
    await shows(page, 'Please don’t pay again.');
    await shop.reorganize(TRON);
    await refresh(page);
    await shows(page, 'Send exactly');
    await shop.send(page, TRON, '18.50');
    await shop.mine(TRON);
    await waitForPhase(page, 'complete');
  });

  test('Lightning: the invoice is paid at once', async (t) => {
    const page = await shop.payingIn(t, LIGHTNING);
    const amount = (await amountOf(page)) ?? '';
    await shop.send(page, LIGHTNING, amount);
    await waitForPhase(page, 'complete');
  });

  test('a reload after the money was seen shows it, without a choice', async (t) => {
    const page = await shop.payingIn(t, TRON);
    await shop.send(page, TRON, '18.50');
    await shows(page, 'Please don’t pay again.');
    await page.reload();
    await shows(page, 'Please don’t pay again.');
    assert.equal(await checkoutElement(page).getByRole('radio').count(), 0);
  });
});
