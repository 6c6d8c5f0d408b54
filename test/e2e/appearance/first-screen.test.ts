// A phone's first screen: how much, to whom, and the button, without scrolling. Also with many items and many currencies.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { measure } from '../support/measure.js';
import { startFaultServer } from '../support/fault-server.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { servePage, sessionResponse } from '../support/shop-page.js';
import type { JsonObject } from '../../support/payfect-answers.js';

const PHONE = { width: 360, height: 740 };

const item = (index: number) => ({
  id: `item-${index}`,
  quantity: 1,
  amount: '0.50',
  priceData: { productData: { name: `Beech tray ${index}`, description: 'Made by hand', images: [] } },
});
const currency = (index: number) => ({
  currency: { value: `coin${index}`, name: `Coin number ${index}`, logo: null },
  networks: [
    { value: 'tron', name: 'Tron (TRC20)' },
    { value: 'ethereum', name: 'Ethereum (ERC20)' },
  ],
});

const SESSIONS: Readonly<Record<string, JsonObject>> = {
  'the usual session': WITH_CHOICE,
  '200 items': { ...WITH_CHOICE, invoiceItems: Array.from({ length: 200 }, (_, index) => item(index)) },
  '30 currencies': {
    ...WITH_CHOICE,
    paymentMethodOptions: { crypto: Array.from({ length: 30 }, (_, index) => currency(index)) },
  },
  'methods and currencies': { ...WITH_CHOICE, paymentMethodTypes: ['crypto', 'card'] },
};

describe(`first screen of ${PHONE.width} x ${PHONE.height} px`, () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function open(t: TestContext, session: JsonObject, links: JsonObject = {}): Promise<Page> {
    const server = await startFaultServer();
    const context = await browser.newContext({ viewport: PHONE });
    t.after(async () => {
      await context.close();
      await server.close();
    });
    servePage(server, { head: '<style>body { margin: 16px }</style>' });
    server.reads.fallback = sessionResponse(server, { ...session, ...links });
    const page = await context.newPage();
    await page.goto(`${server.url}/`);
    await waitForPhase(page, 'open');
    await checkoutElement(page).locator('[part~=pay], [part~=continue]').waitFor();
    // It comes with the file that has the rest of the style sheet.
    await checkoutElement(page).locator('[part=countdown]').waitFor();
    return page;
  }

  for (const [name, session] of Object.entries(SESSIONS)) {
    test(`${name}: merchant, amount and button are on it`, async (t) => {
      const page = await open(t, session);
      for (const selector of ['[part~=merchant]', '[part~=amount]', '[part~=pay]']) {
        const bottom = await measure(page, 'bottomOf', selector);
        assert.ok(bottom !== null && bottom <= PHONE.height, `${selector} ends at ${bottom} px`);
      }
    });
  }

  test('two steps: the button that goes on is on it', async (t) => {
    const page = await open(t, SESSIONS['the usual session'] ?? {}, { links: { select: 'select' } });
    const bottom = await measure(page, 'bottomOf', '[part~=continue], [part~=pay]');
    assert.ok(bottom !== null && bottom <= PHONE.height, `the button ends at ${bottom} px`);
  });

  test('a focused control is not behind the bar at the bottom (WCAG 2.4.11)', async (t) => {
    const page = await open(t, SESSIONS['30 currencies'] ?? {});
    await checkoutElement(page).locator('input[type=search]').waitFor();
    const focusable = (await measure(page, 'controlBoxes')).length;
    const hidden: string[] = [];
    for (let presses = 0; presses < Math.min(focusable, 12); presses++) {
      await page.keyboard.press('Tab');
      hidden.push(...(await measure(page, 'obscuredFocus')));
    }
    assert.deepEqual(hidden, []);
  });
});
