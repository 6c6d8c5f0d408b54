// The demo shop with Payfect: buy, choose, pay, and see the order paid.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { serveShop } from '../../../demo/shop/serve-shop.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, confirmTron, handOff, pay, waitForPhase } from '../support/checkout-element.js';
import { loggedEvents, startCheckout } from '../support/demo-shop.js';

describe('the shop with Payfect', () => {
  let browser: Browser;
  let sandbox: RunningSandbox;
  let shop: Awaited<ReturnType<typeof serveShop>>;

  before(async () => {
    sandbox = await serveSandbox({ port: 0 });
    shop = await serveShop({
      port: 0,
      distDir: path.resolve('dist'),
      payfect: {
        apiKey: SANDBOX_API_KEY,
        callbackSecret: SANDBOX_CALLBACK_SECRET_DEFAULT,
        baseUrl: `${sandbox.url}/api/v1`,
        paymentHosts: [new URL(sandbox.url).host],
      },
    });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await shop.close();
    await sandbox.close();
  });

  async function goToPay(page: Page): Promise<Page> {
    await confirmTron(page);
    const paymentPage = await handOff(page);
    await waitForPhase(page, 'waiting');
    return paymentPage;
  }

  test('paid: the open page completes, and the signed callback marks the order paid', async () => {
    const page = await startCheckout(browser, shop.url);
    const paymentPage = await goToPay(page);
    assert.equal(await paymentPage.evaluate(() => window.opener), null);
    await pay(paymentPage);
    await waitForPhase(page, 'complete');
    assert.deepEqual(await loggedEvents(page), ['ready', 'change', 'change', 'ready', 'pay', 'complete']);
    await page.goto(`${shop.url}/orders`);
    await page.getByRole('row', { name: /Paid .*usdt.* tron/i }).waitFor();
    await page.context().close();
  });

  test('network changed before paying: the order is paid on the last one', async () => {
    const page = await startCheckout(browser, shop.url);
    await confirmTron(page);
    const element = checkoutElement(page);
    await element.getByRole('button', { name: 'Change' }).click();
    await element.getByLabel('Ethereum').check();
    await element.getByRole('button', { name: 'Continue' }).click();
    await element.locator('[part=confirmation]').filter({ hasText: 'USDT on Ethereum' }).waitFor();
    await pay(await handOff(page));
    await waitForPhase(page, 'complete');
    await page.goto(`${shop.url}/orders`);
    await page
      .getByRole('row', { name: /Paid .*usdt.* ethereum/i })
      .first()
      .waitFor();
    await page.context().close();
  });

  test('expired on the payment page: the open page expires, and a restart can be paid', async () => {
    const page = await startCheckout(browser, shop.url);
    const paymentPage = await goToPay(page);
    await paymentPage.getByRole('button', { name: 'Expire now' }).click();
    await waitForPhase(page, 'expired');
    assert.deepEqual(await loggedEvents(page), ['ready', 'change', 'change', 'ready', 'pay', 'expired']);
    await checkoutElement(page).getByRole('button', { name: 'Start a new payment' }).click();
    await waitForPhase(page, 'open');
    await pay(await goToPay(page));
    await waitForPhase(page, 'complete');
    await page.context().close();
  });

  test('canceled on the payment page: back in the shop, the checkout can be canceled too', async () => {
    const page = await startCheckout(browser, shop.url);
    const paymentPage = await goToPay(page);
    await paymentPage.getByRole('button', { name: 'Cancel' }).click();
    await paymentPage.waitForURL(`${shop.url}/?canceled`);
    await checkoutElement(page).getByRole('button', { name: 'Cancel' }).click();
    await checkoutElement(page).locator('[part~=cancel-confirm]').click();
    await waitForPhase(page, 'canceled');
    assert.deepEqual(await loggedEvents(page), ['ready', 'change', 'change', 'ready', 'pay', 'cancel']);
    await page.context().close();
  });

  test('reloaded after paying: complete, with one event', async () => {
    const page = await startCheckout(browser, shop.url);
    const paymentPage = await goToPay(page);
    await pay(paymentPage);
    await waitForPhase(page, 'complete');
    await page.reload();
    await waitForPhase(page, 'complete');
    assert.deepEqual(await loggedEvents(page), ['ready', 'complete']);
    await page.context().close();
  });

  test('reloaded while paying: still waiting, with the same choice', async () => {
    const page = await startCheckout(browser, shop.url);
    await goToPay(page);
    await page.reload();
    await waitForPhase(page, 'waiting');
    const choice = await page.evaluate(() => {
      const element = document.querySelector('payfect-checkout');
      return ['method', 'currency', 'network'].map((name) => String(Reflect.get(element ?? {}, name)));
    });
    assert.deepEqual(choice, ['crypto', 'usdt', 'tron']);
    await page.context().close();
  });
});
