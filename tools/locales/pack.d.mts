import type { LocaleNumbers } from './numbers.js';

/** The module of a language: its direction and numbers, then its texts, a line each, in the order of the keys. */
export function packed(
  locale: {
    readonly direction: unknown;
    readonly numbers: LocaleNumbers;
    readonly strings: Readonly<Record<string, unknown>>;
  },
  keys: readonly string[],
): string;

/** The numbers of a language: a character for each member, and own digits after a blank. */
export function packedNumbers(numbers: LocaleNumbers): string;
