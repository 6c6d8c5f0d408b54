import { isExactAsNumber } from './exact-decimal.js';

/** Strings are matched to be passed over. */
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * Parses JSON without losing a digit: a number that no double holds (an amount such as 12345678901234567890.12) comes
 * as a string of its digits.
 * @throws {SyntaxError}
 */
export function parseExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const exact = text.replace(STRINGS_AND_NUMBERS, (token) =>
    token.startsWith('"') || isExactAsNumber(token) ? token : `"${token}"`,
  );
  return exact === text ? value : JSON.parse(exact);
}
