// What the pages of the demo do by themselves: the event log, language and direction, faults, and the return page.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, chooseTron, waitForPhase } from '../support/checkout-element.js';
import { press } from '../support/sandbox-checkout.js';
import { recordViolations } from '../support/page-scripts.js';
import { startDemo, visitDemo } from './support.js';

describe('the parts of the demo’s pages', () => {
  let browser: Browser;
  let demo: Awaited<ReturnType<typeof startDemo>>;

  before(async () => {
    [browser, demo] = await Promise.all([launchBrowser(), startDemo()]);
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });

  test('the event log is closed, counts, and opens by keyboard to fields and JSON', async () => {
    const page = await visitDemo(browser, demo.pages.checkout);
    await chooseTron(page);
    const log = page.locator('.event-log');
    assert.equal(await log.getAttribute('open'), null);
    assert.equal(await page.locator('#event-count').textContent(), '3');
    await log.locator('> summary').focus();
    await page.keyboard.press('Enter');
    const entry = log.locator('#events details').last();
    assert.match(await entry.innerText(), /change\s[^]*method: crypto\s+currency: usdt\s+network: tron$/);
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(JSON.parse(await entry.locator('pre').innerText()), {
      selection: { method: 'crypto', currency: 'usdt', network: 'tron' },
    });
    await page.context().close();
  });

  test('the event log hides no control of the checkout on a phone', async () => {
    const page = await visitDemo(browser, demo.pages.checkout, { viewport: { width: 360, height: 740 } });
    const checkout = await checkoutElement(page).boundingBox();
    const log = await page.locator('.event-log').boundingBox();
    assert.ok(checkout !== null && log !== null);
    assert.ok(log.y >= checkout.y + checkout.height);
    await page.context().close();
  });

  test('language and direction change at once, keep the choice, and survive a reload', async () => {
    const page = await visitDemo(browser, demo.pages.checkout);
    await chooseTron(page);
    await page.getByLabel('Language').selectOption('zh-Hant');
    await page.getByRole('switch', { name: 'Right to left' }).check();
    await checkoutElement(page).getByText('網路').first().waitFor();
    assert.equal(await checkoutElement(page).getByLabel('Tron').isChecked(), true);
    const root = () => page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
    assert.equal(await root(), 'zh-Hant rtl');
    await page.reload();
    assert.equal(await root(), 'zh-Hant rtl');
    await page.getByLabel('Language').selectOption('de');
    assert.equal(await root(), 'de ltr', 'a language brings its direction');
    await page.getByLabel('Language').selectOption('ar');
    assert.equal(await root(), 'ar rtl');
    await page.getByRole('switch', { name: 'Right to left' }).uncheck();
    await page.reload();
    assert.equal(await root(), 'ar ltr');
    await page.context().close();
  });

  test('the order page in another tab becomes paid by itself, and keeps what the shopper opened', async () => {
    const page = await visitDemo(browser, demo.pages.order);
    await page.getByText('How this works').click();
    const checkout = await page.request.get(demo.pages.checkout);
    const [, url = ''] = /href="(http:[^"]+\/checkouts\/[^"]+)"/.exec(await checkout.text()) ?? [];
    await press({ id: '', url }, 'pay');
    await page.getByText('Thank you! We received').waitFor();
    assert.equal(await page.getByText('is no proof of payment').isVisible(), true);
    await page.goto(demo.pages.checkout);
    await waitForPhase(page, 'complete');
    await page.getByText('Payment complete. See your order').waitFor();
    await page.context().close();
  });

  test('a preset shows in the banner of every sandbox page, and the banner ends it', async () => {
    const page = await visitDemo(browser, demo.pages.faults);
    await page.getByLabel('How long').first().selectOption('10 minutes');
    await page.getByRole('button', { name: /^Down/ }).click();
    const notice = page.getByRole('region', { name: 'Simulated faults' });
    // The page's script turns the time of day into a countdown.
    await notice.getByText(/^in (10:00|9:\d\d)$/).waitFor();
    assert.match(await notice.innerText(), /Payfect API: Down \(503\), ends in (10:00|9:\d\d)/);
    await page.goto(demo.pages['payment page']);
    // The button leads to the page that it is on, so its URL shows nothing.
    const loaded = page.waitForEvent('load');
    await notice.getByRole('button', { name: 'Back to normal' }).click();
    await loaded;
    assert.equal(page.url(), demo.pages['payment page']);
    assert.equal(await notice.count(), 0);
    await page.context().close();
  });

  test('the sandbox copies a key, under its strict policy', async () => {
    const page = await visitDemo(browser, demo.pages['sandbox index'], {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.addInitScript(recordViolations);
    await page.reload();
    const row = page.locator('.facts div', { hasText: 'API key' }).first();
    await row.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await row.locator('code').innerText());
    assert.deepEqual(await page.evaluate('window.violations'), []);
    await page.context().close();
  });
});
