// Shoppers who use a keyboard or a screen reader.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { Chunk, hang } from '../support/chunk.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { sessionResponse, SESSION_ID } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const FOCUSED = `(() => {
  const focused = document.querySelector('payfect-checkout').shadowRoot.activeElement;
  return focused === null ? 'nothing' : focused.name + ' ' + focused.value + ' ' + focused.checked;
})()`;

const KEEP_FOCUSED = "window.kept = document.querySelector('payfect-checkout').shadowRoot.activeElement; null";
const IS_KEPT = "document.querySelector('payfect-checkout').shadowRoot.activeElement === window.kept";

describe('keyboard and screen reader', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F69 keyboard: arrow keys choose, Tab moves on, Enter pays', async (t) => {
    const visit = await Visit.open(t, browser, { session: WITH_CHOICE });
    const { keyboard } = visit.page;
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    assert.equal(await visit.page.evaluate(FOCUSED), 'currency usdc true');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    assert.equal(await visit.page.evaluate(FOCUSED), 'network tron true');
    await keyboard.press('Tab');
    const opened = visit.page.waitForEvent('popup');
    await keyboard.press('Enter');
    await (await opened).close();
    await waitForPhase(visit.page, 'waiting');
    assert.deepEqual(await visit.events(), ['ready', 'change', 'change', 'change', 'pay']);
  });

  test('F69 focus: stays on the option while the session is read again', async (t) => {
    const visit = await Visit.open(t, browser, { session: WITH_CHOICE });
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Space');
    for (let round = 0; round < 3; round++) {
      await visit.readAfter(15_000, sessionResponse(visit.server, { ...WITH_CHOICE, amountTotal: `2${round}.00` }));
      assert.equal(await visit.page.evaluate(FOCUSED), 'currency usdt true');
    }
  });

  for (const [name, flags] of Object.entries({
    'a button': {},
    'a form': { nameCollection: true, emailCollection: true },
  })) {
    test(`F69 focus: stays on the option when the file of the second step comes after it was chosen (${name})`, async (t) => {
      const chunk = new Chunk('proxy-actions', hang);
      const session = { ...WITH_CHOICE, ...flags, links: { select: `${SESSION_ID}/select` } };
      const visit = await Visit.open(t, browser, { session, setUp: chunk.setUp });
      await checkoutElement(visit.page).locator('[part=cancel]').waitFor();
      await visit.page.keyboard.press('Tab');
      await visit.page.keyboard.press('Space');
      assert.equal(await visit.page.evaluate(FOCUSED), 'currency usdt true');
      await visit.page.evaluate(KEEP_FOCUSED);
      await chunk.release(0);
      await checkoutElement(visit.page).locator('[part~=continue]').waitFor();
      assert.equal(await visit.page.evaluate(FOCUSED), 'currency usdt true');
      assert.equal(await visit.page.evaluate(IS_KEPT), true, 'a screen reader would read a new option again');
      await visit.page.keyboard.press('ArrowDown');
      assert.equal(await visit.page.evaluate(FOCUSED), 'currency usdc true');
    });
  }

  test('F69 live region: announces the countdown at 5 minutes, 1 minute and 30 seconds only', async (t) => {
    const visit = await Visit.open(t, browser, { session: { secondsLeft: 301, pollAfter: 120 } });
    // It comes with the file that announces it, after the first paint.
    await checkoutElement(visit.page).locator('[part=countdown]').waitFor();
    await visit.page.evaluate(`(() => {
      const region = document.querySelector('payfect-checkout').shadowRoot.querySelector('[role=status]');
      window.spoken = [];
      new MutationObserver(() => region.textContent.trim() && spoken.push(region.textContent.trim()))
        .observe(region, { childList: true, characterData: true, subtree: true });
    })()`);
    await visit.advance(90_000);
    await visit.refresh(sessionResponse(visit.server, { secondsLeft: 62, pollAfter: 120 }));
    await visit.advance(34_000);
    const spoken = await visit.page.evaluate<string[]>('window.spoken');
    assert.deepEqual(spoken, ['5 minutes left to pay.', '1 minute left to pay.', '30 seconds left to pay.']);
  });
});
