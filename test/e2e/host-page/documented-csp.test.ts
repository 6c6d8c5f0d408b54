// A page that allows only the directives that the README documents.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkoutElement, confirmTron, handOff, pay, waitForPhase } from '../support/checkout-element.js';
import { stringsOf } from '../support/languages.js';
import { recordViolations } from '../support/page-scripts.js';
import { createSandboxCheckout, press } from '../support/sandbox-checkout.js';
import { TWO_STEPS, openSite, type Site } from '../support/site.js';

/** The directives of the README, with images from the payment provider. */
const CSP = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src http://localhost:*";

describe("a page with default-src 'none' and the documented directives", () => {
  let site: Site;

  before(async () => {
    site = await openSite({ csp: CSP, proxy: TWO_STEPS });
  });
  after(() => site.close());

  async function openPage(sessionId: string, query: Readonly<Record<string, string>> = {}): Promise<Page> {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(recordViolations);
    await page.goto(site.merchant.pageUrl(sessionId, query));
    return page;
  }

  const violations = (page: Page) => page.evaluate(() => Reflect.get(window, 'violations') as string[]);

  test('the test records a violation when there is one', async () => {
    const page = await openPage('12345678');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.waitForFunction(() => (Reflect.get(window, 'violations') as string[]).length > 0);
    assert.match((await violations(page)).join(), /style-src/);
    await page.context().close();
  });

  test('a purchase with a QR code causes no violation', async () => {
    const checkout = await createSandboxCheckout(site.sandbox.url);
    const page = await openPage(checkout.id);
    await waitForPhase(page, 'open');
    await confirmTron(page);
    await checkoutElement(page).getByText('Scan with your phone').click();
    await checkoutElement(page).locator('[part=qr] [role=img]').waitFor();
    await pay(await handOff(page));
    await waitForPhase(page, 'complete');
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  test('another language, an expired session and a failure cause no violation', async () => {
    const checkout = await createSandboxCheckout(site.sandbox.url);
    await press(checkout, 'expire');
    const page = await openPage(checkout.id, { lang: 'zh-Hant' });
    await waitForPhase(page, 'expired');
    await checkoutElement(page)
      .getByRole('heading', { name: stringsOf('zh-Hant').expiredTitle })
      .waitFor();
    assert.deepEqual(await violations(page), []);
    await page.goto(site.merchant.pageUrl('bad'));
    await waitForPhase(page, 'failed');
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
});
