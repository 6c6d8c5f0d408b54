// The component of 'payfect-checkout/react' in a browser: React 18 and 19, development builds, strict mode.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { problem } from '../support/planned-response.js';
import { clientScript, serverRenderer } from '../support/react-app.js';
import { sessionResponse, SESSION_ID } from '../support/shop-page.js';
import { DEFINITION, HEADERS, open, read, setProps, VERSIONS } from './support.js';

const NEXT_ID = 'another-session';

/** What a shop may change about the look and the words. */
const LOOK = {
  layout: 'split',
  summary: 'none',
  icons: { usdt: '/coin.svg' },
  strings: { method: 'How?' },
  items: [{ name: 'Mug' }],
};
const LOOK_OF_ELEMENT = `(({ layout, summary, icons, strings, items }) => ({ layout, summary, icons, strings, items }))(element)`;

for (const version of VERSIONS) {
  describe(`The component in React ${version}`, () => {
    let browser: Browser;
    let script = '';
    let render: (props: object) => string = () => '';
    before(async () => {
      browser = await launchBrowser();
      script = await clientScript(version);
      render = await serverRenderer(version);
    });
    after(() => browser.close());

    test('sets properties before the first read, and calls each handler once', async (t) => {
      const props = { sessionId: SESSION_ID, headers: HEADERS, autoRedirect: false, noImages: true, className: 'wide' };
      const { page, server, complaints } = await open(t, browser, { props, script });
      const first = await server.reads.waitFor(1);
      assert.equal(first.header('x-csrf-token'), 'token');
      first.respond(sessionResponse(server, { status: 'complete' }));
      await waitForPhase(page, 'complete');
      assert.deepEqual(await read(page, 'calls'), ['onReady ready true', 'onComplete complete true']);
      const expression =
        '[element.localName, element.className, element.autoRedirect, element.noImages, element.phase]';
      assert.deepEqual(await read(page, expression), ['payfect-checkout', 'wide', false, true, 'complete']);
      assert.equal(server.reads.count, 1);
      assert.deepEqual(complaints, []);
    });

    test('passes layout, words, pictures and names of items on, rendered here or by a server', async (t) => {
      for (const isHydrated of [false, true]) {
        const props = { sessionId: SESSION_ID, locale: 'en', ...LOOK };
        const html = isHydrated ? render(props) : '';
        const { page, server, complaints } = await open(t, browser, { props, script, html });
        (await server.reads.waitFor(1)).respond(sessionResponse(server));
        await waitForPhase(page, 'open');
        assert.deepEqual(await read(page, LOOK_OF_ELEMENT), LOOK);
        await setProps(page, { layout: undefined, summary: undefined, strings: undefined, icons: undefined });
        const changed = { ...LOOK, layout: '', summary: '', strings: {}, icons: {} };
        assert.deepEqual(await read(page, LOOK_OF_ELEMENT), changed);
        assert.deepEqual(complaints, []);
      }
    });

    test('sets what changes, and nothing else: the shopper’s choice stays', async (t) => {
      const props = {
        sessionId: SESSION_ID,
        headers: HEADERS,
        network: 'tron',
        proxyUrl: '/payfect',
        autoRedirect: true,
      };
      const { page, server, complaints } = await open(t, browser, { props, script });
      const networks = ['tron', 'polygon'].map((value) => ({ value, name: value }));
      const crypto = [{ currency: { value: 'usdt', name: 'Tether', logo: null }, networks }];
      (await server.reads.waitFor(1)).respond(sessionResponse(server, { paymentMethodOptions: { crypto } }));
      await waitForPhase(page, 'open');
      await checkoutElement(page).getByLabel('polygon').check();
      await setProps(page, { locale: 'zh-TW', autoRedirect: undefined, proxyUrl: undefined, headers: undefined });
      const expression = '[element.network, element.locale, element.autoRedirect, element.proxyUrl, element.headers]';
      assert.deepEqual(await read(page, expression), ['polygon', 'zh-TW', false, '/payfect', {}]);
      await setProps(page, { sessionId: NEXT_ID });
      assert.match((await server.reads.waitFor(2)).url, new RegExp(NEXT_ID));
      assert.deepEqual(complaints, []);
    });

    test('calls the handlers of the last render', async (t) => {
      const { page, server } = await open(t, browser, { props: { sessionId: SESSION_ID }, script });
      const first = await server.reads.waitFor(1);
      await read(page, `void setProps({ onReady: () => calls.push('another'), onError: undefined })`);
      first.respond(sessionResponse(server));
      await waitForPhase(page, 'open');
      assert.deepEqual(await read(page, 'calls'), ['another']);
      await read(page, `void element.dispatchEvent(new CustomEvent('error', { detail: {} }))`);
      assert.deepEqual(await read(page, 'calls'), ['another']);
    });

    test('can be removed and come back', async (t) => {
      const { page, server, complaints } = await open(t, browser, { props: { sessionId: SESSION_ID }, script });
      (await server.reads.waitFor(1)).respond(sessionResponse(server));
      await waitForPhase(page, 'open');
      await setProps(page, null);
      assert.deepEqual(await read(page, `[document.querySelector('payfect-checkout'), element]`), [null, null]);
      await setProps(page, { sessionId: SESSION_ID });
      (await server.reads.waitFor(2)).respond(sessionResponse(server));
      await waitForPhase(page, 'open');
      assert.deepEqual(await read(page, 'calls'), ['onReady ready true', 'onReady ready true']);
      assert.deepEqual(complaints, []);
    });

    test('restores the default of a prop that has gone, also if the tag was defined first', async (t) => {
      const props = { sessionId: SESSION_ID, locale: 'zh-TW', target: '_self' };
      const { page, complaints } = await open(t, browser, { props, script, head: DEFINITION });
      await page.waitForFunction(() => Reflect.get(document.querySelector('payfect-checkout') ?? {}, 'locale'));
      assert.deepEqual(await read(page, '[element.locale, element.target]'), ['zh-TW', '_self']);
      await setProps(page, { locale: undefined, target: undefined });
      assert.deepEqual(await read(page, '[element.locale, element.target]'), ['', '']);
      assert.deepEqual(complaints, []);
    });

    for (const [name, head] of [
      ['', ''],
      [', also if the page has defined the tag before', DEFINITION],
    ] as const) {
      test(`hydrates what a server has rendered without a complaint or an early read${name}`, async (t) => {
        const props = { sessionId: SESSION_ID, headers: HEADERS, locale: 'en', noImages: true };
        const { page, server, complaints } = await open(t, browser, { props, script, html: render(props), head });
        const first = await server.reads.waitFor(1);
        assert.equal(first.header('x-csrf-token'), 'token');
        first.respond(sessionResponse(server));
        await waitForPhase(page, 'open');
        assert.deepEqual(await read(page, 'calls'), ['onReady ready true']);
        assert.equal(server.reads.count, 1);
        assert.deepEqual(complaints, []);
      });
    }

    test('reports a failure', async (t) => {
      const { page, server } = await open(t, browser, { props: { sessionId: SESSION_ID }, script });
      (await server.reads.waitFor(1)).respond(problem(403, 'forbidden'));
      await waitForPhase(page, 'failed');
      assert.deepEqual(await read(page, 'calls'), ['onError error false']);
    });

    test('renders the tag with its texts and its fallback on a server', () => {
      const html = render({
        sessionId: SESSION_ID,
        sessionOnly: true,
        locale: 'en',
        autoRedirect: false,
        noImages: true,
        id: 'a',
      });
      assert.match(
        html,
        /^<payfect-checkout [^>]+><a href="https:\/\/pay\.example\/">Pay without the script<\/a><\/payfect-checkout>$/,
      );
      for (const attribute of [`session-id="${SESSION_ID}"`, 'locale="en"', 'no-images=""', 'id="a"']) {
        assert.ok(html.includes(` ${attribute}`), `${attribute} is not in ${html}`);
      }
      assert.doesNotMatch(html, /auto-redirect|sessionId|sessionOnly/);
    });

    test('lets the session id wait for what a server cannot render', () => {
      for (const html of [
        render({ sessionId: SESSION_ID, locale: 'en' }),
        render({ sessionId: SESSION_ID, sessionOnly: true, locale: 'en', headers: HEADERS }),
      ]) {
        assert.match(html, / locale="en"/);
        assert.doesNotMatch(html, new RegExp(`${SESSION_ID}|headers|token`));
      }
    });
  });
}
