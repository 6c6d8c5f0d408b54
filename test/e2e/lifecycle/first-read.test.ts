// When the first read is sent, relative to what the rest of the page sets.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { startFaultServer, type FaultServer } from '../support/fault-server.js';
import { problem } from '../support/planned-response.js';
import { servePage, sessionResponse, SESSION_ID } from '../support/shop-page.js';
import { CLOCK_LEAD_MS } from '../support/visit.js';

const SET_HEADERS = `document.querySelector('payfect-checkout').headers = { 'x-csrf-token': 't-1' };`;

interface Opened {
  readonly page: Page;
  readonly server: FaultServer;
  /** The tokens of the reads so far. */
  readonly tokens: readonly (string | undefined)[];
}

async function prepare(t: TestContext, browser: Browser): Promise<Opened> {
  const server = await startFaultServer();
  const context = await browser.newContext();
  t.after(async () => {
    await context.close();
    await server.close();
  });
  const page = await context.newPage();
  const tokens: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith(`/checkouts/${SESSION_ID}`)) tokens.push(request.headers()['x-csrf-token']);
  });
  return { page, server, tokens };
}

describe('The first read', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  /** The page's clock is paused, and its second script is held. */
  async function prepareSlow(t: TestContext): Promise<Opened & { readonly release: () => void }> {
    const opened = await prepare(t, browser);
    const { page, server } = opened;
    // The paused clock would hide the page's navigation timing.
    await page.addInitScript('window.entries = performance.getEntriesByType.bind(performance)');
    await page.clock.install({ time: Date.now() - CLOCK_LEAD_MS });
    await page.addInitScript('performance.getEntriesByType = window.entries');
    await page.clock.pauseAt(Date.now());
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/second.js', async (route) => {
      await held;
      await route.fulfill({ contentType: 'text/javascript', body: SET_HEADERS });
    });
    servePage(server, { body: '<checkout><script type="module" src="/second.js"></script>' });
    await page.goto(server.url, { waitUntil: 'commit' });
    await waitForPhase(page, 'loading');
    return { ...opened, release };
  }

  test('waits for the page’s next script, and is sent with the headers that it sets', async (t) => {
    const { page, server, tokens, release } = await prepareSlow(t);
    await page.clock.runFor(49);
    assert.deepEqual(tokens, []);
    release();
    await page.waitForLoadState('domcontentloaded');
    await page.clock.runFor(0);
    (await server.reads.waitFor(1)).respond(sessionResponse(server));
    await waitForPhase(page, 'open');
    assert.deepEqual(tokens, ['t-1']);
  });

  test('waits 50 ms at most; headers that come while it is in flight replace it', async (t) => {
    const { page, server, tokens, release } = await prepareSlow(t);
    await page.clock.runFor(50);
    const first = await server.reads.waitFor(1);
    release();
    await page.waitForLoadState('domcontentloaded');
    await page.clock.runFor(1);
    (await server.reads.waitFor(2)).respond(sessionResponse(server));
    await waitForPhase(page, 'open');
    first.respond(problem(403, 'forbidden'));
    assert.deepEqual(tokens, [undefined, 't-1']);
  });

  test('is sent with the headers that arrive long after a refusal, and the checkout revives', async (t) => {
    const { page, server, tokens } = await prepare(t, browser);
    servePage(server, {});
    await page.goto(server.url);
    (await server.reads.waitFor(1)).respond(problem(403, 'forbidden'));
    await waitForPhase(page, 'failed');
    await page.evaluate(SET_HEADERS);
    (await server.reads.waitFor(2)).respond(sessionResponse(server));
    await waitForPhase(page, 'open');
    assert.deepEqual(tokens, [undefined, 't-1']);
  });

  test('comes before the files on demand', async (t) => {
    const { page, server } = await prepare(t, browser);
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    servePage(server, {});
    await page.goto(server.url);
    const read = await server.reads.waitFor(1);
    await page.evaluate(TWO_FRAMES);
    assert.deepEqual(files.filter(isOnDemand), []);
    const file = page.waitForRequest(/after-paint/);
    read.respond(sessionResponse(server));
    await file;
    assert.equal(await phaseOf(page), 'open');
  });

  test('that is slow does not hold up the file that says so', async (t) => {
    const { page, server } = await prepare(t, browser);
    servePage(server, {});
    const file = page.waitForRequest(/after-paint/);
    await page.goto(server.url);
    await file;
    assert.equal(await phaseOf(page), 'loading');
    await page.getByText('Loading your order').waitFor({ state: 'attached' });
    (await server.reads.waitFor(1)).respond(sessionResponse(server));
    await waitForPhase(page, 'open');
  });
});

const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

function isOnDemand(file: string): boolean {
  return /payfect-checkout\.[\w-]+\.js$/.test(file);
}

function phaseOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('payfect-checkout')?.phase ?? '');
}
