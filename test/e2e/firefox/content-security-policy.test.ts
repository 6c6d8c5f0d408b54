// Strict pages in Firefox, driven by Puppeteer: Playwright works only with its own Firefox build.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { startFaultServer } from '../support/fault-server.js';
import { eventStream, RING } from '../support/planned-response.js';
import { otherLitScript, STRICT_CSP, TRUSTED_TYPES } from '../support/csp.js';
import { recordViolations } from '../support/page-scripts.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { servePage, sessionResponse, WITH_STREAM } from '../support/shop-page.js';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

describe('strict Content-Security-Policy in Firefox', () => {
  let browser: Browser;
  before(async () => void (browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })));
  after(() => browser.close());

  /** Completes a purchase on a page with this policy, rings the doorbell while waiting, and returns the violations. */
  async function buyUnder(t: TestContext, policy: string, head = ''): Promise<readonly string[]> {
    const server = await startFaultServer();
    t.after(() => server.close());
    server.files.set('/other.js', { type: 'text/javascript', body: await otherLitScript() });
    servePage(server, { head, attributes: 'no-images', headers: { 'content-security-policy': policy } });
    server.reads.fallback = sessionResponse(server, { ...WITH_CHOICE, ...WITH_STREAM });
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    const page = await context.newPage();
    await page.evaluateOnNewDocument(recordViolations);
    await page.goto(`${server.url}/`);
    await click(page, 'input[name=currency]');
    await click(page, 'input[name=network]');
    await click(page, 'a[part=pay]');
    await waitForState(page, 'waiting');
    server.reads.fallback = sessionResponse(server, { status: 'complete' });
    (await server.streams.waitFor(1)).respond(eventStream(RING));
    await waitForState(page, 'complete');
    const violations = await page.evaluate(() => Reflect.get(window, 'violations') as string[]);
    // Firefox also reports its own request for an icon.
    return violations.filter((violation) => !violation.endsWith('/favicon.ico'));
  }

  test('F60 default-src ’none’ and the element’s own needs: a purchase without a violation', async (t) => {
    assert.deepEqual(await buyUnder(t, STRICT_CSP), []);
  });

  test('F61 Trusted Types that allow only our policy: a purchase without a violation', async (t) => {
    assert.deepEqual(await buyUnder(t, `${TRUSTED_TYPES}; trusted-types payfect-checkout`), []);
  });

  test('F61 Trusted Types with another copy of Lit on the page: a purchase without a violation', async (t) => {
    const other = '<script type="module" src="/other.js"></script>';
    assert.deepEqual(await buyUnder(t, `${TRUSTED_TYPES}; trusted-types lit-html payfect-checkout`, other), []);
  });
});

/** Clicks an element of the shadow root, once it is there. */
async function click(page: Page, selector: string): Promise<void> {
  const target = await page.waitForSelector(`payfect-checkout >>> ${selector}`, { timeout: 5000, visible: true });
  await target?.click();
}

async function waitForState(page: Page, phase: string): Promise<void> {
  await page.waitForSelector(`payfect-checkout:state(${phase})`, { timeout: 5000, visible: true });
}
