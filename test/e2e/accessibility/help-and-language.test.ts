// The language and direction of the checkout's own words and of the merchant's (WCAG 3.1.1, 3.1.2, 1.3.2), and help in the
// same place of every phase (3.2.6).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { PREVIEW_STATES } from '../../../src/preview/states.js';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import { openPreview } from '../support/gallery.js';

interface Languages {
  readonly own: string | null;
  readonly ownDirection: string;
  readonly product: string | null;
}

describe('language and help', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const [locale, own, ownDirection] of [
    ['en', 'en', 'ltr'],
    ['zh-TW', 'zh-Hant', 'ltr'],
    ['ar-EG', 'ar', 'rtl'],
    // There are no Syriac words: English ones, from left to right, in a Syriac page.
    ['syr', 'en', 'ltr'],
    ['ar-XB', 'ar-XB', 'rtl'],
  ] as const) {
    test(`${locale}: the checkout's words have their language and direction, and product names an unknown one`, async (t) => {
      const direction = /^(ar|syr)/.test(locale) ? 'rtl' : 'ltr';
      const page = await openPreview(browser, 'open', { locale, direction });
      t.after(() => page.context().close());
      // An empty language says that it is not known.
      assert.deepEqual(await page.evaluate<Languages>(LANGUAGES), { own, ownDirection, product: '' });
    });
  }

  test('the page’s help has one place, at the end, in every phase', async (t) => {
    const page = await openAllStates(browser);
    t.after(() => page.context().close());
    await page.evaluate(() => {
      const help = document.createElement('a');
      help.slot = 'support';
      help.href = 'mailto:help@shop.example';
      help.textContent = 'Help';
      document.querySelector('payfect-checkout')?.append(help);
    });
    const found = await findings(page, () => page.evaluate<readonly string[]>(HELP_PROBLEMS), PREVIEW_STATES);
    assert.deepEqual(found, []);
  });
});

const LANGUAGES = `(() => {
  const root = document.querySelector('payfect-checkout').shadowRoot;
  const words = root.querySelector('[part~=checkout]');
  const product = root.querySelector('[part~=item] bdi');
  return {
    own: words.lang,
    ownDirection: getComputedStyle(words).direction,
    product: product.closest('[lang]')?.getAttribute('lang') ?? null,
  };
})()`;

const HELP_PROBLEMS = `(() => {
  const help = document.querySelector('[slot=support]');
  if (help.assignedSlot === null) return ['there is no place for help'];
  const controls = [...help.assignedSlot.getRootNode().querySelectorAll('a[href], button, input, select')];
  const after = controls.filter((one) => help.assignedSlot.compareDocumentPosition(one) & 4);
  return [
    ...(help.checkVisibility() ? [] : ['help is not shown']),
    ...after.map((one) => 'help comes before ' + one.outerHTML.slice(0, 80)),
  ];
})()`;
