// A purchase on a page that allows nothing but what the README asks for.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkoutElement, fixTron, handOff, pay, phaseIs } from '../support/checkout-element.js';
import { createSandboxCheckout, press } from '../support/sandbox-checkout.js';
import { FIXING, openSite, type Site } from '../support/site.js';

/** The directives that the README documents, with images from the payment provider. */
const CSP = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src http://localhost:*";

describe("a page with default-src 'none' and the documented directives", () => {
  let site: Site;

  before(async () => {
    site = await openSite({ csp: CSP, proxy: FIXING });
  });
  after(() => site.close());

  async function openPage(sessionId: string, query: Readonly<Record<string, string>> = {}): Promise<Page> {
    const context = await site.browser.newContext();
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.addInitScript(() => {
      const violations: string[] = [];
      Reflect.set(window, 'violations', violations);
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        violations.push(`${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(site.merchant.pageUrl(sessionId, query));
    return page;
  }

  const violations = (page: Page) => page.evaluate(() => Reflect.get(window, 'violations') as string[]);

  test('sees a violation where there is one', async () => {
    const page = await openPage('12345678');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.waitForFunction(() => (Reflect.get(window, 'violations') as string[]).length > 0);
    assert.match((await violations(page)).join(), /style-src/);
    await page.context().close();
  });

  test('a whole purchase, QR code included, breaks no rule', async () => {
    const checkout = await createSandboxCheckout(site.sandbox.url);
    const page = await openPage(checkout.id);
    await phaseIs(page, 'open');
    await fixTron(page);
    await checkoutElement(page).getByText('Pay with another device').click();
    await checkoutElement(page).locator('[part=qr] svg').waitFor();
    await pay(await handOff(page));
    await phaseIs(page, 'complete');
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  test('loading another language, expiring and failing break no rule', async () => {
    const checkout = await createSandboxCheckout(site.sandbox.url);
    await press(checkout, 'expire');
    const page = await openPage(checkout.id, { lang: 'zh-Hant' });
    await phaseIs(page, 'expired');
    await checkoutElement(page).getByText('此結帳已過期', { exact: true }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.goto(site.merchant.pageUrl('bad'));
    await phaseIs(page, 'failed');
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
});
