// The main job through the shop's own pages: buy, choose, pay, and see it on both sides.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { serveShop } from '../../../demo/shop/serve-shop.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, fixTron, handOff, pay, phaseIs } from '../support/checkout-element.js';

describe('a shopper in the shop that sells through Payfect', () => {
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

  /** Puts something into the cart and goes to the checkout page. */
  async function startCheckout(): Promise<Page> {
    const context = await browser.newContext();
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.goto(shop.url);
    await page.getByRole('button', { name: 'One Dune mug more' }).click();
    await page.getByRole('button', { name: 'Checkout' }).click();
    await phaseIs(page, 'open');
    return page;
  }

  async function goToPay(page: Page): Promise<Page> {
    await fixTron(page);
    const paymentPage = await handOff(page);
    await phaseIs(page, 'waiting');
    return paymentPage;
  }

  const loggedEvents = (page: Page) => page.locator('#events b').allTextContents();

  test('pays: the open page turns complete, and the order is paid by the signed callback', async () => {
    const page = await startCheckout();
    const paymentPage = await goToPay(page);
    assert.equal(await paymentPage.evaluate(() => window.opener), null);
    await pay(paymentPage);
    await phaseIs(page, 'complete');
    assert.deepEqual(await loggedEvents(page), ['ready', 'change', 'change', 'ready', 'pay', 'complete']);
    await page.goto(`${shop.url}/orders`);
    await page.getByRole('row', { name: /Paid .*usdt.* tron/i }).waitFor();
    await page.context().close();
  });

  test('thinks again before paying, and pays on the network chosen last', async () => {
    const page = await startCheckout();
    await fixTron(page);
    const element = checkoutElement(page);
    await element.getByRole('button', { name: 'Change' }).click();
    await element.getByLabel('Ethereum').check();
    await element.getByRole('button', { name: 'Continue' }).click();
    await element.locator('bdi').getByText('USDT on Ethereum').waitFor();
    await pay(await handOff(page));
    await phaseIs(page, 'complete');
    await page.goto(`${shop.url}/orders`);
    await page
      .getByRole('row', { name: /Paid .*usdt.* ethereum/i })
      .first()
      .waitFor();
    await page.context().close();
  });

  test('lets it expire: the open page says so', async () => {
    const page = await startCheckout();
    const paymentPage = await goToPay(page);
    await paymentPage.getByRole('button', { name: 'Let it expire' }).click();
    await phaseIs(page, 'expired');
    assert.deepEqual(await loggedEvents(page), ['ready', 'change', 'change', 'ready', 'pay', 'expired']);
    await checkoutElement(page).getByRole('button', { name: 'Start again' }).click();
    await phaseIs(page, 'open');
    await pay(await goToPay(page));
    await phaseIs(page, 'complete');
    await page.context().close();
  });

  test('cancels on the payment page, comes back to the shop, and can cancel the checkout there, too', async () => {
    const page = await startCheckout();
    const paymentPage = await goToPay(page);
    await paymentPage.getByRole('button', { name: 'Cancel' }).click();
    await paymentPage.waitForURL(`${shop.url}/?canceled`);
    await checkoutElement(page).getByRole('button', { name: 'Cancel' }).click();
    await phaseIs(page, 'canceled');
    assert.deepEqual(await loggedEvents(page), ['ready', 'change', 'change', 'ready', 'pay', 'cancel']);
    await page.context().close();
  });

  test('reloads after paying: complete at once, said once', async () => {
    const page = await startCheckout();
    const paymentPage = await goToPay(page);
    await pay(paymentPage);
    await phaseIs(page, 'complete');
    await page.reload();
    await phaseIs(page, 'complete');
    assert.deepEqual(await loggedEvents(page), ['ready', 'complete']);
    await page.context().close();
  });

  test('reloads while paying: still waiting, with the same choice', async () => {
    const page = await startCheckout();
    await goToPay(page);
    await page.reload();
    await phaseIs(page, 'waiting');
    const choice = await page.evaluate(() => {
      const element = document.querySelector('payfect-checkout');
      return ['method', 'currency', 'network'].map((name) => String(Reflect.get(element ?? {}, name)));
    });
    assert.deepEqual(choice, ['crypto', 'usdt', 'tron']);
    await page.context().close();
  });
});
