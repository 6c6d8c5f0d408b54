// The component of the button in a browser: React 18 and 19, development builds, strict mode.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { json } from '../support/planned-response.js';
import { clientScript, serverRenderer } from '../support/react-app.js';
import { sessionResponse, SESSION_ID } from '../support/shop-page.js';
import { DEFINITION, HEADERS, open, read, VERSIONS } from './support.js';

for (const version of VERSIONS) {
  describe(`The component of the button in React ${version}`, () => {
    let browser: Browser;
    let script = '';
    let render: (props: object) => string = () => '';
    before(async () => {
      browser = await launchBrowser();
      script = await clientScript(version);
      render = await serverRenderer(version);
    });
    after(() => browser.close());

    for (const [name, isHydrated, head] of [
      ['rendered in the browser', false, ''],
      ['rendered in the browser after the tag was defined', false, DEFINITION],
      ['hydrated', true, ''],
      ['hydrated after the tag was defined', true, DEFINITION],
    ] as const) {
      test(`opens the dialog of a button that was ${name}, and hears that it was closed`, async (t) => {
        const props = { createUrl: '/orders', headers: HEADERS, locale: 'en' };
        const html = isHydrated ? render(props) : '';
        const { page, server, complaints } = await open(t, browser, { props, script, html, head });
        server.others.plan(json({ sessionId: SESSION_ID }));
        const button = page.locator('payfect-checkout-button');
        await button.locator('[part=error]').waitFor({ state: 'attached' });
        await page.waitForFunction(() => Reflect.get(Object(Reflect.get(window, 'element')), 'disabled') === false);
        await button.getByRole('link', { name: 'Pay without the script' }).click();
        const created = await server.others.waitFor(1);
        const first = await server.reads.waitFor(1);
        assert.equal(created.url, '/orders');
        for (const request of [created, first]) assert.equal(request.header('x-csrf-token'), 'token');
        first.respond(sessionResponse(server));
        await page.waitForFunction(() => Reflect.get(Object(Reflect.get(window, 'element')), 'phase') === 'open');
        await button.getByRole('button', { name: 'Close' }).click();
        await page.waitForFunction(() => (Reflect.get(window, 'calls') as readonly string[]).length > 1);
        assert.equal(await button.getByRole('dialog').isVisible(), false);
        assert.deepEqual(await read(page, 'calls'), ['onReady ready true', 'onClose close true']);
        assert.deepEqual([server.others.count, server.reads.count], [1, 1]);
        assert.deepEqual(complaints, []);
      });
    }

    test('renders the button with its texts on a server, disabled until it has what a server cannot render', () => {
      const props = { createUrl: '/orders', locale: 'en' };
      const ready = render({ ...props, sessionOnly: true });
      assert.match(ready, /^<payfect-checkout-button [^>]*create-url="\/orders"[^>]*><a href=/);
      assert.doesNotMatch(ready, /disabled/);
      for (const html of [render(props), render({ ...props, sessionOnly: true, headers: HEADERS })]) {
        assert.match(html, /^<payfect-checkout-button [^>]*create-url="\/orders"[^>]*disabled=""/);
        assert.doesNotMatch(html, /headers|token/);
      }
    });
  });
}
