// What the clipboard holds after the shopper has copied what is to be sent: with the buttons, by hand, and where the page may
// not write to the clipboard.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { FixtureName } from '../../../src/testing/fixtures.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForSpoken } from '../support/checkout-element.js';
import { PASTE_FIELD, paymentOf, sentPayment } from '../support/payment-page.js';
import { Visit } from '../support/visit.js';

const FIXTURES = ['payHere', 'payPolygon', 'payBitcoin', 'payLightning', 'paySolana', 'payTag'] as const;
const NO_CLIPBOARD = { 'permissions-policy': 'clipboard-write=()' };

describe('copying what is to be sent', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const fixture of FIXTURES) {
    test(`${fixture}: the buttons copy the address and the amount exactly, without blanks`, async (t) => {
      const page = await open(t, fixture);
      const { address, due } = sentPayment(fixture);
      assert.equal(await copied(page, 'address', /^Copy .*(address|invoice)$/), address);
      assert.equal(await copied(page, 'amount', 'Copy Amount'), due);
    });

    test(`${fixture}: three clicks at the address select it without blanks and line breaks`, async (t) => {
      const page = await open(t, fixture);
      await checkoutElement(page).locator('#pay-address .group').first().click({ clickCount: 3 });
      await page.keyboard.press('ControlOrMeta+C');
      assert.equal(await pasted(page), sentPayment(fixture).address);
    });
  }

  test('the button of a destination tag copies the tag exactly', async (t) => {
    const page = await open(t, 'payTag');
    assert.equal(await copied(page, 'memo', 'Copy Destination tag (required)'), '104729');
  });

  test('after a copy: says so, shows it for two seconds, and asks to compare three parts', async (t) => {
    const visit = await openVisit(t, 'payHere');
    const element = checkoutElement(visit.page);
    const button = element.getByRole('button', { name: 'Copy Tron (TRC20) address' });
    await button.click();
    await waitForSpoken(visit.page, 'Copied. Tron (TRC20) address');
    assert.equal(await element.locator('#copy-address').innerText(), 'Copied');
    const advice = await element.locator('[part=payment-advice]').innerText();
    assert.match(advice.replace(/[\u2066-\u2069]/g, ''), /wallet: TLt3 … \w{4} … nU$/);
    assert.equal(await element.locator('#pay-address .marked').count(), 3);
    await visit.advance(2000);
    assert.equal(await element.locator('#copy-address').innerText(), 'Copy');
  });

  test('where the page may not write to the clipboard: selects the address, and says so', async (t) => {
    const { page } = await openVisit(t, 'payHere', NO_CLIPBOARD);
    const element = checkoutElement(page);
    await element.getByRole('button', { name: 'Copy Tron (TRC20) address' }).click();
    await waitForSpoken(page, 'Selected. Copy it with your keyboard or the menu.');
    assert.equal(
      await element.locator('.advice').last().innerText(),
      'Selected. Copy it with your keyboard or the menu.',
    );
    await page.keyboard.press('ControlOrMeta+C');
    assert.equal(await pasted(page), sentPayment('payHere').address);
  });

  async function open(t: TestContext, fixture: FixtureName): Promise<Page> {
    return (await openVisit(t, fixture)).page;
  }

  async function openVisit(t: TestContext, fixture: FixtureName, headers = {}): Promise<Visit> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    t.after(() => context.close());
    const body = PASTE_FIELD;
    const visit = await Visit.open(t, browser, { context, body, headers, session: paymentOf(fixture) });
    await checkoutElement(visit.page).locator('#pay-address').waitFor();
    await copyOther(visit.page);
    return visit;
  }
});

async function copied(page: Page, what: 'address' | 'amount' | 'memo', button: string | RegExp): Promise<string> {
  const element = checkoutElement(page);
  await element.getByRole('button', { name: button }).click();
  // This button, because one that was pressed before may still say so.
  await element.locator(`#copy-${what}`, { hasText: 'Copied' }).waitFor();
  return pasted(page);
}

/** The browser keeps what an earlier test copied, which may be the same. */
async function copyOther(page: Page): Promise<void> {
  const field = page.getByLabel('Paste here');
  await field.fill('something else');
  await field.press('ControlOrMeta+A');
  await field.press('ControlOrMeta+C');
}

async function pasted(page: Page): Promise<string> {
  const field = page.getByLabel('Paste here');
  await field.fill('');
  await field.press('ControlOrMeta+V');
  return field.inputValue();
}
