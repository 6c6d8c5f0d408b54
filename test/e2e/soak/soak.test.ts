// Half an hour with a hundred widgets on one page and a proxy that fails one read in five, in a few seconds: what only
// shows after a while, memory that grows and requests that pile up.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { serveModules, type ModuleServer } from './serve-modules.js';
import type { Soak, Standing } from './soak.js';

const WIDGETS = 100;
/** Under 40 bytes for each read: whatever is kept of every read, a signal, a timer or an answer, is more. */
const MAX_GROWTH_BYTES = 300_000;

declare global {
  interface Window {
    soak: Soak;
  }
}

describe('half an hour with a hundred widgets, and one read in five that goes wrong', { timeout: 120_000 }, () => {
  let server: ModuleServer;
  let browser: Browser;
  let page: Page;
  let devTools: CDPSession;
  const pageErrors: string[] = [];
  const heapBytes = new Map<number, number>();
  let standings: readonly Standing[] = [];

  before(async () => {
    server = await serveModules();
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('pageerror', (error) => pageErrors.push(String(error)));
    devTools = await page.context().newCDPSession(page);
    await page.goto(server.url);
    await page.evaluate(`import('/dist/payfect-checkout.js')
      .then(() => import('/test/e2e/soak/soak.js'))
      .then(({ Soak }) => { window.soak = new Soak(${WIDGETS}); })`);
    for (const minute of [5, 15, 25, 30]) {
      await page.evaluate((until) => window.soak.passUntil(until), minute);
      heapBytes.set(minute, await heapAfterCollection());
    }
    standings = await page.evaluate(() => window.soak.standings);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function heapAfterCollection(): Promise<number> {
    // What the first one frees lets the second one free what hung on it.
    for (let round = 0; round < 2; round += 1) await devTools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devTools.send('Runtime.getHeapUsage');
    return usedSize;
  }

  test('every session ends in its true state', () => {
    const wrong = standings.filter(({ ending, status }) =>
      ending === 'open' ? !['open', 'waiting'].includes(status) : status !== ending,
    );
    assert.deepEqual(wrong, []);
  });

  test('the page hears of each end once', () => {
    const names = { complete: ['complete'], expired: ['expired'], canceled: ['cancel'], open: [] };
    for (const { ending, events, id } of standings) {
      assert.deepEqual(
        events.filter((name) => name !== 'error'),
        ['ready', ...names[ending]],
        id,
      );
    }
  });

  test('nobody asks more often than the schedule allows, and nobody stops asking', () => {
    const wrong = standings.filter(({ reads, mostReads }) => reads > mostReads || reads < 50);
    assert.deepEqual(wrong, []);
  });

  test('no widget has two reads under way', () => {
    assert.deepEqual(
      standings.filter(({ simultaneousReads }) => simultaneousReads > 0),
      [],
    );
  });

  test('memory does not grow with time', () => {
    const growthBytes = (heapBytes.get(25) ?? Infinity) - (heapBytes.get(5) ?? 0);
    assert.ok(
      growthBytes < MAX_GROWTH_BYTES,
      `${growthBytes} bytes more after twenty minutes: ${[...heapBytes.values()].join(', ')}`,
    );
  });

  test('nothing runs, and nothing is held, once the widgets have left the page', async () => {
    assert.deepEqual(await page.evaluate(() => window.soak.clear()), { timers: 0, streams: 0, lateReads: 0 });
    await heapAfterCollection();
    assert.equal(await page.evaluate(() => window.soak.held), 0);
  });

  test('no error is left to the page', () => {
    assert.deepEqual(pageErrors, []);
  });
});
