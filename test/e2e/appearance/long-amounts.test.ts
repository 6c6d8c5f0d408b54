// Amounts with as many figures as there are: whole and in one size with the rest on the narrowest screens.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { startFaultServer } from '../support/fault-server.js';
import { measure } from '../support/measure.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { servePage, sessionResponse, SESSION_ID } from '../support/shop-page.js';

const AMOUNTS = [
  ['123456789.12345678', 'btc', '123,456,789.12345678 BTC'],
  ['12345678901234567890.123456789012345678', 'eth', '12,345,678,901,234,567,890.123456789012345678 ETH'],
] as const;
const MERCHANT = 'Marram & Oak Stoneware Company';

describe('long amounts at 280 px', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function open(t: TestContext, amountTotal: string, currency: string, textSize: number): Promise<Page> {
    const server = await startFaultServer();
    const context = await browser.newContext({ viewport: { width: 280, height: 740 } });
    t.after(async () => {
      await context.close();
      await server.close();
    });
    servePage(server, {
      head: `<style>html { font-size: ${textSize}% } body { margin: 8px }</style>`,
      attributes: 'summary="open"',
    });
    server.reads.fallback = sessionResponse(server, {
      ...WITH_CHOICE,
      amountTotal,
      currency,
      merchant: { name: MERCHANT },
      invoiceItems: [{ quantity: 1, amount: amountTotal, priceData: { productData: { name: 'Beech tray' } } }],
      links: { select: `${SESSION_ID}/select` },
    });
    const page = await context.newPage();
    await page.goto(`${server.url}/`);
    await waitForPhase(page, 'open');
    for (const part of ['continue', 'cancel', 'countdown']) {
      await checkoutElement(page).locator(`[part~=${part}]:not(:empty)`).waitFor();
    }
    return page;
  }

  for (const textSize of [100, 200]) {
    for (const [amount, currency, shown] of AMOUNTS) {
      test(`${shown}, text at ${textSize} %: nothing is cut off, and all of it is written`, async (t) => {
        const page = await open(t, amount, currency, textSize);
        const { texts, page: wide, boxes, cut, outside } = await measure(page, 'overflow');
        assert.ok(texts > 15, `only ${texts} texts were measured`);
        assert.deepEqual([...wide, ...boxes, ...cut, ...outside], []);
        for (const part of ['amount', 'total', 'item', 'continue']) {
          const text = await checkoutElement(page).locator(`[part~=${part}]`).first().innerText();
          assert.ok(text.replace(/\s+/g, ' ').includes(shown), `${part}: ${text}`);
        }
      });
    }

    test(`text at ${textSize} %: the merchant's name wraps, and the amount stands below it in no smaller letters`, async (t) => {
      const [[amount, currency]] = AMOUNTS;
      const page = await open(t, amount, currency, textSize);
      const merchant = checkoutElement(page).locator('[part=merchant]');
      const figures = checkoutElement(page).locator('[part=amount] bdi');
      assert.equal((await merchant.innerText()).trim(), MERCHANT);
      const { y: top, height } = await boxOf(merchant);
      assert.ok(height > 1.5 * (await fontSize(merchant)), `the name is ${height} px high`);
      assert.ok((await boxOf(figures)).y >= top + height, 'the amount is below the name');
      assert.ok((await fontSize(figures)) >= (await fontSize(merchant)), `${await fontSize(figures)} px`);
    });
  }
});

type Found = ReturnType<Page['locator']>;

async function boxOf(found: Found): Promise<{ readonly y: number; readonly height: number }> {
  const box = await found.boundingBox();
  assert.ok(box, 'it is not shown');
  return box;
}

const fontSize = (found: Found) => found.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
