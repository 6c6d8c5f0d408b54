// Numbers and plural forms without `Intl`: its first use takes a tenth of a second or two on a phone, and the first view would
// wait for it.

/** How numbers are written for a tag. */
export interface Numbers {
  /** Writes a plain decimal such as `-1234.50` with all its digits: in Latin ones, unless the tag asks for others. */
  readonly write: (decimal: string) => string;
  /** Writes it in the language's own digits. */
  readonly writeOwn: (decimal: string) => string;
  /** The plural form that goes with a count, such as `one` or `other`. */
  readonly form: (count: number) => string;
}

/** Regions that write numbers as the United States do. Others may not: `en-IN`, `en-ZA`. */
const AS_IN_US = /^en(-(us|gb|au|ca|nz))?$/i;

/** Those of other languages by the tags to format with, once their files are loaded. */
export const loadedNumbers = new Map<string, Numbers>();

/** The numbers of a tag that is not loaded are those of an English region. */
export function numbersOf(tag: string): Numbers {
  const write = (decimal: string) =>
    AS_IN_US.test(tag) ? decimal.replace(/\d+/, grouped) : writtenByIntl(decimal, tag);
  return loadedNumbers.get(tag) ?? { write, writeOwn: write, form: (count) => (count === 1 ? 'one' : 'other') };
}

function grouped(digits: string): string {
  return digits.replace(/\d/g, (digit, index: number) =>
    index > 0 && (digits.length - index) % 3 === 0 ? `,${digit}` : digit,
  );
}

/** Not more digits than all supported engines can format, and than separators are quickly found for. */
export const DECIMAL = /^-?\d{1,99}(?:\.(\d{1,20}))?$/;

/** Writes a number with all its digits, and at least as many as its currency has. It never goes through a float. */
export function writtenByIntl(number: string, tag: string, style?: Intl.NumberFormatOptions): string {
  const usualDigits = new Intl.NumberFormat(tag, style).resolvedOptions().minimumFractionDigits ?? 0;
  return new Intl.NumberFormat(tag, {
    ...style,
    minimumFractionDigits: Math.max(usualDigits, DECIMAL.exec(number)?.[1]?.length ?? 0),
    maximumFractionDigits: 20,
  }).format(number as Intl.StringNumericLiteral);
}
