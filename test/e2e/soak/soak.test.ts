// Half an hour with a hundred widgets on one page and a proxy that fails one read in five, run in a few seconds. Finds what
// shows only over time: growing memory, and requests that pile up.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { serveModules, type ModuleServer } from './serve-modules.js';
import type { Soak, WidgetResult } from './soak.js';

const WIDGETS = 100;
/** Less than 15 bytes per read: any signal, timer or response that was kept for each read would take more. */
const MAX_GROWTH_BYTES = 100_000;

declare global {
  interface Window {
    soak: Soak;
  }
}

describe('half an hour with a hundred widgets, and one read in five that fails', { timeout: 120_000 }, () => {
  let server: ModuleServer;
  let browser: Browser;
  let page: Page;
  let devTools: CDPSession;
  const pageErrors: string[] = [];
  const heapBytes = new Map<number, number>();
  let results: readonly WidgetResult[] = [];

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
      await page.evaluate((until) => window.soak.runUntil(until), minute);
      heapBytes.set(minute, await heapAfterCollection());
    }
    results = await page.evaluate(() => window.soak.results);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function heapAfterCollection(): Promise<number> {
    // The browser keeps what was logged, up to a thousand entries, and with it the errors in them.
    await devTools.send('Runtime.discardConsoleEntries');
    // Objects freed by the first collection release others, which the second one frees.
    for (let round = 0; round < 2; round += 1) await devTools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devTools.send('Runtime.getHeapUsage');
    return usedSize;
  }

  test('every element ends in the phase of its session', () => {
    const wrong = results.filter(({ ending, phase }) =>
      ending === 'open' ? !['open', 'waiting'].includes(phase) : phase !== ending,
    );
    assert.deepEqual(wrong, []);
  });

  test('every end is sent as one event', () => {
    const names = { complete: ['complete'], expired: ['expired'], canceled: ['cancel'], open: [] };
    for (const { ending, events, id } of results) {
      assert.deepEqual(
        events.filter((name) => name !== 'error'),
        ['ready', ...names[ending]],
        id,
      );
    }
  });

  test('no element reads more often than the schedule allows, or stops reading', () => {
    const wrong = results.filter(({ reads, maxReads }) => reads > maxReads || reads < 50);
    assert.deepEqual(wrong, []);
  });

  test('no element has two reads in flight', () => {
    assert.deepEqual(
      results.filter(({ simultaneousReads }) => simultaneousReads > 0),
      [],
    );
  });

  test('memory does not grow over time', () => {
    const growthBytes = (heapBytes.get(25) ?? Infinity) - (heapBytes.get(5) ?? 0);
    assert.ok(
      growthBytes < MAX_GROWTH_BYTES,
      `${growthBytes} bytes more after 20 minutes: ${[...heapBytes.values()].join(', ')}`,
    );
  });

  test('removed elements leave no timers, streams or reads, and are collected', async () => {
    assert.deepEqual(await page.evaluate(() => window.soak.clear()), { timers: 0, streams: 0, lateReads: 0 });
    await heapAfterCollection();
    assert.equal(await page.evaluate(() => window.soak.retained), 0);
  });

  test('no uncaught error', () => {
    assert.deepEqual(pageErrors, []);
  });
});
