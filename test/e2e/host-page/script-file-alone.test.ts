// The script file without its chunks, as in a shop that copied only one file.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { checkoutElement, chooseTron, handOff, pay, waitForPhase } from '../support/checkout-element.js';
import { createSandboxCheckout } from '../support/sandbox-checkout.js';
import { TWO_STEPS, openSite, type Site } from '../support/site.js';

describe('the script file without its chunks', () => {
  let site: Site;

  before(async () => {
    // The proxy offers `select`, whose chunk is missing: the first step then links to the payment page.
    site = await openSite({ hasFile: (name) => name === 'payfect-checkout.js', proxy: TWO_STEPS });
  });
  after(() => site.close());

  test('completes a purchase in English, without an uncaught error', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const uncaughtErrors: string[] = [];
    page.on('pageerror', ({ message }) => uncaughtErrors.push(message));
    const checkout = await createSandboxCheckout(site.sandbox.url);
    await page.goto(site.merchant.pageUrl(checkout.id, { lang: 'zh-Hant' }));
    await waitForPhase(page, 'open');
    await chooseTron(page);
    await pay(await handOff(page));
    await waitForPhase(page, 'complete');
    await checkoutElement(page).getByRole('heading', { name: 'Paid', exact: true }).waitFor();
    assert.deepEqual(uncaughtErrors, []);
    await context.close();
  });

  test('cannot ask whether a cancel after the hand-off is meant, so it offers none, but the payment page again', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const checkout = await createSandboxCheckout(site.sandbox.url);
    await page.goto(site.merchant.pageUrl(checkout.id));
    await waitForPhase(page, 'open');
    await chooseTron(page);
    await (await handOff(page)).close();
    await waitForPhase(page, 'waiting');
    assert.equal(await checkoutElement(page).getByRole('button').count(), 0);
    await checkoutElement(page).getByRole('link', { name: 'Open the payment page again' }).waitFor();
    await context.close();
  });
});
