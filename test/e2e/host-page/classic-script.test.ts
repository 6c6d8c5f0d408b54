// Pages without modules: the classic file, and the module file where a page loads it as a classic script.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, confirmTron } from '../support/checkout-element.js';
import { STRICT_CSP, TRUSTED_TYPES } from '../support/csp.js';
import { startFaultServer } from '../support/fault-server.js';
import { recordViolations } from '../support/page-scripts.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { sessionResponse, SESSION_ID } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const CLASSIC = '<script src="/payfect-checkout.iife.js"></script>';
const MODULE = '<script type="module" src="/payfect-checkout.js"></script>';

/** What jQuery, Lodash and a theme define, and the names of all globals before the script (`handled` is the test's). */
const OWN_GLOBALS = `<script>
var $ = 'jQuery';
var _ = 'Lodash';
const t = 'theme';
window.namesBefore = [...Object.getOwnPropertyNames(window), 'namesBefore', 'handled'];
</script>`;

/** The page's own globals, and the names of those that were added. */
const globalsOf = (page: Page) =>
  page.evaluate<{ own: string[]; added: string[] }>(`({
    own: [$, _, t],
    added: Object.getOwnPropertyNames(window).filter((name) => !namesBefore.includes(name)),
  })`);

const OWN = ['jQuery', 'Lodash', 'theme'];

describe('the module file, loaded as a classic script', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('is a syntax error and runs nothing: no global is changed or added', async (t) => {
    const visit = await Visit.load(t, browser, {
      head: OWN_GLOBALS,
      script: '<script src="/payfect-checkout.js"></script>',
    });
    assert.deepEqual(visit.uncaughtErrors, ["Unexpected token 'export'"]);
    assert.deepEqual(await globalsOf(visit.page), { own: OWN, added: [] });
    assert.equal(await visit.page.evaluate("customElements.get('payfect-checkout') === undefined"), true);
    await checkoutElement(visit.page).getByRole('link', { name: 'Pay without the script' }).waitFor();
  });
});

describe('the classic file', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('completes a purchase, QR code included, with one global', async (t) => {
    const visit = await Visit.open(t, browser, { head: OWN_GLOBALS, script: CLASSIC, session: WITH_CHOICE });
    await buy(visit);
    assert.deepEqual(await globalsOf(visit.page), { own: OWN, added: ['payfectCheckout'] });
    const isClass = 'payfectCheckout.PayfectCheckout === customElements.get("payfect-checkout")';
    assert.equal(await visit.page.evaluate(isClass), true);
    assert.deepEqual(visit.consoleMessages, []);
  });

  test('requests no other file but languages: second step and doorbell are in it', async (t) => {
    const links = { events: `${SESSION_ID}/events`, select: `${SESSION_ID}/select` };
    const requested: string[] = [];
    const visit = await Visit.open(t, browser, {
      script: CLASSIC,
      session: { ...WITH_CHOICE, links },
      setUp: async (page) => void page.on('request', (request) => requested.push(request.url())),
    });
    await visit.server.streams.waitFor(1);
    visit.server.others.fallback = sessionResponse(visit.server);
    await confirmTron(visit.page);
    await visit.page.evaluate("document.querySelector('payfect-checkout').locale = 'zh-TW'");
    await checkoutElement(visit.page).getByText('總計').first().waitFor();
    await visit.page.evaluate("document.querySelector('payfect-checkout').locale = 'zh-CN'");
    await checkoutElement(visit.page).getByText('总计').first().waitFor();
    assert.deepEqual(
      requested.filter((url) => url.includes('.js')).map((url) => new URL(url).pathname.replace(/-[\w-]{6}\.js/, '')),
      ['/payfect-checkout.iife.js', '/payfect-checkout.zh-Hant.locale', '/payfect-checkout.zh-Hans.locale'],
    );
    assert.deepEqual(visit.uncaughtErrors, []);
  });

  test('keeps its global beside an element of the page with that id', async (t) => {
    const visit = await Visit.open(t, browser, { script: CLASSIC, body: '<p id="payfectCheckout"></p><checkout>' });
    assert.equal(await visit.page.evaluate('typeof payfectCheckout.PayfectCheckout'), 'function');
  });

  const file = readFileSync('dist/payfect-checkout.iife.js', 'utf8');
  for (const [what, script, warnings] of [
    ['loaded twice', CLASSIC + CLASSIC, 1],
    ['before the module', CLASSIC + MODULE, 1],
    ['after the module', `${MODULE}${CLASSIC.replace('src', 'defer src')}`, 1],
    ['as a module', CLASSIC.replace('src', 'type="module" src'), 0],
    ['concatenated with other scripts', `<script>const first = 1\n;${file}\n;const last = 2</script>`, 0],
  ] as const) {
    test(`works ${what}`, async (t) => {
      const visit = await Visit.open(t, browser, { head: OWN_GLOBALS, script, session: WITH_CHOICE });
      await buy(visit);
      assert.equal(visit.consoleMessages.length, warnings, visit.consoleMessages.join());
      assert.deepEqual(await globalsOf(visit.page), { own: OWN, added: ['payfectCheckout'] });
    });
  }

  for (const [what, policy] of Object.entries({
    'default-src ’none’': STRICT_CSP,
    'a nonce and strict-dynamic': "default-src 'none'; script-src 'nonce-a1' 'strict-dynamic'; connect-src 'self'",
    'Trusted Types': `${TRUSTED_TYPES}; trusted-types payfect-checkout`,
  })) {
    test(`works under ${what}, without a violation`, async (t) => {
      const visit = await Visit.open(t, browser, {
        headers: { 'content-security-policy': policy },
        script: CLASSIC.replace('src', 'nonce="a1" src'),
        session: WITH_CHOICE,
        attributes: 'no-images',
        setUp: (page) => page.addInitScript(recordViolations),
      });
      await buy(visit);
      assert.deepEqual(await visit.page.evaluate('violations'), []);
    });
  }

  test('works from another origin that sends no CORS headers', async (t) => {
    const cdn = await startFaultServer();
    t.after(() => cdn.close());
    const visit = await Visit.open(t, browser, {
      script: CLASSIC.replace('src="', `src="${cdn.url}`),
      session: WITH_CHOICE,
    });
    await buy(visit);
  });
});
