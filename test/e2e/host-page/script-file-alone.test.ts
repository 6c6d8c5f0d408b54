// The script file alone: what a shop has that copied one file, or lost the others.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { checkoutElement, chooseTron, handOff, pay, phaseIs } from '../support/checkout-element.js';
import { createSandboxCheckout } from '../support/sandbox-checkout.js';
import { FIXING, openSite, type Site } from '../support/site.js';

describe('the one script file without the files beside it', () => {
  let site: Site;

  before(async () => {
    // The proxy offers a second step, whose file is missing: the first one leads to the payment page then.
    site = await openSite({ hasFile: (name) => name === 'payfect-checkout.js', proxy: FIXING });
  });
  after(() => site.close());

  test('carries a purchase through, in English, and fails at nothing loudly', async () => {
    const context = await site.browser.newContext();
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const checkout = await createSandboxCheckout(site.sandbox.url);
    await page.goto(site.merchant.pageUrl(checkout.id, { lang: 'zh-Hant' }));
    await phaseIs(page, 'open');
    await chooseTron(page);
    await checkoutElement(page).getByText('Pay with another device').click();
    await pay(await handOff(page));
    await phaseIs(page, 'complete');
    await checkoutElement(page).getByText('Payment complete', { exact: true }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });
});
