// A purchase by keyboard alone in Chromium: two steps, with a form. Firefox's is in ../firefox/keyboard-purchase.test.ts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { buyByKeyboard } from '../support/keyboard-purchase.js';
import { measure } from '../support/measure.js';
import { openTwoSteps } from '../support/two-step-session.js';

describe('keyboard purchase', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('Chromium: choose, fill in, confirm, pay, and reach the receipt with Tab, Space, Enter and letters', async (t) => {
    const { page, server } = await openTwoSteps(t, browser);
    await waitForPhase(page, 'open');
    await page
      .locator('payfect-checkout')
      .getByRole('button', { name: /^Continue/ })
      .waitFor();
    await page
      .locator('payfect-checkout')
      .getByLabel(/^Country/)
      .waitFor();
    await buyByKeyboard({ page, waitForPhase: (phase) => waitForPhase(page, phase) }, server);
  });

  test('Tab leaves the element after its last control, in every state', async (t) => {
    const page = await openAllStates(browser);
    t.after(() => page.context().close());
    const found = await findings(page, async () => {
      await page.evaluate(() => Reflect.apply(HTMLElement.prototype.blur, document.activeElement, []));
      const reached = new Set<string>();
      const most = (await measure(page, 'controlBoxes')).length + 2;
      for (let tabs = 0; tabs < most; tabs++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<string>(FOCUSED);
        if (focused === '') return [];
        reached.add(focused);
      }
      return [`the focus stays inside, after ${[...reached].join(', ')}`];
    });
    assert.deepEqual(found, []);
  });
});

/** The focused control, by its place in the document; empty outside the element. */
const FOCUSED = `(() => {
  const root = document.querySelector('payfect-checkout').shadowRoot;
  const index = [...root.querySelectorAll('*')].indexOf(root.activeElement);
  return index < 0 ? '' : index + ' ' + root.activeElement.textContent.trim().slice(0, 20);
})()`;
