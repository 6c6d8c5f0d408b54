// Nothing that a shopper can see or hear is untranslated: in a pseudo-locale, every text stands in ⟦⟧ and has accents. What is
// left are data of the session and the merchant, and what the browser formats.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { previewInfo, type PreviewState } from '../../../src/preview/index.js';
import { fixtures } from '../../../src/testing/fixtures.js';
import { findings, openAllStates } from '../support/all-states.js';
import { axTree, flat } from '../support/ax-tree.js';
import { launchBrowser } from '../support/browser.js';
import { measure } from '../support/measure.js';

/** Letters that a pseudo-locale replaces. A word with one of them was never in a message. */
const PLAIN = /[ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz]/;

/** Their names are pieces of sentences, which are looked at as a whole. */
const PIECES = ['StaticText', 'option', 'MenuListOption'];

/** What the preview types into the form, and what browsers write: months, times, and names of regions. */
const OTHER_DATA = [
  'Ada Lovelace ada@example.com ada@ AM PM UTC GMT',
  ...Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1).toLocaleDateString('en', { month: 'long' })),
  ...Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1).toLocaleDateString('en', { month: 'short' })),
];

describe('in a pseudo-locale', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function open(t: TestContext): Promise<Page> {
    const page = await openAllStates(browser, { locale: 'en-XA' });
    t.after(() => page.context().close());
    return page;
  }

  test('every text and every name is translated, in every state', async (t) => {
    const page = await open(t);
    let texts = 0;
    const found = await findings(page, async (state) => {
      const all = await textsOf(page);
      texts += all.length;
      return untranslated(all, dataOf(state));
    });
    assert.ok(texts > 500, `only ${texts} texts were found`);
    assert.deepEqual([...new Set(found)], []);
  });

  test('a word that is not translated is found: as a text, in a translated sentence, and as a name', async (t) => {
    const page = await open(t);
    await page.evaluate(`document.querySelector('payfect-checkout').shadowRoot.querySelector('.checkout').append(
      Object.assign(document.createElement('p'), { id: 'planted' }))`);
    const found = async (change: string) => {
      await page.evaluate(`{
        const planted = document.querySelector('payfect-checkout').shadowRoot.querySelector('#planted');
        ${change}
      }`);
      return untranslated(await textsOf(page), dataOf('open'));
    };
    assert.deepEqual(await found("planted.textContent = '⟦Ĥéļļö \u2068Tether\u2069⟧ 20.00 USDT';"), []);
    for (const text of ['Hello', '⟦Ĥéļļö Hello⟧', 'Ĥéļļö', '⟦Ĥéļļö⟧, vvv']) {
      assert.notDeepEqual(await found(`planted.textContent = ${JSON.stringify(text)};`), [], text);
    }
    assert.deepEqual(await found("planted.textContent = '';"), []);
    assert.notDeepEqual(await found("planted.role = 'img'; planted.ariaLabel = 'Hello';"), []);
  });
});

/** What is seen or heard: texts, attributes, and the names that the browser computes. */
async function textsOf(page: Page): Promise<readonly string[]> {
  const nodes = flat(await axTree(page)).filter(({ role }) => !PIECES.includes(role));
  return [
    ...(await measure(page, 'allTexts')),
    ...nodes.flatMap(({ name, description }) => [name, description]).filter((text) => text !== ''),
  ];
}

/** Words outside of ⟦⟧, and words in it that have a letter without its accent. */
function untranslated(texts: readonly string[], data: (word: string) => boolean): readonly string[] {
  return texts.flatMap((text) => {
    let depth = 0;
    return text
      .split(/([⟦⟧]|[\s\u2066-\u2069]+)/)
      .filter((word) => {
        if (word === '⟦') depth += 1;
        if (word === '⟧') depth -= 1;
        const isSuspect = depth === 0 ? /\p{L}/u.test(word) : PLAIN.test(word);
        return isSuspect && !data(word);
      })
      .map((word) => `"${word}" in "${text.slice(0, 100)}"`);
  });
}

/** Whether a word is of the session, of the form, or of a format. */
function dataOf(state: PreviewState): (word: string) => boolean {
  const { fixture } = previewInfo(state);
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const json = fixture === null ? '' : JSON.stringify(fixtures[fixture]);
  const names = [...REGIONS].map((code) => regions.of(code) ?? '');
  const words = new Set(
    [json, ...OTHER_DATA, ...names]
      .flatMap((text) => text.split(/[^\p{L}\p{N}\p{M}]+/u))
      .map((word) => word.toLowerCase()),
  );
  const long = json.match(/[\w:-]{20,}/g) ?? [];
  return (word) =>
    word
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((part) => /\p{L}/u.test(part))
      .every((part) => words.has(part.toLowerCase()) || long.some((address) => address.includes(part)));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const REGIONS = Array.from(LETTERS, (first) => Array.from(LETTERS, (second) => first + second)).flat();
