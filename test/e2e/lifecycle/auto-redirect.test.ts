// `auto-redirect` in a real tab: with its history, its storage, and a success page that shows the element again.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { servePage, sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const REDIRECTS = { attributes: 'auto-redirect' };

describe('auto-redirect', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function paid(visit: Visit): Promise<void> {
    const successUrl = `${visit.server.url}/thanks`;
    const response = sessionResponse(visit.server, { status: 'complete', successUrl });
    await visit.advance(15 * SECOND_MS * 1.2);
    (await visit.server.reads.waitFor(visit.readsSent)).respond(response);
  }

  test('B4 the success page shows the element at another URL: it stays there, and a second visit does not redirect', async (t) => {
    const visit = await Visit.open(t, browser, REDIRECTS);
    const { page, server } = visit;
    // A server that adds the language to the path.
    servePage(
      server,
      { ...REDIRECTS, head: '<script>history.replaceState(null, "", "/en/thanks")</script>' },
      '/thanks',
    );
    await paid(visit);
    await page.waitForURL(`${server.url}/en/thanks`);
    await visit.advance(1);
    const again = sessionResponse(server, { status: 'complete', successUrl: `${server.url}/thanks` });
    await visit.respond(again);
    await waitForPhase(page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
    assert.equal(page.url(), `${server.url}/en/thanks`);

    await page.goto(`${server.url}/`);
    await visit.advance(1);
    await visit.respond(sessionResponse(server));
    await waitForPhase(page, 'open');
    await visit.readAfter(15 * SECOND_MS, again);
    await waitForPhase(page, 'complete');
    assert.equal(page.url(), `${server.url}/`);
  });

  test('B16 Back from the success page leads to the page before the checkout', async (t) => {
    const visit = await Visit.open(t, browser, { ...REDIRECTS, headers: { 'cache-control': 'no-store' } });
    const { page, server } = visit;
    server.files.set('/thanks', { type: 'text/html', body: '<!doctype html><title>Thanks</title>' });
    const length = await page.evaluate('history.length');
    await paid(visit);
    await page.waitForURL(`${server.url}/thanks`);
    assert.equal(await page.evaluate('history.length'), length);
    await page.goBack();
    assert.equal(page.url(), 'about:blank');
  });
});
