// The attributes `layout` and `summary`, each value on a wide and on a narrow page.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement } from '../support/checkout-element.js';
import { openPreview } from '../support/gallery.js';

const WIDE = 1200;
const MEDIUM = 560;
const NARROW = 360;

describe('attributes of the layout', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function open(t: TestContext, width: number, attributes: Readonly<Record<string, string>>): Promise<Page> {
    const page = await openPreview(browser, 'two-steps', { width, attributes });
    t.after(() => page.context().close());
    return page;
  }

  const box = async (page: Page, part: string) => {
    const found = await checkoutElement(page).locator(`[part~=${part}]`).first().boundingBox();
    assert.ok(found, `${part} is not shown`);
    return found;
  };

  /** How many columns order and choice stand in. */
  async function columns(page: Page): Promise<1 | 2> {
    const [amount, choice, button] = [
      await box(page, 'amount'),
      await box(page, 'methods'),
      await box(page, 'continue'),
    ];
    const isBeside = choice.x >= amount.x + amount.width;
    assert.equal(isBeside, choice.y < amount.y + amount.height, 'the choice is beside the amount, or below it');
    assert.equal(button.x, choice.x, 'the button is in the column of the choice');
    return isBeside ? 2 : 1;
  }

  const LAYOUTS = [
    ['auto', WIDE, 2],
    ['auto', MEDIUM, 1],
    ['auto', NARROW, 1],
    ['split', WIDE, 2],
    ['split', MEDIUM, 2],
    ['split', NARROW, 1],
    ['compact', WIDE, 1],
    ['compact', NARROW, 1],
  ] as const;

  for (const [layout, width, expected] of LAYOUTS) {
    test(`layout="${layout}" at ${width} px: ${expected === 1 ? 'one column' : 'two columns'}`, async (t) => {
      assert.equal(await columns(await open(t, width, { layout })), expected);
    });
  }

  test('layout can change while the checkout is on the page', async (t) => {
    const page = await open(t, WIDE, {});
    const set = (layout: string | null) =>
      checkoutElement(page).evaluate((element, value) => {
        if (value === null) element.removeAttribute('layout');
        else element.setAttribute('layout', value);
        return Reflect.get(element, 'updateComplete') as Promise<boolean>;
      }, layout);
    const seen = [];
    for (const layout of ['compact', 'split', 'compact', null]) {
      await set(layout);
      seen.push(await columns(page));
    }
    assert.deepEqual(seen, [1, 2, 1, 2]);
  });

  const SUMMARIES = [
    ['auto', WIDE, 'open', null],
    ['auto', NARROW, 'closed', 'false'],
    ['open', WIDE, 'open', 'true'],
    ['open', NARROW, 'open', 'true'],
    ['closed', WIDE, 'closed', 'false'],
    ['closed', NARROW, 'closed', 'false'],
  ] as const;

  for (const [summary, width, expected, expanded] of SUMMARIES) {
    test(`summary="${summary}" at ${width} px: ${expected}${expanded === null ? ', without a button' : ''}`, async (t) => {
      const page = await open(t, width, { summary });
      const items = checkoutElement(page).locator('[part~=items], [part~=total]');
      const button = checkoutElement(page)
        .locator('[part~=summary]')
        .getByRole('button', { name: /^\d+ items?$/ });
      const visible = async () => Promise.all([items.nth(0).isVisible(), items.nth(1).isVisible()]);
      assert.deepEqual(await visible(), expected === 'open' ? [true, true] : [false, false]);
      if (expanded === null) {
        assert.equal(await button.count(), 0);
        return;
      }
      assert.equal(await button.getAttribute('aria-expanded'), expanded);
      await button.click();
      assert.equal(await button.getAttribute('aria-expanded'), String(expanded === 'false'));
      assert.deepEqual(await visible(), expected === 'open' ? [false, false] : [true, true], 'once it is pressed');
    });
  }

  for (const width of [WIDE, NARROW]) {
    test(`summary="none" at ${width} px: no items and no total; the amount and the choice stay`, async (t) => {
      const page = await open(t, width, { summary: 'none' });
      assert.equal(await checkoutElement(page).locator('[part~=summary], [part~=items], [part~=total]').count(), 0);
      assert.doesNotMatch(await checkoutElement(page).locator('[part=checkout]').innerText(), /\d+ items?|Beech tray/);
      assert.ok((await box(page, 'amount')).height > 0);
      assert.ok((await box(page, 'currencies')).height > 0);
    });
  }
});
