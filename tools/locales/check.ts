// What is wrong with a language's texts, and what may be.
import type { EnglishText } from './english.js';
import { type LocaleFile, sizeOf } from './locale-file.js';
import { knowsNumbers, cldrNumbersOf } from './numbers.js';
import { type MessageValue, valuesOf, wordsOf } from './messages.js';

/** What a shopper loads for a language, in brotli. */
const MAX_BROTLI_BYTES = 2500;
/** Longer texts may not fit where the English one does. */
const LONG = { times: 1.6, characters: 12 };

/** Values that a message chooses one of. */
const ALTERNATIVES: ReadonlyMap<string, readonly string[]> = new Map([['missing', ['label', 'lower']]]);

export interface Findings {
  readonly errors: readonly string[];
  readonly notes: readonly string[];
}

/** Errors fail the tests; notes are for a translator to look at. */
export function checkLocale(locale: LocaleFile, english: readonly EnglishText[]): Findings {
  const { strings, tag, direction } = locale;
  const keys = english.map(({ key }) => key);
  const unused = Object.keys(strings).filter((key) => !keys.includes(key));
  const errors = [
    ...(direction === 'ltr' || direction === 'rtl' ? [] : ['"direction" is neither "ltr" nor "rtl"']),
    ...(isReview(locale.reviewedBy) ? [] : ['"reviewedBy" is neither a name nor null']),
    ...(hasNumbers(locale) ? [] : ['"numbers" are not those of the language: npm run locales']),
    ...unused.map((key) => `"${key}" is not used`),
    ...english.flatMap((text) => textErrors(text, strings[text.key], tag)),
  ];
  const bytes = errors.length > 0 ? 0 : sizeOf(locale, keys);
  if (bytes > MAX_BROTLI_BYTES) errors.push(`its file has ${bytes} bytes in brotli, more than ${MAX_BROTLI_BYTES}`);
  return { errors, notes: english.flatMap((text) => textNotes(text, strings[text.key])) };
}

function hasNumbers({ numbers, tag }: LocaleFile): boolean {
  if (!knowsNumbers) return typeof numbers === 'object' && numbers !== null;
  return JSON.stringify(numbers) === JSON.stringify(cldrNumbersOf(tag));
}

function isReview(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value !== '');
}

function textErrors({ key, message }: EnglishText, text: unknown, tag: string): readonly string[] {
  if (typeof text !== 'string' || text.trim() === '') return [`"${key}" is missing`];
  const values = valuesOf(text);
  const wanted = valuesOf(message).map(({ name }) => name);
  const names = values.map(({ name }) => name);
  return [
    ...(/[{}]/.test(wordsOf(text)) ? [`"${key}" has a brace that begins or ends no value`] : []),
    ...(text.includes('\n') ? [`"${key}" has a line break`] : []),
    ...(hasSameValues(key, names, wanted) ? [] : [`"${key}" has the values ${list(names)} instead of ${list(wanted)}`]),
    ...values.flatMap((value) => pluralErrors(key, value, tag)),
    ...(valuesOf(message).some(({ forms }) => forms !== null) && values.every(({ forms }) => forms === null)
      ? [`"${key}" has no plural forms`]
      : []),
  ];
}

function hasSameValues(key: string, names: readonly string[], wanted: readonly string[]): boolean {
  const [first = ''] = names;
  const alternatives = ALTERNATIVES.get(key);
  if (alternatives !== undefined) return names.length === 1 && alternatives.includes(first);
  return list(names) === list(wanted);
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : [...names].sort().join(', ');
}

function pluralErrors(key: string, { forms }: MessageValue, tag: string): readonly string[] {
  if (forms === null) return [];
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const categories = [...forms.keys()];
  return [
    ...pluralCategories
      .filter((category) => !forms.has(category))
      .map((category) => `"${key}" lacks the plural form "${category}"`),
    ...categories
      .filter((category) => !pluralCategories.some((known) => known === category))
      .map((category) => `"${key}" has the plural form "${category}", which the language does not have`),
    ...(categories.at(-1) === 'other' ? [] : [`"${key}" must have the plural form "other" last`]),
  ];
}

function textNotes({ key, message }: EnglishText, text: unknown): readonly string[] {
  if (typeof text !== 'string') return [];
  const isLong = text.length > message.length * LONG.times + LONG.characters;
  const isSame = text === message && /\p{L}{2}/u.test(wordsOf(text));
  return [
    ...(isLong ? [`"${key}" is long: ${text.length} characters instead of ${message.length}`] : []),
    ...(isSame ? [`"${key}" is the English text`] : []),
    ...(/["']/.test(text) ? [`"${key}" has a straight quotation mark`] : []),
  ];
}
