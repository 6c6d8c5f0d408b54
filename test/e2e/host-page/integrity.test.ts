// Checksums: the tags to paste from the build, with files as they are and with a file that somebody has changed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement } from '../support/checkout-element.js';
import { Chunk, serve, type Behavior } from '../support/chunk.js';
import { stringsOf } from '../support/languages.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { Visit } from '../support/visit.js';

const [, CLASSIC = '', MODULE = ''] = (await readFile('dist/payfect-checkout.integrity.html', 'utf8'))
  .replaceAll(/https:[^"]+\/dist\//g, '/')
  .split(/<!--.*-->/)
  .slice(1);

/** Serves a file with one more line. */
const change: Behavior = async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${await response.text()}\nwindow.isTampered = true;\n` });
};

const isTampered = (page: Page) => page.evaluate<boolean>("'isTampered' in window");

describe('scripts with checksums', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const open = (t: TestContext, script: string, setUp: (page: Page) => Promise<unknown>) =>
    Visit.open(t, browser, { script, setUp });

  for (const [name, script] of Object.entries({ classic: CLASSIC, module: MODULE })) {
    test(`${name}: unchanged files run`, async (t) => {
      const visit = await Visit.open(t, browser, { script, session: WITH_CHOICE });
      await buy(visit);
      await visit.page.evaluate("document.querySelector('payfect-checkout').locale = 'zh-TW'");
      // The classic script's tag has one checksum, and no import map with those of languages.
      if (name === 'classic') for (let second = 0; second < 5; second++) await visit.advance(1000);
      const title = name === 'classic' ? 'Paid' : stringsOf('zh-Hant').completeTitle;
      await checkoutElement(visit.page).getByRole('heading', { name: title, exact: true }).waitFor();
    });

    test(`${name}: a changed file is refused, and the fallback link stays`, async (t) => {
      const setUp = (page: Page) => page.route(/payfect-checkout(\.iife)?\.js/, change);
      const visit = await Visit.load(t, browser, { script, setUp });
      await checkoutElement(visit.page).getByRole('link', { name: 'Pay without the script' }).waitFor();
      assert.equal(await visit.page.evaluate("customElements.get('payfect-checkout') === undefined"), true);
      assert.equal(await isTampered(visit.page), false);
    });
  }

  test('module: a changed file of those that load on demand is refused under each URL that is requested', async (t) => {
    const chunk = new Chunk('qr-code', change);
    const visit = await open(t, MODULE, chunk.setUp);
    await checkoutElement(visit.page).getByText('Scan with your phone').click();
    for (let minutes = 0; minutes < 5; minutes++) await visit.advance(60_000);
    await chunk.settled();
    assert.deepEqual(chunk.queries, ['', '?1', '?2', '?3']);
    assert.equal(await isTampered(visit.page), false);
  });

  test('module: a file that is changed once is loaded with the next request', async (t) => {
    const chunk = new Chunk('qr-code', change, serve);
    const visit = await open(t, MODULE, chunk.setUp);
    await checkoutElement(visit.page).getByText('Scan with your phone').click();
    const code = checkoutElement(visit.page).locator('[part=qr] [role=img]');
    await chunk.pass(visit, 10_000, async () => (await code.count()) > 0);
    await code.waitFor();
    assert.equal(await isTampered(visit.page), false);
  });

  test('module: the test would notice a changed file without its checksum', async (t) => {
    const script = MODULE.replace(/<script type="importmap">[^]+?<\/script>/, '');
    const visit = await open(t, script, new Chunk('qr-code', change).setUp);
    await checkoutElement(visit.page).getByText('Scan with your phone').click();
    await checkoutElement(visit.page).locator('[part=qr] [role=img]').waitFor();
    assert.equal(await isTampered(visit.page), true);
  });
});
