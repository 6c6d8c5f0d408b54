// What the check of the languages finds, each in a language that has nothing else wrong.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { checkLocale, type Findings } from '../../../tools/locales/check.js';
import type { EnglishText } from '../../../tools/locales/english.js';
import type { LocaleFile } from '../../../tools/locales/locale-file.js';
import { cldrNumbersOf } from '../../../tools/locales/numbers.js';

const ENGLISH: readonly EnglishText[] = Object.entries({
  pay: 'Pay {money}',
  items: '{count, plural, one {# item} other {# items}}',
  total: 'Total',
  missing: 'Enter your {lower}',
}).map(([key, message]) => ({ key, message, comment: '', file: 'en.ts' }));

const POLISH: Readonly<Record<string, string>> = {
  pay: 'Zapłać {money}',
  items: '{count, plural, one {# pozycja} few {# pozycje} many {# pozycji} other {# pozycji}}',
  total: 'Razem',
  missing: 'Uzupełnij: {label}',
};

const NUMBERS = cldrNumbersOf('pl');

/** What is found in Polish with some texts replaced; `undefined` removes one. */
function check(texts: Readonly<Record<string, unknown>>, changes: Partial<LocaleFile> = {}): Findings {
  const strings = Object.fromEntries(Object.entries({ ...POLISH, ...texts }).filter(([, text]) => text !== undefined));
  return checkLocale({ tag: 'pl', direction: 'ltr', numbers: NUMBERS, reviewedBy: null, strings, ...changes }, ENGLISH);
}

const WITH_PLURAL = (forms: string) => ({ items: `{count, plural, ${forms}}` });

const ERRORS: Readonly<Record<string, readonly [texts: Readonly<Record<string, unknown>>, error: string]>> = {
  'a missing text': [{ total: undefined }, '"total" is missing'],
  'an empty text': [{ total: ' ' }, '"total" is missing'],
  'a text that is no text': [{ total: 3 }, '"total" is missing'],
  'a text that nothing uses': [{ totals: 'Razem' }, '"totals" is not used'],
  'a value that is left out': [{ pay: 'Zapłać' }, '"pay" has the values none instead of money'],
  'another value': [{ pay: 'Zapłać {amount}' }, '"pay" has the values amount instead of money'],
  'a value too many': [{ total: 'Razem {money}' }, '"total" has the values money instead of none'],
  'a value that is none of those to choose from': [
    { missing: 'Uzupełnij: {name}' },
    '"missing" has the values name instead of lower',
  ],
  'a missing plural form': [WITH_PLURAL('one {# a} few {# b} other {# c}'), '"items" lacks the plural form "many"'],
  'a plural form that the language does not have': [
    WITH_PLURAL('two {# x} one {# a} few {# b} many {# c} other {# d}'),
    '"items" has the plural form "two", which the language does not have',
  ],
  'another form after "other", which would be used for all numbers': [
    WITH_PLURAL('one {# a} few {# b} other {# d} many {# c}'),
    '"items" must have the plural form "other" last',
  ],
  'a number without plural forms': [{ items: 'Pozycje: {count}' }, '"items" has no plural forms'],
  'a brace that begins no value': [{ total: 'Razem {' }, '"total" has a brace that begins or ends no value'],
  'a brace that ends no value': [{ pay: 'Zapłać {money}}' }, '"pay" has a brace that begins or ends no value'],
  'a line break, which would shift all texts after it': [{ total: 'Ra\nzem' }, '"total" has a line break'],
};

describe('the check of a language', () => {
  test('finds nothing where nothing is wrong', () => {
    assert.deepEqual(check({}), { errors: [], notes: [] });
  });

  for (const [what, [texts, error]] of Object.entries(ERRORS)) {
    test(`finds ${what}`, () => {
      assert.deepEqual(check(texts).errors, [error]);
    });
  }

  test('finds each thing that is wrong', () => {
    const { errors } = check({ total: undefined, pay: 'Zapłać {', totals: 'Razem' });
    assert.equal(errors.length, 4, errors.join('\n'));
  });

  test('finds a direction and a reviewer that are none', () => {
    assert.deepEqual(check({}, { direction: 'auto' }).errors, ['"direction" is neither "ltr" nor "rtl"']);
    assert.deepEqual(check({}, { reviewedBy: '' }).errors, ['"reviewedBy" is neither a name nor null']);
    assert.deepEqual(check({}, { reviewedBy: 'Maria Skłodowska' }).errors, []);
  });

  test('finds numbers that are missing, or not those of the language', () => {
    for (const numbers of [undefined, null, {}, { ...NUMBERS, group: '.' }, 'no']) {
      const { errors } = check({}, { numbers });
      assert.deepEqual(errors, ['"numbers" are not those of the language: npm run locales'], JSON.stringify(numbers));
    }
  });

  test('finds a file that is too large, by its bytes in brotli', () => {
    assert.deepEqual(check({ total: 'a'.repeat(10_000) }).errors, []);
    const [error = ''] = check({ total: randomBytes(2500).toString('base64') }).errors;
    assert.match(error, /^its file has 2\d{3} bytes in brotli, more than 2500$/);
  });

  test('notes a text that is much longer than in English', () => {
    assert.deepEqual(check({ total: 'Łączna kwota do zapłaty teraz' }).notes, [
      '"total" is long: 29 characters instead of 5',
    ]);
    assert.deepEqual(check({ total: 'Łącznie do zapłaty' }).notes, []);
  });

  test('notes a text that is the English one, but not one of values alone', () => {
    assert.deepEqual(check({ total: 'Total' }).notes, ['"total" is the English text']);
    const english = [{ key: 'time', message: '{time} · {money}', comment: '', file: 'en.ts' }];
    const strings = { time: '{time} · {money}' };
    const same = { tag: 'pl', direction: 'ltr', numbers: NUMBERS, reviewedBy: null, strings };
    assert.deepEqual(checkLocale(same, english), { errors: [], notes: [] });
  });

  test('notes a straight quotation mark', () => {
    assert.deepEqual(check({ total: 'Ra"zem' }).notes, ['"total" has a straight quotation mark']);
  });
});
