// On paper: the order and the receipt in black on white, without controls.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement } from '../support/checkout-element.js';
import type { PreviewPageOptions } from '../support/gallery.js';
import { measure } from '../support/measure.js';

describe('print', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function print(t: TestContext, options: PreviewPageOptions): Promise<Page> {
    const page = await openAllStates(browser, { width: 768, ...options });
    t.after(() => page.context().close());
    await page.emulateMedia({ media: 'print' });
    return page;
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`from a ${colorScheme} page: every text is dark on white in every state`, async (t) => {
      const page = await print(t, { colorScheme });
      assert.deepEqual(await findings(page, () => measure(page, 'pale')), []);
    });
  }

  test('a receipt has the shop, the amount, the currency and the network, and no controls', async (t) => {
    const page = await print(t, {});
    for (const state of ['complete', 'late'] as const) {
      await measure(page, 'showState', state);
      const text = await checkoutElement(page).locator('[part~=checkout]').innerText();
      for (const fact of ['Marram & Oak', '20.00', 'USDT', 'Tron']) assert.ok(text.includes(fact), `${state}: ${fact}`);
      const names = (await measure(page, 'controlBoxes')).map(({ name }) => name);
      assert.deepEqual(names, [], state);
    }
  });

  test('what a shopper cannot press on paper is not printed in any state', async (t) => {
    const page = await print(t, {});
    const buttons = async () =>
      (await measure(page, 'controlBoxes')).filter(({ name }) => name.startsWith('button')).map(({ name }) => name);
    assert.deepEqual(await findings(page, buttons), []);
  });
});
