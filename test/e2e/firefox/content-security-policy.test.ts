// The same strict pages in Firefox, which puppeteer drives: Playwright knows only a Firefox of its own.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { serveFaults } from '../support/fault-server.js';
import { eventStream, RING } from '../support/planned-response.js';
import { keepViolations, otherLit, STRICT, TRUSTED } from '../support/csp.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { servePage, sessionAt, WITH_STREAM } from '../support/shop-page.js';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

describe('a page with a strict policy, in Firefox', () => {
  let browser: Browser;
  before(async () => void (browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })));
  after(() => browser.close());

  /** A whole purchase on a page with this policy; the doorbell rings when the shopper has gone to pay. */
  async function buyUnder(t: TestContext, policy: string, head = ''): Promise<readonly string[]> {
    const server = await serveFaults();
    t.after(() => server.close());
    server.files.set('/other.js', { type: 'text/javascript', body: await otherLit() });
    servePage(server, { head, attributes: 'no-images', headers: { 'content-security-policy': policy } });
    server.reads.otherwise = sessionAt(server, { ...WITH_CHOICE, ...WITH_STREAM });
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    const page = await context.newPage();
    await page.evaluateOnNewDocument(keepViolations);
    await page.goto(`${server.url}/`);
    await press(page, 'input[name=currency]');
    await press(page, 'input[name=network]');
    await press(page, 'a[part=pay]');
    await isIn(page, 'waiting');
    server.reads.otherwise = sessionAt(server, { status: 'complete' });
    (await server.streams.arrival(1)).answer(eventStream(RING));
    await isIn(page, 'complete');
    const violations = await page.evaluate(() => Reflect.get(window, 'violations') as string[]);
    // Firefox reports its own request for an icon, too.
    return violations.filter((violation) => !violation.endsWith('/favicon.ico'));
  }

  test('F60 default-src ’none’, script and connection to itself: a whole purchase without a violation', async (t) => {
    assert.deepEqual(await buyUnder(t, STRICT), []);
  });

  test('F61 Trusted Types with our own policy alone: a whole purchase without a violation', async (t) => {
    assert.deepEqual(await buyUnder(t, `${TRUSTED}; trusted-types payfect-checkout`), []);
  });

  test('F61 Trusted Types and another Lit that came first: a whole purchase without a violation', async (t) => {
    const other = '<script type="module" src="/other.js"></script>';
    assert.deepEqual(await buyUnder(t, `${TRUSTED}; trusted-types lit-html payfect-checkout`, other), []);
  });
});

/** Presses something in the element's shadow root, as soon as it is there. */
async function press(page: Page, selector: string): Promise<void> {
  const target = await page.waitForSelector(`payfect-checkout >>> ${selector}`, { timeout: 5000 });
  await target?.click();
}

async function isIn(page: Page, phase: string): Promise<void> {
  await page.waitForSelector(`payfect-checkout:state(${phase})`, { timeout: 5000 });
}
