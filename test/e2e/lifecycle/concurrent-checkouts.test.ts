// Several tabs and several elements that share a session, or only the connections to one server.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveFaults, type FaultServer } from '../support/fault-server.js';
import { eventStream, RING } from '../support/planned-response.js';
import { launchBrowser } from '../support/browser.js';
import { phaseIs } from '../support/checkout-element.js';
import { sessionAt, WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const OPEN_MS = 15 * SECOND_MS;

describe('several checkouts at once', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** One shopper, and a server that answers every read and keeps every stream. */
  async function meet(t: TestContext): Promise<{ readonly server: FaultServer; readonly context: BrowserContext }> {
    const server = await serveFaults();
    const context = await browser.newContext();
    t.after(async () => {
      await context.close();
      await server.close();
    });
    server.reads.otherwise = sessionAt(server, WITH_STREAM);
    server.streams.otherwise = eventStream();
    return { server, context };
  }

  test('F25 seven tabs of one shop: only the one that is looked at keeps a stream, and all complete', async (t) => {
    const { server, context } = await meet(t);
    const visits: Visit[] = [];
    for (let tab = 0; tab < 7; tab++) {
      const visit = await Visit.begin(t, browser, { server, context, setUp: letHide });
      await phaseIs(visit.page, 'open');
      await server.streams.arrival(tab + 1);
      visits.push(visit);
      // A browser hides the tab when the next one opens; a headless one shows all of them for ever.
      if (tab < 6) await hide(visit.page);
    }
    await Promise.all(server.streams.exchanges.slice(0, 6).map((stream) => stream.over()));
    assert.equal(server.streams.inFlight, 1);
    server.reads.otherwise = sessionAt(server, { ...WITH_STREAM, status: 'complete' });
    server.streams.exchanges[6]?.send(RING);
    for (const [tab, visit] of visits.entries()) {
      if (tab < 6) await show(visit.page);
      await phaseIs(visit.page, 'complete');
      assert.deepEqual(await visit.events(), ['ready', 'complete']);
    }
  });

  test('F25 seven elements on one page: their streams leave a connection for their reads', async (t) => {
    const { server, context } = await meet(t);
    const visit = await Visit.begin(t, browser, { server, context, body: '<checkout>'.repeat(7) });
    await isShown(visit.page, 7, 'open');
    server.reads.otherwise = sessionAt(server, { ...WITH_STREAM, status: 'complete' });
    await visit.advance(1.2 * OPEN_MS);
    await isShown(visit.page, 7, 'complete');
  });

  test('F30 two tabs with one session: both reach the same end, and each says so once', async (t) => {
    const { server, context } = await meet(t);
    const first = await Visit.begin(t, browser, { server, context });
    const second = await Visit.begin(t, browser, { server, context });
    for (const { page } of [first, second]) await phaseIs(page, 'open');
    await first.handOff();
    server.reads.otherwise = sessionAt(server, { ...WITH_STREAM, status: 'complete' });
    for (const visit of [first, second]) {
      await visit.page.evaluate(() => dispatchEvent(new Event('focus')));
      await phaseIs(visit.page, 'complete');
      await visit.advance(10 * OPEN_MS);
    }
    assert.deepEqual(await first.events(), ['ready', 'pay', 'complete']);
    assert.deepEqual(await second.events(), ['ready', 'complete']);
  });

  test('F31 two elements with one session on a page: in step, and each says each thing once', async (t) => {
    const { server, context } = await meet(t);
    const visit = await Visit.begin(t, browser, { server, context, body: '<checkout>'.repeat(2) });
    await isShown(visit.page, 2, 'open');
    server.reads.otherwise = sessionAt(server, { ...WITH_STREAM, status: 'complete' });
    await visit.advance(1.2 * OPEN_MS);
    await isShown(visit.page, 2, 'complete');
    await visit.advance(10 * OPEN_MS);
    assert.deepEqual([...(await visit.events())].sort(), ['complete', 'complete', 'ready', 'ready']);
  });
});

/** Resolves when that many elements of the page are in a phase. */
async function isShown(page: Page, count: number, phase: string): Promise<void> {
  const are = ([wanted, state]: readonly [number, string]) =>
    document.querySelectorAll(`payfect-checkout:state(${state})`).length === wanted;
  await page.waitForFunction(are, [count, phase] as const);
}

/** A text, because the compiler of the tests names functions with a helper that a page does not have. */
const CAN_HIDE = `Object.defineProperties(Document.prototype, {
  hidden: { get: () => window.isHidden === true },
  visibilityState: { get: () => (window.isHidden === true ? 'hidden' : 'visible') },
})`;

const letHide = (page: Page) => page.addInitScript(CAN_HIDE);

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
