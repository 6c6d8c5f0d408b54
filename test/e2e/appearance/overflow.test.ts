// What does not fit: measured at 280 px, with text at 200 % (WCAG 1.4.4), in a pseudo-locale that is 40 % longer, and in its
// right-to-left twin.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import { openPreview } from '../support/gallery.js';
import { measure } from '../support/measure.js';

/** A merchant may type names without end: the third line is enough of them. */
const MAY_BE_CUT = ['long-names'];

const LOCALES = ['en', 'en-XA', 'ar-XB'];
const SIZES = [
  [280, 100],
  [360, 200],
  [280, 200],
  [700, 100],
  [1024, 200],
] as const;

/** Text spacing that shoppers may set (WCAG 1.4.12). It reaches into the shadow root, because it is inherited. */
const SPACING = `payfect-checkout { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; }`;

describe('overflow', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function overflows(page: Page, width: number, textSize: number): Promise<readonly string[]> {
    await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), textSize);
    // Last: Chromium decides container queries in `em` again only when the container changes its size.
    await page.setViewportSize({ width, height: 740 });
    let texts = 0;
    const found = await findings(page, async (state) => {
      const measured = await measure(page, 'overflow');
      texts += measured.texts;
      const mayBeCut = MAY_BE_CUT.includes(state);
      const cut = mayBeCut ? [] : measured.cut;
      // Chromium gives a box whose lines it clamps the width of the ellipsis, too.
      const boxes = measured.boxes.filter((box) => !(mayBeCut && box.startsWith('bdi')));
      return [
        ...measured.page,
        ...boxes.map((box) => `too wide: ${box}`),
        ...cut.map((text) => `cut: ${text}`),
        ...measured.outside.map((text) => `outside the card: ${text}`),
        ...measured.broken.map((word) => `broken word: ${word}`),
      ];
    });
    assert.ok(texts > 400, `only ${texts} texts were measured`);
    return found;
  }

  for (const locale of LOCALES) {
    describe(locale, () => {
      let page: Page;
      before(async () => void (page = await openAllStates(browser, { locale })));
      after(() => page.context().close());

      for (const [width, textSize] of SIZES) {
        test(`${width} px, text at ${textSize} %: everything fits in every state`, async () => {
          assert.deepEqual(await overflows(page, width, textSize), []);
        });
      }
    });
  }

  test('280 px, the largest text spacing of WCAG 1.4.12: everything fits in every state', async (t) => {
    const page = await openAllStates(browser, { css: SPACING });
    t.after(() => page.context().close());
    assert.deepEqual(await overflows(page, 280, 100), []);
  });

  test('the measurement finds a cut text, a wide box and a broken word', async (t) => {
    const css = `payfect-checkout::part(merchant) { flex: none; width: 1.5em; overflow-wrap: anywhere; }
      payfect-checkout::part(amount) { height: 4px; overflow: hidden; }
      payfect-checkout::part(cancel) { width: 2em; white-space: nowrap; }`;
    const page: Page = await openPreview(browser, 'open', { css });
    t.after(() => page.context().close());
    const { cut, boxes, broken } = await measure(page, 'overflow');
    assert.ok(
      broken.some((word) => word.includes('Marram')),
      broken.join(),
    );
    assert.ok(
      cut.some((text) => text.includes('20.00')),
      cut.join(),
    );
    assert.ok(
      boxes.some((box) => box.includes('cancel')),
      boxes.join(),
    );
  });
});
