// The languages that the package has, and what is generated from them: what `npm run locales -- --check` checks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CHECKOUT_LANGUAGES } from '../../../demo/shop/pages/languages.js';
import { checkLocale } from '../../../tools/locales/check.js';
import { contradictions, englishTexts } from '../../../tools/locales/english.js';
import { generatedFiles } from '../../../tools/locales/generated-files.js';
import { localeTags, readLocale } from '../../../tools/locales/locale-file.js';

const english = englishTexts();
const keys = english.map(({ key }) => key);
const tags = localeTags();

describe('the English texts', () => {
  test('each have one text and a comment for translators', () => {
    assert.ok(keys.length > 100);
    assert.deepEqual(contradictions(), []);
    assert.deepEqual(
      english.filter(({ comment }) => comment === '').map(({ key }) => key),
      [],
    );
  });
});

describe('the languages', () => {
  for (const tag of tags) {
    test(`${tag} has no error`, () => {
      assert.deepEqual(checkLocale(readLocale(tag), english).errors, []);
    });
  }

  test('have canonical tags, and the direction of their script', () => {
    const rightToLeft = tags.filter((tag) => readLocale(tag).direction === 'rtl');
    assert.deepEqual(Intl.getCanonicalLocales(tags), tags);
    assert.deepEqual(
      rightToLeft,
      tags.filter((tag) => /^(Arab|Hebr)$/.test(new Intl.Locale(tag).maximize().script ?? '')),
    );
  });

  test('are all in the menus of the demo, with their direction', () => {
    assert.deepEqual(
      CHECKOUT_LANGUAGES.map(({ tag, dir }) => [tag, dir]),
      [['en', 'ltr'], ...tags.map((tag) => [tag, readLocale(tag).direction])],
    );
    assert.equal(new Set(CHECKOUT_LANGUAGES.map(({ name }) => name)).size, tags.length + 1);
  });
});

describe('the generated files', () => {
  test('are current, or else: npm run locales', async () => {
    for (const [path, text] of await generatedFiles(tags, keys)) assert.equal(readFileSync(path, 'utf8'), text, path);
  });

  test('change with the languages and the texts', async () => {
    const current = await generatedFiles(tags, keys);
    const changed = await generatedFiles([...tags, 'sw'], [...keys, 'another']);
    assert.deepEqual([...changed.keys()], [...current.keys()]);
    for (const [path, text] of changed) assert.notEqual(text, current.get(path), path);
  });
});
