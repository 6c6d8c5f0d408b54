// Motion: none for shoppers who asked for less of it, and nothing that blinks on and on for the others (WCAG 2.2.2).
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import type { PreviewPageOptions } from '../support/gallery.js';
import { measure } from '../support/measure.js';

/** Something goes on that the shopper waits for: one sign of it may move. */
const IN_PROGRESS = '[part~=checkout][aria-busy=true], [part~=checkout] [aria-busy=true], [part~=step-current]';

describe('motion', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function open(t: TestContext, options: PreviewPageOptions): Promise<Page> {
    const page = await openAllStates(browser, options);
    t.after(() => page.context().close());
    return page;
  }

  test('reduced motion: nothing moves in any state', async (t) => {
    const page = await open(t, { reducedMotion: 'reduce' });
    const found = await findings(page, async () => (await measure(page, 'runningAnimations')).map(({ name }) => name));
    assert.deepEqual(found, []);
  });

  test('motion: nothing moves endlessly, except one sign of something in progress', async (t) => {
    const page = await open(t, { reducedMotion: 'no-preference' });
    let signs = 0;
    const found = await findings(page, async () => {
      const endless = (await measure(page, 'runningAnimations')).filter(({ isEndless }) => isEndless);
      if ((await page.locator('payfect-checkout').locator(IN_PROGRESS).count()) === 0)
        return endless.map(({ name }) => name);
      signs += endless.length;
      // The skeleton pulses as one.
      return new Set(endless.map(({ name }) => name)).size > 1 ? endless.map(({ name }) => name) : [];
    });
    assert.ok(signs > 0, 'the measurement finds the signs');
    assert.deepEqual(found, []);
  });
});
