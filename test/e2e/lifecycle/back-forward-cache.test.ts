// Leaving the page and coming back. Where the browser keeps the page meanwhile, it looks as it did and all its
// connections are dead; where it does not (Chromium's headless shell never does), it is loaded again. The shopper is
// promised the same either way.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { eventStream, RING } from '../support/planned-response.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, phaseIs } from '../support/checkout-element.js';
import { sessionAt, WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

describe('a page that is left and come back to', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser({ without: ['--disable-back-forward-cache'] })));
  after(() => browser.close());

  async function openWithStream(t: TestContext): Promise<Visit> {
    const visit = await Visit.open(t, browser, { session: WITH_STREAM });
    (await visit.server.streams.arrival(1)).answer(eventStream());
    return visit;
  }

  /** To another page in the same tab, and back. Playwright's own `goBack()` waits for a load that may never come. */
  async function leaveAndReturn(visit: Visit): Promise<void> {
    const { page, server } = visit;
    await page.goto(`${server.url}/pay`);
    await Promise.all([
      page.waitForURL(`${server.url}/`, { waitUntil: 'commit' }),
      page.evaluate(() => history.back()).catch(() => 'the page went away while it answered'),
    ]);
    await page.waitForFunction(() => document.readyState === 'complete');
    await visit.advance(1);
  }

  test('F28 with a stream open and a read under way: both are given up, and asked for anew at once', async (t) => {
    const visit = await openWithStream(t);
    await visit.advance(18_000);
    const [stream, read] = [await visit.server.streams.arrival(1), await visit.server.reads.arrival(2)];
    visit.server.reads.plan(sessionAt(visit.server, WITH_STREAM));
    visit.server.reads.otherwise = sessionAt(visit.server, { status: 'complete' });
    visit.server.streams.otherwise = eventStream(RING);
    await leaveAndReturn(visit);
    await Promise.all([stream.over(), read.over()]);
    await phaseIs(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F28 told by the browser that it kept the page: what looks alive is given up, and asked for anew at once', async (t) => {
    const visit = await openWithStream(t);
    await visit.advance(18_000);
    const [stream, read] = [await visit.server.streams.arrival(1), await visit.server.reads.arrival(2)];
    await visit.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await Promise.all([stream.over(), read.over()]);
    assert.deepEqual([stream.wasGivenUp, read.wasGivenUp], [true, true]);
    await visit.server.streams.arrival(2);
    await visit.answer(sessionAt(visit.server, { status: 'complete' }), 3);
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F28 paid in the same tab meanwhile: complete on return, and said once', async (t) => {
    const visit = await openWithStream(t);
    visit.server.reads.otherwise = sessionAt(visit.server, { status: 'complete' });
    await leaveAndReturn(visit);
    await phaseIs(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F29 nothing of ours keeps a page from being kept, a payment page that was opened included', async (t) => {
    const visit = await openWithStream(t);
    const faults: string[] = [];
    const protocol = await visit.page.context().newCDPSession(visit.page);
    await protocol.send('Page.enable');
    protocol.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      // `Circumstantial` is what the browser has against it, whatever the page does.
      const ours = notRestoredExplanations.filter(({ type }) => type !== 'Circumstantial');
      faults.push(...ours.map(({ reason }) => reason));
    });
    visit.server.reads.otherwise = sessionAt(visit.server, WITH_STREAM);
    const opened = visit.page.waitForEvent('popup');
    await checkoutElement(visit.page).locator('a[part=pay]').click();
    // Browsers keep no page that another one holds on to.
    assert.equal(await (await opened).evaluate('window.opener === null'), true);
    await phaseIs(visit.page, 'waiting');
    await leaveAndReturn(visit);
    await phaseIs(visit.page, 'waiting');
    assert.deepEqual(faults, []);
  });
});
