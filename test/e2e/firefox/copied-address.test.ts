// What Firefox's clipboard holds after the shopper has copied the address.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startFaultServer } from '../support/fault-server.js';
import { launchFirefox } from '../support/firefox.js';
import { PASTE_FIELD, paymentOf, sentPayment } from '../support/payment-page.js';
import { servePage, sessionResponse } from '../support/shop-page.js';

describe('copied address', () => {
  let browser: Browser;
  before(async () => void (browser = await launchFirefox()));
  after(() => browser.close());

  for (const fixture of ['payPolygon', 'payLightning'] as const) {
    test(`Firefox: the button copies the address of ${fixture} exactly, and so do three clicks at it`, async (t) => {
      const page = await open(t, browser, fixture);
      await page.click('payfect-checkout >>> #copy-address');
      await page.waitForFunction(
        "document.querySelector('payfect-checkout').shadowRoot.querySelector('#copy-address').innerText.includes('Copied')",
      );
      assert.equal(await pasted(page), sentPayment(fixture).address);
      await copyOther(page);
      await page.click('payfect-checkout >>> #pay-address .group', { count: 3 });
      await press(page, 'c');
      assert.equal(await pasted(page), sentPayment(fixture).address);
    });
  }
});

async function open(t: TestContext, browser: Browser, fixture: 'payPolygon' | 'payLightning'): Promise<Page> {
  const server = await startFaultServer();
  servePage(server, { body: PASTE_FIELD });
  server.reads.fallback = sessionResponse(server, paymentOf(fixture));
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    await server.close();
  });
  await page.goto(`${server.url}/`);
  await page.waitForSelector('payfect-checkout >>> #pay-address', { visible: true });
  return page;
}

async function press(page: Page, key: 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** So that the next paste shows the next copy. */
async function copyOther(page: Page): Promise<void> {
  await page.evaluate("document.querySelector('textarea').value = 'something else'");
  await page.focus('textarea');
  await page.evaluate("document.querySelector('textarea').select()");
  await press(page, 'c');
  await page.evaluate("document.querySelector('textarea').value = ''");
}

async function pasted(page: Page): Promise<string> {
  await page.focus('textarea');
  await press(page, 'v');
  return String(await page.evaluate("document.querySelector('textarea').value"));
}
