import { isExactAsNumber } from '../../schema/decimal.js';

/** A number of 16 characters or with an exponent; any shorter one is exact as a double. May also be found in a string. */
const MAYBE_INEXACT = /(?:^|[[:,\s])-?(?:\d[\d.]{15}|[\d.]+e)/i;
/** Strings are matched to be passed over. */
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * Parses JSON without losing a digit: a number that no double holds (an amount such as 12345678901234567890.12) comes
 * as a string of its digits.
 * @throws {SyntaxError}
 */
export function parseExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // Nearly every answer ends here: to look at each string and number costs more than to parse them.
  if (!MAYBE_INEXACT.test(text)) return value;
  const exact = text.replace(STRINGS_AND_NUMBERS, (token) =>
    token.startsWith('"') || isExactAsNumber(token) ? token : `"${token}"`,
  );
  return exact === text ? value : JSON.parse(exact);
}
