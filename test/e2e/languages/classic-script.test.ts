// The script for pages without modules: it has English, and loads other languages from its own folder.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { Visit } from '../support/visit.js';

const FOLDER = '/assets/pay';
const FILE = 'payfect-checkout.iife.js';
const PLAIN = `<script src="${FOLDER}/${FILE}"></script>`;

const { integrity } = JSON.parse(readFileSync('dist/payfect-checkout.integrity.json', 'utf8')) as {
  readonly integrity: Readonly<Record<string, string>>;
};
const CHECKED = `<script src="${FOLDER}/${FILE}" integrity="${integrity[FILE] ?? ''}" crossorigin="anonymous"></script>`;

/** An import map with the checksums of all languages whose tags match. */
function importMap(tags: RegExp): string {
  const entries = Object.entries(integrity)
    .filter(([file]) => tags.test(/\.([\w-]+)\.locale-/.exec(file)?.[1] ?? ''))
    .map(([file, checksum]) => [`${FOLDER}/${file}`, checksum]);
  return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(entries) })}</script>`;
}

const LANGUAGE = "document.querySelector('payfect-checkout').shadowRoot.querySelector('.checkout').lang";

describe('the classic file and languages', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** @param change What the server adds to the files of languages. */
  async function open(t: TestContext, script: string, change = '') {
    const requested: string[] = [];
    const serve = (page: Page) =>
      page.route(`**${FOLDER}/*`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const isLanguage = pathname.includes('.locale-');
        if (isLanguage) requested.push(pathname.replace(/-[\w-]{6}\.js$/, ''));
        const text = await readFile(path.join('dist', path.basename(pathname)), 'utf8');
        await route.fulfill({ contentType: 'text/javascript', body: text + (isLanguage ? change : '') });
      });
    const visit = await Visit.open(t, browser, { script, setUp: serve });
    return { visit, requested };
  }

  const speak = (visit: Visit, tag: string) =>
    visit.page.evaluate((locale) => document.querySelector('payfect-checkout')?.setAttribute('locale', locale), tag);

  async function becomes(visit: Visit, tag: string): Promise<void> {
    await speak(visit, tag);
    await visit.page.waitForFunction(`${LANGUAGE} === '${tag}'`);
    assert.deepEqual(visit.uncaughtErrors, []);
  }

  async function staysEnglish(visit: Visit, tag: string): Promise<void> {
    await speak(visit, tag);
    for (let second = 0; second < 5; second++) await visit.advance(1000);
    assert.equal(await visit.page.evaluate(LANGUAGE), 'en');
    assert.deepEqual(visit.uncaughtErrors, []);
  }

  test('loads a language from its own folder', async (t) => {
    const { visit, requested } = await open(t, PLAIN);
    await becomes(visit, 'de');
    await becomes(visit, 'ar');
    assert.deepEqual(requested, [`${FOLDER}/payfect-checkout.de.locale`, `${FOLDER}/payfect-checkout.ar.locale`]);
  });

  test('has English alone if it was inlined', async (t) => {
    const { visit, requested } = await open(t, `<script>${readFileSync(`dist/${FILE}`, 'utf8')}</script>`);
    await staysEnglish(visit, 'de');
    assert.deepEqual(requested, []);
    await becomes(visit, 'en');
  });

  test('with a checksum on its tag, requests no language that the import map does not list', async (t) => {
    const { visit, requested } = await open(t, CHECKED);
    await staysEnglish(visit, 'de');
    const other = await open(t, importMap(/^fr$/) + CHECKED);
    await staysEnglish(other.visit, 'de');
    assert.deepEqual([...requested, ...other.requested], []);
  });

  test('with a checksum on its tag, loads a language that the import map lists', async (t) => {
    const { visit, requested } = await open(t, importMap(/^de$/) + CHECKED);
    await becomes(visit, 'de');
    assert.deepEqual(requested, [`${FOLDER}/payfect-checkout.de.locale`]);
  });

  test('with a checksum on its tag, a language that somebody has changed is refused', async (t) => {
    const { visit } = await open(t, importMap(/^de$/) + CHECKED, '\nwindow.isTampered = true;');
    await staysEnglish(visit, 'de');
    assert.equal(await visit.page.evaluate("'isTampered' in window"), false);
  });

  test('without a checksum, the test would notice a changed file', async (t) => {
    const { visit } = await open(t, PLAIN, '\nwindow.isTampered = true;');
    await becomes(visit, 'de');
    assert.equal(await visit.page.evaluate("'isTampered' in window"), true);
  });
});
