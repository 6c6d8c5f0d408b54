// What screen readers announce, and what they do not: the sentences of the live regions, in order.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { findings, openAllStates } from '../support/all-states.js';
import { axTree, flat } from '../support/ax-tree.js';
import { launchBrowser } from '../support/browser.js';
import {
  checkoutElement,
  chooseTron,
  waitForAfterPaint,
  waitForPhase,
  waitForSpoken,
} from '../support/checkout-element.js';
import { measure } from '../support/measure.js';
import { problem, STALL } from '../support/planned-response.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { sessionResponse, SESSION_ID } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';
import type { JsonObject } from '../../support/payfect-answers.js';

const SHOP = '頑碼資訊有限公司';

const CURRENCIES = Array.from({ length: 30 }, (_, index) => ({
  currency: { value: `coin${index}`, name: index < 7 ? `Gold ${index}` : `Coin ${index}`, logo: null },
  networks: [{ value: 'tron', name: 'Tron (TRC20)' }],
}));

describe('live regions', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** The sentences since the last call: `status: …`. */
  async function said(visit: Visit): Promise<readonly string[]> {
    return (await measure(visit.page, 'takeSpoken')).map(({ role, text }) => `${role}: ${text}`);
  }

  async function open(t: TestContext, session: JsonObject = WITH_CHOICE): Promise<Visit> {
    const visit = await Visit.open(t, browser, { session });
    await waitForAfterPaint(visit.page);
    await measure(visit.page, 'recordLiveRegions');
    return visit;
  }

  test('loading: said after a second, not at once', async (t) => {
    const visit = await Visit.load(t, browser);
    await measure(visit.page, 'recordLiveRegions');
    await visit.advance(900);
    assert.deepEqual(await said(visit), []);
    await visit.advance(200);
    await waitForSpoken(visit.page, 'Loading your order');
    assert.deepEqual(await said(visit), ['status: Loading your order']);
    await visit.advance(5000);
    assert.deepEqual(await said(visit), [], 'once');
  });

  test('loading for less than a second: not said', async (t) => {
    const visit = await Visit.load(t, browser);
    await measure(visit.page, 'recordLiveRegions');
    await visit.advance(900);
    await visit.respond(sessionResponse(visit.server, WITH_CHOICE));
    await waitForPhase(visit.page, 'open');
    await waitForAfterPaint(visit.page);
    await visit.advance(5000);
    assert.deepEqual(await said(visit), []);
  });

  test('open: nothing is said to a shopper who is elsewhere on the page, also not each second', async (t) => {
    const visit = await Visit.load(t, browser);
    await measure(visit.page, 'recordLiveRegions');
    await visit.respond(sessionResponse(visit.server, WITH_CHOICE));
    await waitForPhase(visit.page, 'open');
    await waitForAfterPaint(visit.page);
    await visit.advance(10_000);
    assert.deepEqual(await said(visit), []);
  });

  test('open, where the focus is inside: the order in one sentence, once', async (t) => {
    const links = { restart: `${SESSION_ID}/restart` };
    const visit = await Visit.load(t, browser);
    await visit.respond(sessionResponse(visit.server, { ...WITH_CHOICE, links, status: 'expired' }));
    visit.server.others.fallback = STALL;
    const restart = checkoutElement(visit.page).locator('[part=restart]');
    await restart.focus();
    await measure(visit.page, 'recordLiveRegions');
    await restart.press('Enter');
    (await visit.server.others.waitFor(1)).respond(
      sessionResponse(visit.server, { ...WITH_CHOICE, id: 'new-checkout' }),
    );
    await waitForPhase(visit.page, 'open');
    const sentences = ['status: One moment…', `status: Order for 20.00 USDT at ${SHOP}.`];
    assert.deepEqual(await said(visit), sentences);
    await chooseTron(visit.page);
    await visit.advance(10_000);
    assert.deepEqual(await said(visit), ['status: 2 networks']);
  });

  test('a currency is chosen: how many networks it has', async (t) => {
    const visit = await open(t);
    await checkoutElement(visit.page).getByLabel('Tether').check();
    assert.match((await said(visit)).join(' / '), /^status: 2 networks\.?$/);
    await checkoutElement(visit.page).getByLabel('Tron').check();
    assert.deepEqual(await said(visit), []);
  });

  test('a search: how many currencies are found, half a second after the last key', async (t) => {
    const visit = await open(t, { ...WITH_CHOICE, paymentMethodOptions: { crypto: CURRENCIES } });
    const field = checkoutElement(visit.page).locator('input[type=search]');
    await field.waitFor();
    await field.pressSequentially('gold');
    await visit.advance(450);
    assert.deepEqual(await said(visit), []);
    await visit.advance(100);
    assert.match((await said(visit)).join(' / '), /^status: 7 currencies\.?$/);
  });

  test('the time that is left: at 5 minutes, 1 minute and 30 seconds', async (t) => {
    const visit = await open(t, { secondsLeft: 301, pollAfter: 120 });
    await visit.advance(90_000);
    await visit.refresh(sessionResponse(visit.server, { secondsLeft: 62, pollAfter: 120 }));
    await visit.advance(34_000);
    const left = ['5 minutes', '1 minute', '30 seconds'].map((time) => `status: ${time} left to pay.`);
    assert.deepEqual(await said(visit), left);
  });

  test('a choice that cannot be saved: said as an alert, where the shopper looks', async (t) => {
    const visit = await open(t, { ...WITH_CHOICE, links: { select: `${SESSION_ID}/select` } });
    visit.server.others.fallback = STALL;
    await visit.page.setViewportSize({ width: 360, height: 740 });
    await chooseTron(visit.page);
    await said(visit);
    await checkoutElement(visit.page)
      .getByRole('button', { name: /^Continue/ })
      .click();
    const request = await visit.server.others.waitFor(1);
    assert.deepEqual(await said(visit), ['status: Preparing your payment…']);
    request.respond(problem(502, 'upstream'));
    const alert = checkoutElement(visit.page).locator('[role=alert]').filter({ hasText: 'Nothing was charged' });
    await alert.waitFor();
    const box = await alert.boundingBox();
    assert.ok(box !== null && box.y >= 0 && box.y + box.height <= 740, `the alert is at ${box?.y} px`);
    await visit.advance(5000);
    assert.deepEqual(await said(visit), ['alert: We couldn’t save your choice. Nothing was charged.'], 'once');
  });

  test('a check that fails: said once, as an alert beside its button', async (t) => {
    const visit = await open(t, { ...WITH_CHOICE, paymentMethodTypes: ['card'] });
    await visit.handOff();
    await said(visit);
    await checkoutElement(visit.page).locator('[part~=check]').click();
    (await visit.server.reads.waitFor(visit.readsSent)).respond(problem(502, 'upstream'));
    await checkoutElement(visit.page).locator('[role=alert]').waitFor();
    assert.deepEqual(await said(visit), [
      'status: Checking…',
      'alert: We couldn’t check for your payment. Please check again.',
    ]);
  });

  test('paid, with the focus on the new heading: only the sentence', async (t) => {
    const visit = await open(t, { ...WITH_CHOICE, paymentMethodTypes: ['card'] });
    await visit.handOff();
    await said(visit);
    await visit.readAfter(2000, sessionResponse(visit.server, { ...WITH_CHOICE, status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
    assert.deepEqual(await said(visit), [`status: Thank you. ${SHOP} has received your payment.`]);
  });

  test('paid, with the focus elsewhere: the heading and the sentence, as two sentences', async (t) => {
    const visit = await open(t, { ...WITH_CHOICE, paymentMethodTypes: ['card'] });
    await visit.handOff();
    await visit.page.evaluate(() => Reflect.apply(HTMLElement.prototype.blur, document.activeElement, []));
    await said(visit);
    await visit.readAfter(2000, sessionResponse(visit.server, { ...WITH_CHOICE, status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
    assert.deepEqual(await said(visit), [`status: Paid. Thank you. ${SHOP} has received your payment.`]);
  });

  test('no sentence runs into a heading, and no live region is muted, in any state', async (t) => {
    const page = await openAllStates(browser);
    t.after(() => page.context().close());
    const found = await findings(page, async () => {
      const nodes = flat(await axTree(page));
      const headings = nodes.filter(({ role }) => role === 'heading').map(({ name }) => name);
      const texts = nodes
        .filter(({ role }) => role === 'status' || role === 'alert')
        .map(({ children }) =>
          flat(children)
            .map(({ name }) => name)
            .join(' '),
        );
      const muted = await page.locator('payfect-checkout [aria-busy=true] [role=status]').count();
      const runOn = texts.filter((text) => headings.some((heading) => text.startsWith(`${heading} `)));
      return [...runOn.map((text) => `run on: ${text}`), ...(muted > 0 ? ['muted'] : [])];
    });
    assert.deepEqual(found, []);
  });
});
