// Numbers and plural forms without `Intl`: its first use takes a tenth of a second or two on a phone, and the first view would
// wait for it.

/** Writes a plain decimal such as `-1234.50` with all its digits. Without a plural form, only `Intl` knows that. */
export type Numbers = (decimal: string) => readonly [text: string, form?: string | undefined];

/** Regions that write numbers as the United States do. Others may not: `en-IN`, `en-ZA`. */
const ENGLISH = /^en(-(us|gb|au|ca|nz))?$/i;

const english: Numbers = (decimal) => [
  decimal.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ','),
  decimal === '1' ? 'one' : 'other',
];

/** Those of other languages by the tags to format with, once their files are loaded. All other tags are left to `Intl`. */
export const loadedNumbers = new Map<string, Numbers>();

/** Not more digits than all supported engines can format, and than separators are quickly found for. */
export const DECIMAL = /^-?\d{1,99}(?:\.(\d{1,20}))?$/;

/** A number with all its digits. A decimal goes to `Intl` as a string, never through a float; only `Intl` has currency signs. */
export function formatNumber(number: string, tag: string, style?: Intl.NumberFormatOptions): ReturnType<Numbers> {
  const decimal = DECIMAL.exec(number);
  const numbers = ENGLISH.test(tag) ? english : loadedNumbers.get(tag);
  if (decimal && numbers && !style) return numbers(number);
  const usualDigits = new Intl.NumberFormat(tag, style).resolvedOptions().minimumFractionDigits ?? 0;
  const format = new Intl.NumberFormat(tag, {
    ...style,
    minimumFractionDigits: Math.max(usualDigits, decimal?.[1]?.length ?? 0),
    maximumFractionDigits: 20,
  });
  return [format.format(number as Intl.StringNumericLiteral)];
}
