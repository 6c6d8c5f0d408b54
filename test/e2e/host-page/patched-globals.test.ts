// Pages that replace built-in functions, or shadow globals with named elements.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement } from '../support/checkout-element.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

/** What monitoring scripts and polyfills do: everything still works, in a slightly different way. */
const WRAPPERS = `
const { fetch, setTimeout, clearTimeout } = window;
const { parse, stringify } = JSON;
const { then } = Promise.prototype;
window.fetch = async (...request) => (await Reflect.apply(fetch, window, request)).clone();
JSON.parse = (text, reviver) => parse(text, reviver);
JSON.stringify = (...value) => stringify(...value);
Promise.prototype.then = function (...handlers) { return Reflect.apply(then, this, handlers); };
window.setTimeout = (task, ms, ...rest) => Reflect.apply(setTimeout, window, [(...args) => task(...args), ms, ...rest]);
window.clearTimeout = (timer) => Reflect.apply(clearTimeout, window, [timer]);
delete window.EventSource;
Object.prototype.extra = 'for-in finds me';
Array.prototype.last = function () { return this[this.length - 1]; };
`;

/** What a broken script does after ours has loaded. */
const BROKEN_GLOBALS = `
const broken = () => { throw new Error('the page broke this'); };
window.fetch = broken;
JSON.parse = broken;
JSON.stringify = broken;
window.URL = class { constructor() { broken(); } };
window.setTimeout = broken;
window.clearTimeout = broken;
window.performance = undefined;
Date.now = broken;
window.EventSource = broken;
`;

/** A script's own variable, and what Datejs, MooTools and others do to dates. */
const FOREIGN_DATES = `
var performance = 'good';
Date.parse = (text) => (text === '' ? null : new Date(0));
Date.prototype.toISOString = () => '"1970-01-01"';
`;

describe('a page that patches globals', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F64 wrapped fetch, JSON, promises and timers, and no EventSource: a purchase completes', async (t) => {
    const head = `<script>${WRAPPERS}</script>`;
    const visit = await Visit.open(t, browser, { session: WITH_CHOICE, head });
    await buy(visit);
  });

  test('F64 fetch wrapper that ignores abort signals: a stalled read still times out', async (t) => {
    const ignoresSignal =
      'const real = window.fetch; window.fetch = (input, init) => real(input.url ?? input, { headers: input.headers });';
    const visit = await Visit.open(t, browser, { head: `<script>${ignoresSignal}</script>` });
    // Sent after 12 to 18 seconds, timed out 10 seconds later, and retried after 2 seconds ± 20 %.
    await visit.advance(18_000);
    assert.equal(visit.readsSent, 2);
    await visit.advance(12_400);
    assert.equal(visit.readsSent, 3);
  });

  test('F64 fetch, JSON, URL and timers broken after the script has loaded: a purchase completes', async (t) => {
    const visit = await Visit.open(t, browser, { session: WITH_CHOICE });
    await visit.page.addScriptTag({ content: BROKEN_GLOBALS });
    await buy(visit);
  });

  test('F64 a variable named performance, and other dates: the countdown is right, and a purchase completes', async (t) => {
    const head = `<script>${FOREIGN_DATES}</script>`;
    const visit = await Visit.open(t, browser, { session: WITH_CHOICE, head });
    const countdown = checkoutElement(visit.page).locator('[part=countdown]');
    assert.match(await countdown.innerText(), /\b(30:00|29:5\d)\b/);
    await buy(visit);
  });

  test('F65 elements named like globals and document members: a purchase completes, with a doorbell', async (t) => {
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
    // If `document.hidden` were the image, the page would count as hidden and have no doorbell.
    await visit.server.streams.waitFor(1);
    await buy(visit);
  });
});
