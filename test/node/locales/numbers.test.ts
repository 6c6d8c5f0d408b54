// Every language writes numbers, and chooses plural forms, as `Intl` does: the data in its file, and the code that reads them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { numbersFrom } from '../../../src/locale/language-numbers.js';
import { candidatesFor, usualFile } from '../../../src/locale/matching.js';
import { type Numbers, numbersOf, writtenByIntl } from '../../../src/locale/numbers.js';
import { localeTags, readLocale } from '../../../tools/locales/locale-file.js';
import { knowsNumbers, type LocaleNumbers, withNumbers } from '../../../tools/locales/numbers.js';
import { packedNumbers } from '../../../tools/locales/pack.mjs';

const tags = localeTags();
const SKIP = knowsNumbers ? false : 'this Node has an older CLDR';

/** Whole parts of each length, with fractions of each length. */
const DECIMALS = Array.from({ length: 25 }, (_, length) => '9081726354463728190012345'.slice(0, length + 1))
  .concat('0', '7', '1000', '1234', '9999', '10000', '99999', '100000', '999999', '1000000')
  .flatMap((whole) => [
    whole,
    ...[1, 2, 3, 6, 18, 20].map((digits) => `${whole}.${'01020304050607080900'.slice(0, digits)}`),
  ])
  .concat(Array.from({ length: 1200 }, (_, index) => (index * 7.25).toFixed(2)))
  .flatMap((decimal) => [decimal, `-${decimal}`]);

const COUNTS = [...Array(1300).keys(), 10_000, 20_001, 100_000, 123_456, 999_999, 1_000_000, 3_000_000, 0.5, 1.5];

/** The numbers in a language's file, for a tag that means it. */
const knownNumbers = (file: string, tag: string): Numbers =>
  numbersFrom(packedNumbers(readLocale(file).numbers as LocaleNumbers), `${tag}-u-nu-latn`, writtenByIntl);

function assertLikeIntl({ write, writeOwn, form }: Numbers, tag: string): void {
  assertWritesLikeIntl(write, `${tag}-u-nu-latn`);
  assertWritesLikeIntl(writeOwn, tag);
  const rules = new Intl.PluralRules(tag);
  for (const count of COUNTS) {
    assert.equal(form(count), rules.select(count), `the plural form of ${count} in ${tag}`);
  }
}

function assertWritesLikeIntl(write: Numbers['write'], tag: string): void {
  const formats = Array.from(
    { length: 21 },
    (_, digits) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits }),
  );
  for (const decimal of DECIMALS) {
    const format = formats[decimal.split('.')[1]?.length ?? 0];
    assert.equal(write(decimal), format?.format(decimal as Intl.StringNumericLiteral), `${decimal} in ${tag}`);
  }
}

describe('the numbers of a language', { skip: SKIP }, () => {
  for (const tag of tags) {
    test(`are those of Intl: ${tag}`, () => {
      assertLikeIntl(knownNumbers(tag, tag), tag);
    });
  }

  test('are also those of the usual region', () => {
    const regional = ['ja-JP', 'de-DE', 'zh-TW', 'zh-CN', 'zh-HK', 'zh', 'pt', 'bn-BD', 'fa-IR'];
    for (const region of regional) assert.notEqual(usualFile(region, tags), undefined, region);
    for (const tag of tags.flatMap((file) => usualTags(file))) {
      const file = usualFile(tag, tags) ?? '';
      assert.equal(
        candidatesFor(tag).find((candidate) => tags.includes(candidate)),
        file,
        tag,
      );
      assertLikeIntl(knownNumbers(file, tag), tag);
    }
  });

  test('are not taken for other regions, digits or spellings', () => {
    for (const tag of [
      'de-CH',
      'es-MX',
      'ar-EG',
      'fr-CA',
      'pt-AO',
      'fa-u-nu-latn',
      'de-DE-1996',
      'hi-Latn',
      'DE',
      'en',
    ]) {
      assert.equal(usualFile(tag, tags), undefined, tag);
    }
  });
});

/** The tags that mean a file without `Intl`. */
function usualTags(file: string): readonly string[] {
  const { language, region = '' } = new Intl.Locale(file).maximize();
  return [file, language, `${language}-${region}`].filter((tag) => usualFile(tag, tags) === file);
}

describe('English numbers', () => {
  const REGIONS = ['', ...Array.from({ length: 26 * 26 }, (_, index) => regionAt(index)), '001', '150'];

  test('are those of Intl in every region', () => {
    for (const region of REGIONS) {
      const tag = region === '' ? 'en' : `en-${region}`;
      const format = new Intl.NumberFormat(tag, { minimumFractionDigits: 2 });
      for (const decimal of ['1234567.50', '-123456789.25', '1234.00', '0.05'] as const) {
        assert.equal(numbersOf(tag).write(decimal), format.format(decimal), tag);
      }
    }
  });

  test('are those of Intl, with all digits', () => {
    assertLikeIntl(numbersOf('en'), 'en');
  });
});

function regionAt(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
}

describe('the numbers in a language’s file', () => {
  const TEXT = '{\n  "direction": "ltr",\n  "reviewedBy": null\n}\n';
  const numbers: LocaleNumbers = { decimal: ',', group: '\u202f', grouping: '1,234', minus: '\u200e-', one: [0, 1] };
  const own = { zero: '০', decimal: '٫', group: '٬' };

  test('stand below the direction, visibly', () => {
    const text = withNumbers(TEXT, numbers);
    assert.match(
      text,
      /^\{\n {2}"direction": "ltr",\n {2}"numbers": \{\n {4}"decimal": ",",\n {4}"group": "\\u202f",\n/,
    );
    assert.match(text, /"one": \[0, 1\]/);
    assert.deepEqual(JSON.parse(text), { direction: 'ltr', numbers, reviewedBy: null });
  });

  test('replace those that were there', () => {
    const before = withNumbers(TEXT, { ...numbers, one: null, own });
    assert.equal(withNumbers(before, numbers), withNumbers(TEXT, numbers));
  });

  test('take no byte in many languages, and few in others', () => {
    const usual: LocaleNumbers = { decimal: ',', group: '.', grouping: '1,234', minus: '-', one: [1] };
    assert.equal(packedNumbers(usual), '');
    assert.equal(packedNumbers({ ...usual, one: null }), ',.4?');
    assert.equal(packedNumbers({ ...numbers, one: [], own }), ',\u202f42\u200e- ০٫٬');
  });
});
