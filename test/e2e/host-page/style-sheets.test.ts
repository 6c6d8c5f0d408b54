// The page's own style sheets: resets, and rules for tags.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement } from '../support/checkout-element.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { Visit } from '../support/visit.js';

interface Box {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

describe('a page with an aggressive style sheet', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function cardBox(visit: Visit): Promise<Box> {
    const box = await checkoutElement(visit.page).locator('section.checkout').boundingBox();
    if (box === null) throw new Error('The element is not visible.');
    return box;
  }

  const computedStyles = (visit: Visit) =>
    visit.page.evaluate<string[]>(`(() => {
      const card = document.querySelector('payfect-checkout').shadowRoot.querySelector('.checkout');
      const { color, backgroundColor, borderTopWidth } = getComputedStyle(card);
      const pay = getComputedStyle(card.querySelector('[part~=pay]'));
      return [color, backgroundColor, borderTopWidth, pay.display, pay.minHeight, pay.backgroundColor, pay.cursor];
    })()`);

  const fontSizePx = (visit: Visit) =>
    visit.page.evaluate<number>(
      "parseFloat(getComputedStyle(document.querySelector('payfect-checkout').shadowRoot.querySelector('.checkout')).fontSize)",
    );

  for (const [name, css] of [
    ['all: unset', '* { all: unset } script, style, head { display: none } body { display: block }'],
    ['undefined elements hidden', ':not(:defined) { display: none }'],
    ['root font size 62.5 %', 'html { font-size: 62.5% }'],
    [
      'rules for tag names',
      'section, header, p, a, button, fieldset, ul, li { display: none; color: red; float: left; margin: 99px }',
    ],
    [
      'a normalizing reset',
      '*, *::before, *::after { box-sizing: content-box; margin: 0; padding: 0; border: 0; font: inherit }',
    ],
  ] as const) {
    test(`F66 ${name}: looks the same, and a purchase completes`, async (t) => {
      const plain = await Visit.open(t, browser, { session: WITH_CHOICE, head: '<style>body { margin: 0 }</style>' });
      const styled = await Visit.open(t, browser, {
        session: WITH_CHOICE,
        head: `<style>body { margin: 0 } ${css}</style>`,
      });
      const [expected, actual] = [await cardBox(plain), await cardBox(styled)];
      assert.equal(actual.width, expected.width);
      assert.ok(
        Math.abs(actual.height - expected.height) <= 0.1 * expected.height,
        `${actual.height} px high instead of ${expected.height}`,
      );
      assert.deepEqual(await computedStyles(styled), await computedStyles(plain));
      assert.ok((await fontSizePx(styled)) >= 15, 'font size of at least 15 px');
      await buy(styled);
    });
  }
});
