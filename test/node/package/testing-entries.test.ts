// A merchant's own tests with the packed package: node:test with a simulated DOM, and the recipes of docs/testing.md.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PREVIEW_STATES, previewId } from '../../../src/preview/index.js';
import { packedApp, type PackedApp } from '../support/packed-app.js';
import { textOf } from '../support/project.js';

const DOMS: Readonly<Record<string, string>> = {
  jsdom: `
    import { JSDOM } from 'jsdom';
    const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>', { url: 'https://shop.example/', pretendToBeVisual: true });`,
  'happy-dom': `
    import { Window } from 'happy-dom';
    const window = new Window({ url: 'https://shop.example/' });
    window.document.documentElement.lang = 'en';`,
};

/** Makes the window's members global, as test runners do. */
const INSTALL = `
  for (const key of [...Object.getOwnPropertyNames(window), 'addEventListener', 'removeEventListener']) {
    if (key in globalThis && !/^(window|document|navigator|location|.*Event|EventTarget)$/.test(key)) continue;
    const value = window[key];
    const isMethod = typeof value === 'function' && /^[a-z]/.test(key);
    Object.defineProperty(globalThis, key, { configurable: true, writable: true, value: isMethod ? value.bind(window) : value });
  }
  let requests = 0;
  globalThis.fetch = async () => {
    requests++;
    throw new TypeError('offline');
  };`;

/** As in docs/testing.md. */
const UNIT_TEST = `
  import './dom.mjs';
  import assert from 'node:assert/strict';
  import { afterEach, test } from 'node:test';
  import { expire, fakeProxy, fixtures, intercept, ManualClock, pay, whenPhase } from 'payfect-checkout/testing';
  await import('payfect-checkout/define');

  let stop = () => undefined;
  afterEach(() => {
    document.body.replaceChildren();
    stop();
  });

  function show(session, options) {
    stop = intercept(options);
    document.body.innerHTML = '<payfect-checkout session-id="' + session.id + '"></payfect-checkout>';
    return document.querySelector('payfect-checkout');
  }

  test('thanks after the payment', async () => {
    const proxy = fakeProxy(fixtures.open);
    const element = show(fixtures.open, { proxy });
    element.addEventListener('complete', () => (document.title = 'Thank you'));
    await whenPhase(element, 'open');
    assert.equal(element.session.total.amount, '20.00');
    await pay(element);
    assert.equal(element.phase, 'complete');
    assert.equal(document.title, 'Thank you');
    assert.match(proxy.requests[0].url, /\\/payfect\\/checkouts\\/fixture-open$/);
  });

  test('offers a fresh checkout when the time is up', async () => {
    const element = show(fixtures.expiredRestart, { proxy: fakeProxy(fixtures.expiredRestart) });
    await whenPhase(element, 'expired');
    const restart = await found(element, '[part=restart]');
    restart.click();
    await whenPhase(element, 'open');
    await expire(element);
    assert.equal(element.phase, 'expired');
  });

  test('reads again every 15 s, and tells of trouble', async () => {
    const proxy = fakeProxy(fixtures.open);
    const clock = new ManualClock();
    const element = show(fixtures.open, { proxy, clock });
    await whenPhase(element, 'open');
    await clock.advance(14_999);
    assert.equal(proxy.requests.length, 1);
    await clock.advance(1);
    assert.equal(proxy.requests.length, 2);
    proxy.fail('server-error');
    await clock.advance(60_000);
    assert.equal(element.phase, 'open');
    assert.ok(element.shadowRoot.querySelector('[part=notice]'));
  });

  test('a refusal ends in failed', async () => {
    const proxy = fakeProxy();
    proxy.fail('forbidden');
    const element = show(fixtures.open, { proxy });
    await whenPhase(element, 'failed');
    await assert.rejects(whenPhase(element, 'open', { timeoutMs: 20 }), /is "failed" after 20 ms, not "open"/);
    await assert.rejects(pay(element), /shows no session yet, but is "failed"/);
    await assert.rejects(whenPhase(document.body, 'open'), /<body> is not a <payfect-checkout>/);
  });

  async function found(element, selector) {
    for (;;) {
      const control = element.shadowRoot.querySelector(selector);
      if (control) return control;
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
    }
  }`;

const PREVIEWS = `
  import { requestCount } from './dom.mjs';
  import assert from 'node:assert/strict';
  import { test } from 'node:test';
  await import('payfect-checkout/FIRST');
  await import('payfect-checkout/SECOND');
  const { PREVIEW_STATES, previewId } = await import('payfect-checkout/preview');

  test('every state is shown without a request', async () => {
    for (const state of PREVIEW_STATES) {
      const element = document.createElement('payfect-checkout');
      element.setAttribute('session-id', previewId(state));
      document.body.append(element);
      await element.updateComplete;
      assert.notEqual(element.phase, 'idle', state);
      assert.equal(element.phase === 'failed', state.startsWith('failed'), state);
      element.remove();
    }
    assert.equal(requestCount(), 0);
  });`;

const SCRIPTS = `
  import { requestCount } from './dom.mjs';
  import { readFileSync } from 'node:fs';
  const names = new Set(Object.getOwnPropertyNames(globalThis));
  const classic = () =>
    new Function(readFileSync('node_modules/payfect-checkout/dist/payfect-checkout-preview.js', 'utf8'))();
  if (process.argv[2] === 'before') classic();
  await import('./node_modules/payfect-checkout/dist/payfect-checkout.js');
  document.body.innerHTML = '<payfect-checkout session-id="demo:waiting"></payfect-checkout>';
  const element = document.querySelector('payfect-checkout');
  await element.updateComplete;
  if (process.argv[2] === 'after') classic();
  await element.updateComplete;
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !names.has(name) && /payfect|preview/i.test(name));
  process.stdout.write(JSON.stringify([element.phase, requestCount(), added]), () => process.exit());`;

describe('docs/testing.md', () => {
  test('lists every state that can be previewed, in order', () => {
    const listed = [...textOf('docs/testing.md').matchAll(/`(demo:[\w-]+)`/g)].map(([, id]) => id);
    const first = listed.indexOf('demo:loading');
    assert.deepEqual(listed.slice(first, first + PREVIEW_STATES.length), PREVIEW_STATES.map(previewId));
  });
});

for (const [name, dom] of Object.entries(DOMS)) {
  describe(`A merchant’s tests in ${name}`, () => {
    let app: PackedApp;

    before(() => {
      app = packedApp(['jsdom', 'happy-dom']);
      app.run('dom.mjs', `${dom}${INSTALL}\nexport const requestCount = () => requests;`);
    });
    after(() => app.remove());

    test('pass with the fake proxy, the clock and the functions that pay', () => {
      assert.match(app.run('unit.test.mjs', UNIT_TEST, '--test', '--test-reporter=tap'), /# pass 4\n# fail 0/);
    });

    for (const [first, second] of [
      ['define', 'preview'],
      ['preview', 'define'],
    ] as const) {
      test(`pass with previews: ${first} before ${second}`, () => {
        const text = PREVIEWS.replace('FIRST', first).replace('SECOND', second);
        assert.match(app.run('preview.test.mjs', text, '--test', '--test-reporter=tap'), /# pass 1\n# fail 0/);
      });
    }

    for (const when of ['before', 'after']) {
      test(`show previews with the files for script tags: loaded ${when} the element`, () => {
        assert.equal(app.run('scripts.mjs', SCRIPTS.replaceAll('process.argv[2]', `'${when}'`)), '["waiting",0,[]]');
      });
    }
  });
}
