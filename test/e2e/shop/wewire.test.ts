// The demo shop with WeWire, whose sessions have neither a status nor a network.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { SANDBOX_WEWIRE_API_KEY } from '../../../demo/sandbox/wewire/merchants.js';
import { serveShop } from '../../../demo/shop/serve-shop.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, handOff, pay, waitForPhase } from '../support/checkout-element.js';
import { loggedEvents, startCheckout } from '../support/demo-shop.js';

describe('the shop with WeWire', () => {
  let browser: Browser;
  let sandbox: RunningSandbox;
  let shop: Awaited<ReturnType<typeof serveShop>>;

  before(async () => {
    sandbox = await serveSandbox({ port: 0 });
    const paymentHosts = [new URL(sandbox.url).host];
    const wewire = { apiKey: SANDBOX_WEWIRE_API_KEY, baseUrl: `${sandbox.url}/wewire/api/v1`, paymentHosts };
    shop = await serveShop({ port: 0, distDir: path.resolve('dist'), wewire });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await shop.close();
    await sandbox.close();
  });

  test('paid: an asset but no network to choose, and the open page completes', async () => {
    const page = await startCheckout(browser, shop.url);
    const element = checkoutElement(page);
    await element.getByLabel('USDT').check();
    assert.equal(await element.locator('[part=networks]').count(), 0);
    await pay(await handOff(page));
    await waitForPhase(page, 'complete');
    assert.deepEqual(await loggedEvents(page), ['ready', 'change', 'pay', 'complete']);
    await page.goto(`${shop.url}/orders`);
    await page.getByRole('row', { name: /Paid/ }).first().waitFor();
    await page.context().close();
  });

  test('canceled at WeWire: a restart can be paid', async () => {
    const page = await startCheckout(browser, shop.url);
    const element = checkoutElement(page);
    await element.getByRole('button', { name: 'Cancel' }).click();
    await waitForPhase(page, 'canceled');
    await element.getByRole('button', { name: 'Start a new payment' }).click();
    await waitForPhase(page, 'open');
    await element.getByLabel('USDT').check();
    await pay(await handOff(page));
    await waitForPhase(page, 'complete');
    assert.deepEqual(await loggedEvents(page), ['ready', 'cancel', 'restart', 'ready', 'change', 'pay', 'complete']);
    await page.context().close();
  });
});
