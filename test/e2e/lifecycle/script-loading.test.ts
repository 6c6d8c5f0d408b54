// How the script comes to the page: twice, too late for the tag, after the page's own properties, under a framework.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { phaseIs } from '../support/checkout-element.js';
import { commonJsScript } from '../support/common-js.js';
import { serveFaults } from '../support/fault-server.js';
import { sessionAt, SESSION_ID } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

describe('the script on a page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F37 loaded twice: the first one stays, the second says so and does nothing', async (t) => {
    const again = '<script type="module" src="/payfect-checkout.js?again"></script>';
    const visit = await Visit.open(t, browser, { head: again });
    await visit.readAfter(15_000, sessionAt(visit.server, { status: 'complete' }));
    await phaseIs(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
    assert.deepEqual(visit.crashes, []);
    assert.equal(visit.said.length, 1);
    assert.match(visit.said[0] ?? '', /already defined/);
  });

  test('F38 a tag that another library owns: is left alone, which is said, and nothing is thrown', async (t) => {
    const owner = `<script>customElements.define('payfect-checkout', class Other extends HTMLElement {})</script>`;
    const visit = await Visit.begin(t, browser, { head: owner });
    assert.equal(await visit.page.evaluate("document.querySelector('payfect-checkout').constructor.name"), 'Other');
    assert.equal(visit.readsSent, 0);
    assert.deepEqual(visit.crashes, []);
    assert.equal(visit.said.length, 1);
    assert.match(visit.said[0] ?? '', /already defined/);
  });

  test('F39 React in strict mode: one first read, and each listener is called once', async (t) => {
    const server = await serveFaults();
    t.after(() => server.close());
    server.files.set('/page.js', { type: 'text/javascript', body: await reactPage() });
    const body = '<div id="root"></div><script src="/page.js" defer></script>';
    const visit = await Visit.open(t, browser, { server, body });
    assert.equal(visit.readsSent, 1);
    await visit.readAfter(15_000, sessionAt(server, { status: 'complete' }));
    await phaseIs(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
    assert.deepEqual(await visit.page.evaluate('window.heard'), [
      'prop ready',
      'effect ready',
      'prop complete',
      'effect complete',
    ]);
    assert.deepEqual(visit.crashes, []);
  });

  test('F40 attributes and properties set before the script is there: all of them count', async (t) => {
    const early = `<payfect-checkout network="tron"></payfect-checkout><script>
const element = document.querySelector('payfect-checkout');
element.sessionId = '${SESSION_ID}';
element.headers = { 'x-csrf': 'token-1' };
element.locale = 'en';
element.noImages = true;
element.currency = 'usdt';
element.addEventListener('ready', () => (window.heard = true));
</script>`;
    const visit = await Visit.open(t, browser, { body: early });
    const read = await visit.server.reads.arrival(1);
    assert.equal(read.header('x-csrf'), 'token-1');
    const [choice, heard] = await visit.page.evaluate<[string[], boolean]>(
      "(({ currency, network, noImages }) => [[currency, network, noImages], window.heard])(document.querySelector('payfect-checkout'))",
    );
    assert.deepEqual(choice, ['usdt', 'tron', true]);
    assert.equal(heard, true);
  });
});

/** A component that listens both ways that React knows. */
async function reactPage(): Promise<string> {
  const files = {
    react: ['react', 'cjs/react.development.js'],
    scheduler: ['scheduler', 'cjs/scheduler.development.js'],
    'react-dom': ['react-dom', 'cjs/react-dom.development.js'],
    'react-dom/client': ['react-dom', 'cjs/react-dom-client.development.js'],
  } as const;
  return commonJsScript(
    files,
    `const { createElement, StrictMode, useEffect, useRef } = require('react');
window.heard = [];
function Checkout() {
  const ref = useRef(null);
  useEffect(() => {
    const controller = new AbortController();
    for (const name of ['ready', 'complete']) {
      ref.current.addEventListener(name, () => heard.push('effect ' + name), { signal: controller.signal });
    }
    return () => controller.abort();
  }, []);
  return createElement('payfect-checkout', {
    ref,
    'session-id': '${SESSION_ID}',
    locale: 'en',
    onready: () => heard.push('prop ready'),
    oncomplete: () => heard.push('prop complete'),
  });
}
require('react-dom/client').createRoot(document.getElementById('root'))
  .render(createElement(StrictMode, null, createElement(Checkout)));`,
  );
}
