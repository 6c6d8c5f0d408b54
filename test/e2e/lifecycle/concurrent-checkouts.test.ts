// Several tabs or elements that share a session, or only the connections to one server.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startFaultServer, type FaultServer } from '../support/fault-server.js';
import { eventStream, RING } from '../support/planned-response.js';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { sessionResponse, WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const OPEN_MS = 15 * SECOND_MS;

describe('concurrent checkouts', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** One shopper, and a server that responds to every read and keeps every stream open. */
  async function start(t: TestContext): Promise<{ readonly server: FaultServer; readonly context: BrowserContext }> {
    const server = await startFaultServer();
    const context = await browser.newContext();
    t.after(async () => {
      await context.close();
      await server.close();
    });
    server.reads.fallback = sessionResponse(server, WITH_STREAM);
    server.streams.fallback = eventStream();
    return { server, context };
  }

  test('F25 seven tabs: only the visible one keeps its stream, and all complete', async (t) => {
    const { server, context } = await start(t);
    const visits: Visit[] = [];
    for (let tab = 0; tab < 7; tab++) {
      const visit = await Visit.load(t, browser, { server, context, setUp: mockVisibility });
      await waitForPhase(visit.page, 'open');
      await server.streams.waitFor(tab + 1);
      visits.push(visit);
      // A browser hides the tab when the next one opens; a headless one keeps all of them visible.
      if (tab < 6) await hide(visit.page);
    }
    await Promise.all(server.streams.requests.slice(0, 6).map((stream) => stream.closed()));
    assert.equal(server.streams.inFlight, 1);
    server.reads.fallback = sessionResponse(server, { ...WITH_STREAM, status: 'complete' });
    server.streams.requests[6]?.write(RING);
    for (const [tab, visit] of visits.entries()) {
      if (tab < 6) await show(visit.page);
      await waitForPhase(visit.page, 'complete');
      assert.deepEqual(await visit.events(), ['ready', 'complete']);
    }
  });

  test('F25 seven elements on one page: their streams leave a connection for reads', async (t) => {
    const { server, context } = await start(t);
    const visit = await Visit.load(t, browser, { server, context, body: '<checkout>'.repeat(7) });
    await waitForElements(visit.page, 7, 'open');
    server.reads.fallback = sessionResponse(server, { ...WITH_STREAM, status: 'complete' });
    await visit.advance(1.2 * OPEN_MS);
    await waitForElements(visit.page, 7, 'complete');
  });

  test('F30 two tabs with one session: both complete, with one event each', async (t) => {
    const { server, context } = await start(t);
    const first = await Visit.load(t, browser, { server, context });
    const second = await Visit.load(t, browser, { server, context });
    for (const { page } of [first, second]) await waitForPhase(page, 'open');
    await first.handOff();
    server.reads.fallback = sessionResponse(server, { ...WITH_STREAM, status: 'complete' });
    for (const visit of [first, second]) {
      await visit.page.evaluate(() => dispatchEvent(new Event('focus')));
      await waitForPhase(visit.page, 'complete');
      await visit.advance(10 * OPEN_MS);
    }
    assert.deepEqual(await first.events(), ['ready', 'pay', 'complete']);
    assert.deepEqual(await second.events(), ['ready', 'complete']);
  });

  test('F31 two elements with one session: both complete, with one event each', async (t) => {
    const { server, context } = await start(t);
    const visit = await Visit.load(t, browser, { server, context, body: '<checkout>'.repeat(2) });
    await waitForElements(visit.page, 2, 'open');
    server.reads.fallback = sessionResponse(server, { ...WITH_STREAM, status: 'complete' });
    await visit.advance(1.2 * OPEN_MS);
    await waitForElements(visit.page, 2, 'complete');
    await visit.advance(10 * OPEN_MS);
    assert.deepEqual([...(await visit.events())].sort(), ['complete', 'complete', 'ready', 'ready']);
  });
});

/** Resolves when that many elements of the page are in the phase. */
async function waitForElements(page: Page, count: number, phase: string): Promise<void> {
  const areShown = ([wanted, state]: readonly [number, string]) =>
    document.querySelectorAll(`payfect-checkout:state(${state})`).length === wanted;
  await page.waitForFunction(areShown, [count, phase] as const);
}

/** A string, because the tests' compiler would add a helper to these functions that the page does not have. */
const MOCK_VISIBILITY = `Object.defineProperties(Document.prototype, {
  hidden: { get: () => window.isHidden === true },
  visibilityState: { get: () => (window.isHidden === true ? 'hidden' : 'visible') },
})`;

const mockVisibility = (page: Page) => page.addInitScript(MOCK_VISIBILITY);

async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'isHidden', true);
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function show(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'isHidden', false);
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
