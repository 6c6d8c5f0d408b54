// The end of each sentence stands on its right side, also where the page runs in the other direction.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import { directionOf } from '../support/languages.js';
import { measure } from '../support/measure.js';

describe('punctuation', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function open(t: TestContext, locale: string): Promise<Page> {
    const direction = directionOf(locale) === 'rtl' ? 'ltr' : 'rtl';
    const page = await openAllStates(browser, { locale, direction });
    t.after(() => page.context().close());
    return page;
  }

  for (const locale of ['ar', 'he', 'fa', 'ur', 'en']) {
    test(`${locale}, on a page of the other direction: each sentence ends where it should`, async (t) => {
      const page = await open(t, locale);
      let count = 0;
      const found = await findings(page, async () => {
        const { sentences, wrong } = await measure(page, 'sentenceEnds', directionOf(locale));
        count += sentences;
        return wrong;
      });
      assert.ok(count > 50, `only ${count} sentences were measured`);
      assert.deepEqual([...new Set(found)], []);
    });
  }

  test('the measurement finds sentences in the direction of the page', async (t) => {
    const page = await open(t, 'ar');
    await page.evaluate(
      "document.querySelector('payfect-checkout').shadowRoot.querySelector('[part~=checkout]').dir = 'ltr'",
    );
    const found = await findings(page, async () => (await measure(page, 'sentenceEnds', 'rtl')).wrong);
    assert.ok(found.length > 20, `only ${found.length} were found`);
  });
});
