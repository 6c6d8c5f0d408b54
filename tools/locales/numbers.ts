// How a language writes numbers, as `Intl` knows it from CLDR.

export interface LocaleNumbers {
  readonly decimal: string;
  readonly group: string;
  /** The smallest number that shows where separators stand: from four digits on, from five, or by lakhs. */
  readonly grouping: '1,234' | '12,345' | '12,34,567';
  /** With the marks for its direction. */
  readonly minus: string;
  /** The whole numbers that take the plural form `one`, if all others take `other`; null if that rule is not enough. */
  readonly one: readonly number[] | null;
  /** What goes with the language's own digits, if numbers in sentences have them. */
  readonly own?: { readonly zero: string; readonly decimal: string; readonly group: string };
}

/** Older versions have other rules for some languages. */
const SINCE_CLDR = 48;

/** Whether this `Intl` is new enough to say what a file must have. */
export const knowsNumbers = Number.parseFloat(process.versions.cldr ?? '0') >= SINCE_CLDR;

export function cldrNumbersOf(tag: string): LocaleNumbers {
  const latin = charactersOf(`${tag}-u-nu-latn`);
  const { zero, minus, ...own } = charactersOf(tag);
  return {
    decimal: latin.decimal,
    group: latin.group,
    grouping: groupingOf(tag),
    minus: latin.minus,
    one: onesOf(tag),
    ...(zero === '0' ? {} : { own: { zero, ...own } }),
  };
}

interface Characters {
  readonly zero: string;
  readonly decimal: string;
  readonly group: string;
  readonly minus: string;
}

function charactersOf(tag: string): Characters {
  const parts = new Intl.NumberFormat(tag).formatToParts(-12_345_678.5);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  const { format } = new Intl.NumberFormat(tag);
  // What marks its direction belongs to the sign.
  return { zero: format(0), decimal: part('decimal'), group: part('group'), minus: format(-5).slice(0, -1) };
}

function groupingOf(tag: string): LocaleNumbers['grouping'] {
  const groups = (number: number) =>
    new Intl.NumberFormat(tag).formatToParts(number).filter(({ type }) => type === 'integer');
  if (groups(1_234_567)[0]?.value.length === 2) return '12,34,567';
  return groups(1234).length === 1 ? '12,345' : '1,234';
}

/** Plural rules look at the last two digits, and at whether a number is whole millions. */
const SAMPLES = [...Array(1200).keys(), 2000, 10_000, 20_001, 100_000, 100_001, 999_999];

function onesOf(tag: string): readonly number[] | null {
  const rules = new Intl.PluralRules(tag);
  const ones = SAMPLES.filter((count) => rules.select(count) === 'one');
  const areOthers = SAMPLES.every((count) => ones.includes(count) || rules.select(count) === 'other');
  return areOthers && ['', '1', '0,1'].includes(ones.join()) ? ones : null;
}

/** The text of a language's file with its numbers below the direction. What is invisible is escaped. */
export function withNumbers(text: string, numbers: LocaleNumbers): string {
  const json = JSON.stringify({ numbers }, null, 2)
    .slice('{\n'.length, -'\n}'.length)
    .replace(/\[[^\]]*\]/, () => JSON.stringify(numbers.one).replace(',', ', '))
    .replace(/[^\n\x20-\x7e\p{Nd}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return text
    .replace(/^ {2}"numbers": \{\n( {4}.*\n)* {2}\},\n/m, '')
    .replace(/^ {2}"direction": .*\n/m, (line) => `${line}${json},\n`);
}
