// A page that changes its language while a shopper chooses and types, and what it loads for that.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { en } from '../../../src/locale/english/en.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, chooseTron } from '../support/checkout-element.js';
import { stringsOf } from '../support/languages.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { SESSION_ID } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SESSION = { ...WITH_CHOICE, links: { select: `${SESSION_ID}/select` }, nameCollection: true };
/** Without a `locale`: it follows the page. */
const BODY = `<payfect-checkout session-id="${SESSION_ID}"></payfect-checkout>`;

/** What a shopper would lose. */
const KEPT = `(() => {
  const root = document.querySelector('payfect-checkout').shadowRoot;
  return {
    chosen: [...root.querySelectorAll('input:checked')].map(({ value }) => value),
    typed: root.querySelector('[name=name]').value,
    focused: root.activeElement?.name,
    selection: root.querySelector('[name=name]').selectionStart,
  };
})()`;

describe('a page that changes its language', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** The page, and the files of languages that it requests. */
  async function open(t: TestContext): Promise<{ readonly visit: Visit; readonly requested: readonly string[] }> {
    const requested: string[] = [];
    const visit = await Visit.open(t, browser, {
      body: BODY,
      session: SESSION,
      setUp: async (page) =>
        void page.on('request', (request) => {
          const [, name] = /payfect-checkout\.(languages|.+\.locale)-[\w-]{6}\.js/.exec(request.url()) ?? [];
          if (name !== undefined) requested.push(name);
        }),
    });
    await chooseTron(visit.page);
    await checkoutElement(visit.page).locator('[name=name]').pressSequentially('Ada Lov');
    return { visit, requested };
  }

  async function changeTo(visit: Visit, tag: string, total: string): Promise<void> {
    await visit.page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), tag);
    await checkoutElement(visit.page).getByText(total, { exact: true }).first().waitFor();
  }

  test('keeps choice, typed words and focus, and loads each language once', async (t) => {
    const { visit, requested } = await open(t);
    const before = await visit.page.evaluate(KEPT);
    assert.deepEqual(before, { chosen: ['usdt', 'tron'], typed: 'Ada Lov', focused: 'name', selection: 7 });
    await changeTo(visit, 'de-AT', stringsOf('de').total);
    assert.deepEqual(await visit.page.evaluate(KEPT), before);
    await changeTo(visit, 'ar', stringsOf('ar').total);
    assert.deepEqual(await visit.page.evaluate(KEPT), before);
    await changeTo(visit, 'en', en.total);
    assert.deepEqual(await visit.page.evaluate(KEPT), before);
    await changeTo(visit, 'de', stringsOf('de').total);
    await checkoutElement(visit.page).locator('[name=name]').pressSequentially('elace');
    assert.equal(await checkoutElement(visit.page).locator('[name=name]').inputValue(), 'Ada Lovelace');
    assert.deepEqual(requested, ['languages', 'de.locale', 'ar.locale']);
    assert.deepEqual(visit.uncaughtErrors, []);
    assert.deepEqual(await visit.events(), ['ready', 'change', 'change']);
  });

  test('requests no file of a language while it is in English', async (t) => {
    const { visit, requested } = await open(t);
    await visit.page.evaluate(() => document.documentElement.setAttribute('lang', 'en-GB'));
    await visit.advance(1000);
    assert.deepEqual(requested, []);
  });
});
