// How the script gets onto the page: twice, beside another definition of the tag, in a framework, after the element.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { startFaultServer } from '../support/fault-server.js';
import { reactPageScript } from '../support/react-page.js';
import { sessionResponse, SESSION_ID } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

describe('loading the script', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F37 loaded twice: the second logs a message and does nothing', async (t) => {
    const again = '<script type="module" src="/payfect-checkout.js?again"></script>';
    const visit = await Visit.open(t, browser, { head: again });
    await visit.readAfter(15_000, sessionResponse(visit.server, { status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
    assert.deepEqual(visit.uncaughtErrors, []);
    assert.equal(visit.consoleMessages.length, 1);
    assert.match(visit.consoleMessages[0] ?? '', /already defined/);
  });

  test('F38 tag already defined by another script: logs a message and does nothing', async (t) => {
    const owner = `<script>customElements.define('payfect-checkout', class Other extends HTMLElement {})</script>`;
    const visit = await Visit.load(t, browser, { head: owner });
    assert.equal(await visit.page.evaluate("document.querySelector('payfect-checkout').constructor.name"), 'Other');
    assert.equal(visit.readsSent, 0);
    assert.deepEqual(visit.uncaughtErrors, []);
    assert.equal(visit.consoleMessages.length, 1);
    assert.match(visit.consoleMessages[0] ?? '', /already defined/);
  });

  test('F39 React in strict mode: one first read, and each listener runs once per event', async (t) => {
    const server = await startFaultServer();
    t.after(() => server.close());
    server.files.set('/page.js', { type: 'text/javascript', body: await reactPageScript() });
    const body = '<div id="root"></div><script src="/page.js" defer></script>';
    const visit = await Visit.open(t, browser, { server, body });
    assert.equal(visit.readsSent, 1);
    await visit.readAfter(15_000, sessionResponse(server, { status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
    assert.deepEqual(await visit.page.evaluate('window.calls'), [
      'prop ready',
      'effect ready',
      'prop complete',
      'effect complete',
    ]);
    assert.deepEqual(visit.uncaughtErrors, []);
  });

  test('F40 attributes and properties set before the script loads: all are used', async (t) => {
    const early = `<payfect-checkout network="tron"></payfect-checkout><script>
const element = document.querySelector('payfect-checkout');
element.sessionId = '${SESSION_ID}';
element.headers = { 'x-csrf': 'token-1' };
element.locale = 'en';
element.noImages = true;
element.currency = 'usdt';
element.addEventListener('ready', () => (window.wasReady = true));
</script>`;
    const visit = await Visit.open(t, browser, { body: early });
    const read = await visit.server.reads.waitFor(1);
    assert.equal(read.header('x-csrf'), 'token-1');
    const [choice, wasReady] = await visit.page.evaluate<[string[], boolean]>(
      "(({ currency, network, noImages }) => [[currency, network, noImages], window.wasReady])(document.querySelector('payfect-checkout'))",
    );
    assert.deepEqual(choice, ['usdt', 'tron', true]);
    assert.equal(wasReady, true);
  });
});
