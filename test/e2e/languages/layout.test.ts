// Every language fits: at 280 px, with text at 200 %, in every state.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import { showLanguage } from '../support/gallery.js';
import { LANGUAGES } from '../support/languages.js';
import { measure } from '../support/measure.js';

/** `Bitcoin（Bitcoin）`: browsers break no line before this bracket, so that the name in it breaks. */
const isInBrackets = (word: string, tag: string): boolean => tag.startsWith('zh') && word.includes(' in bdi ');

describe('languages at 280 px, with text at 200 %', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await openAllStates(browser, { width: 280, textSize: 200 });
  });
  after(() => browser.close());

  for (const tag of LANGUAGES) {
    test(`${tag}: everything fits in every state`, async () => {
      await showLanguage(page, tag);
      let texts = 0;
      const found = await findings(page, async (state) => {
        const { page: wide, boxes, cut, outside, broken, texts: count } = await measure(page, 'overflow');
        texts += count;
        // A merchant may type names without end: the third line is enough of them.
        if (state === 'long-names') return [...wide, ...outside];
        return [...wide, ...boxes, ...cut, ...outside, ...broken.filter((word) => !isInBrackets(word, tag))];
      });
      assert.ok(texts > 400, `only ${texts} texts were measured`);
      assert.deepEqual([...new Set(found)], []);
    });
  }
});
