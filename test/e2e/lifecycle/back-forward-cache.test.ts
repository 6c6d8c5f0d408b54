// Leaving the page and coming back. A browser that cached the page restores it with dead connections; one that did not
// (Chromium's headless shell never does) loads it again. The shopper sees the same result either way.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { eventStream, RING } from '../support/planned-response.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { sessionResponse, WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

describe('back/forward cache', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser({ without: ['--disable-back-forward-cache'] })));
  after(() => browser.close());

  async function openWithStream(t: TestContext): Promise<Visit> {
    const visit = await Visit.open(t, browser, { session: WITH_STREAM });
    (await visit.server.streams.waitFor(1)).respond(eventStream());
    return visit;
  }

  /** Goes to another page in the same tab, and back. Playwright's `goBack()` would wait for a load that may not happen. */
  async function leaveAndReturn(visit: Visit): Promise<void> {
    const { page, server } = visit;
    await page.goto(`${server.url}/pay`);
    await Promise.all([
      page.waitForURL(`${server.url}/`, { waitUntil: 'commit' }),
      page.evaluate(() => history.back()).catch(() => 'navigated away during the evaluation'),
    ]);
    await page.waitForFunction(() => document.readyState === 'complete');
    await visit.advance(1);
  }

  test('F28 left with a stream and a read open: on return both are replaced at once', async (t) => {
    const visit = await openWithStream(t);
    await visit.advance(18_000);
    const [stream, read] = [await visit.server.streams.waitFor(1), await visit.server.reads.waitFor(2)];
    visit.server.reads.plan(sessionResponse(visit.server, WITH_STREAM));
    visit.server.reads.fallback = sessionResponse(visit.server, { status: 'complete' });
    visit.server.streams.fallback = eventStream(RING);
    await leaveAndReturn(visit);
    await Promise.all([stream.closed(), read.closed()]);
    await waitForPhase(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F28 `pageshow` from the cache: aborts the old stream and read, and replaces both at once', async (t) => {
    const visit = await openWithStream(t);
    await visit.advance(18_000);
    const [stream, read] = [await visit.server.streams.waitFor(1), await visit.server.reads.waitFor(2)];
    await visit.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await Promise.all([stream.closed(), read.closed()]);
    assert.deepEqual([stream.wasAborted, read.wasAborted], [true, true]);
    await visit.server.streams.waitFor(2);
    await visit.respond(sessionResponse(visit.server, { status: 'complete' }), 3);
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F28 paid in the same tab: complete on return, with one event', async (t) => {
    const visit = await openWithStream(t);
    visit.server.reads.fallback = sessionResponse(visit.server, { status: 'complete' });
    await leaveAndReturn(visit);
    await waitForPhase(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F29 nothing in the element prevents caching, even after a payment page was opened', async (t) => {
    const visit = await openWithStream(t);
    const reasons: string[] = [];
    let reports = 0;
    const protocol = await visit.page.context().newCDPSession(visit.page);
    await protocol.send('Page.enable');
    protocol.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      reports += 1;
      // `Circumstantial` reasons are the browser's own, whatever the page does.
      const causedByPage = notRestoredExplanations.filter(({ type }) => type !== 'Circumstantial');
      reasons.push(...causedByPage.map(({ reason }) => reason));
    });
    visit.server.reads.fallback = sessionResponse(visit.server, WITH_STREAM);
    const opened = visit.page.waitForEvent('popup');
    await checkoutElement(visit.page).locator('a[part=pay]').click();
    // Browsers do not cache a page that another page has a reference to.
    assert.equal(await (await opened).evaluate('window.opener === null'), true);
    await waitForPhase(visit.page, 'waiting');
    await visit.page.evaluate(() => Reflect.set(window, 'isOriginal', true));
    await leaveAndReturn(visit);
    await waitForPhase(visit.page, 'waiting');
    const wasRestored = await visit.page.evaluate(() => Reflect.get(window, 'isOriginal') === true);
    assert.equal(reports, wasRestored ? 0 : 1);
    assert.deepEqual(reasons, []);
  });
});
