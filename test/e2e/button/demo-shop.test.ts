// A purchase by a button of the demo shop, under the shop's strict Content-Security-Policy.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { serveShop } from '../../../demo/shop/serve-shop.js';
import { launchBrowser } from '../support/browser.js';
import { confirmTron, handOff, pay } from '../support/checkout-element.js';
import { loggedEvents } from '../support/demo-shop.js';
import { recordViolations } from '../support/page-scripts.js';
import { waitForButtonPhase } from './support.js';

describe('the buttons of the demo shop', () => {
  let browser: Browser;
  let sandbox: RunningSandbox;
  let shop: Awaited<ReturnType<typeof serveShop>>;

  before(async () => {
    browser = await launchBrowser();
    sandbox = await serveSandbox({ port: 0 });
    const payfect = {
      apiKey: SANDBOX_API_KEY,
      callbackSecret: SANDBOX_CALLBACK_SECRET_DEFAULT,
      baseUrl: `${sandbox.url}/api/v1`,
      paymentHosts: [new URL(sandbox.url).host],
    };
    shop = await serveShop({ port: 0, distDir: 'dist', payfect, report: () => undefined });
  });
  after(async () => {
    await browser.close();
    await shop.close();
    await sandbox.close();
  });

  async function openShop(scripts = true): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    const page = await context.newPage();
    if (scripts) await page.addInitScript(recordViolations);
    await page.goto(`${shop.url}/button`);
    return page;
  }

  test('a purchase on one page: press, choose, pay, close', async () => {
    const page = await openShop();
    await page.locator('payfect-checkout-button .trigger').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Buy Dune mug' }).click();
    await confirmTron(page);
    const paymentPage = await handOff(page);
    await pay(paymentPage);
    await waitForButtonPhase(page, 'complete');
    await page.locator('payfect-checkout-button').first().locator('[part=done]').click();
    await page.locator('#events b', { hasText: 'close' }).waitFor({ state: 'attached' });
    assert.equal(new URL(page.url()).pathname, '/button');
    const events = await loggedEvents(page);
    assert.deepEqual([events[0], ...events.slice(-2)], ['ready', 'complete', 'close']);
    assert.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Buy Dune mug');
    assert.deepEqual(await page.evaluate('window.violations'), []);
    await page.context().close();
  });

  test('says beside the button why there is no session, in the shop’s words', async () => {
    const page = await openShop();
    const host = page.locator('payfect-checkout-button').first();
    await host.locator('.trigger').waitFor({ state: 'attached' });
    await host.evaluate((element) => element.setAttribute('create-url', '/button/orders?sku=a-car'));
    await page.getByRole('button', { name: 'Buy Dune mug' }).click();
    await host.getByText('We don’t sell this anymore.').waitFor();
    assert.deepEqual(await loggedEvents(page), ['error']);
    await page.context().close();
  });

  test('leads to the checkout page without a script', async () => {
    const page = await openShop(false);
    await page.getByRole('button', { name: 'Buy Dune mug' }).click();
    await page.waitForURL(/\/checkout\//);
    assert.match(await page.locator('payfect-checkout a').innerText(), /payment/i);
    await page.context().close();
  });

  test('a form of another site cannot order', async () => {
    const response = await fetch(`${shop.url}/button/orders?sku=dune-mug`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{}',
    });
    assert.equal(response.status, 415);
  });
});
