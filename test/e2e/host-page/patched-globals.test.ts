// Pages that put their own functions and elements where scripts expect the browser's.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

/** What monitoring and polyfill scripts do: everything still works, a little differently. */
const WRAPPERS = `
const { fetch, setTimeout, clearTimeout } = window;
const { parse, stringify } = JSON;
const { then } = Promise.prototype;
window.fetch = async (...request) => (await Reflect.apply(fetch, window, request)).clone();
JSON.parse = (text, reviver) => parse(text, reviver);
JSON.stringify = (...value) => stringify(...value);
Promise.prototype.then = function (...handlers) { return Reflect.apply(then, this, handlers); };
window.setTimeout = (task, ms, ...rest) => Reflect.apply(setTimeout, window, [(...given) => task(...given), ms, ...rest]);
window.clearTimeout = (timer) => Reflect.apply(clearTimeout, window, [timer]);
delete window.EventSource;
Object.prototype.extra = 'for-in finds me';
Array.prototype.last = function () { return this[this.length - 1]; };
`;

/** What a broken script does, long after ours was loaded. */
const BREAKS = `
const broken = () => { throw new Error('the page broke this'); };
window.fetch = broken;
JSON.parse = broken;
window.setTimeout = broken;
window.clearTimeout = broken;
window.EventSource = broken;
`;

describe('a page that patches what we stand on', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F64 fetch that gives clones, wrapped JSON, promises and timers, no EventSource: a whole purchase', async (t) => {
    const head = `<script>${WRAPPERS}</script>`;
    const visit = await Visit.open(t, browser, { session: WITH_CHOICE, head });
    await buy(visit);
  });

  test('F64 a wrapper around fetch that ignores abort signals: an answer that never comes is given up all the same', async (t) => {
    const deaf =
      'const real = window.fetch; window.fetch = (input, init) => real(input.url ?? input, { headers: input.headers });';
    const visit = await Visit.open(t, browser, { head: `<script>${deaf}</script>` });
    // Sent after 12 to 18 seconds, given up 10 later, and asked for again after 2, give or take a fifth.
    await visit.advance(18_000);
    assert.equal(visit.readsSent, 2);
    await visit.advance(12_400);
    assert.equal(visit.readsSent, 3);
  });

  test('F64 fetch, JSON and timers that are broken after we were loaded: a whole purchase', async (t) => {
    const visit = await Visit.open(t, browser, { session: WITH_CHOICE });
    await visit.page.addScriptTag({ content: BREAKS });
    await buy(visit);
  });

  test('F65 elements named like globals and like members of the document: nothing is taken from them', async (t) => {
    const onDocument = ['currentScript', 'hidden', 'baseURI', 'visibilityState', 'referrer', 'activeElement'];
    const onWindow = [
      'payfect',
      'PayfectCheckout',
      'process',
      'ShadyCSS',
      'litHtmlVersions',
      'litElementVersions',
      'reactiveElementVersions',
      'litHtmlPolyfillSupport',
      'litElementHydrateSupport',
      'reactiveElementPolyfillSupport',
    ];
    const traps = [
      ...onDocument.map((name) => `<img name="${name}" alt="">`),
      ...onWindow.map((id) => `<a id="${id}" href="https://evil.example/"></a>`),
    ];
    const visit = await Visit.open(t, browser, {
      session: { ...WITH_CHOICE, ...WITH_STREAM },
      body: `${traps.join('')}<checkout>`,
      attributes: 'proxy-url="payfect"',
    });
    // A page that only seems hidden would have no doorbell.
    await visit.server.streams.arrival(1);
    await buy(visit);
  });
});
