// Messages: texts with values in braces, and plural forms as in ICU's MessageFormat.
import { decimalOrNull } from '../schema/decode.js';
import { numbersOf } from './numbers.js';

export type Values = Readonly<Record<string, string | number>>;

/** `{money}`, `{count}`, or `{count, plural, one {# item} other {# items}}`, whose forms contain no braces. */
const VALUE = /\{(\w+)(?:, plural,((?: \w+ \{[^}]*\})+))?\}/g;

/**
 * A message with its values. Texts are isolated by U+2068 and U+2069, so that the direction of one changes nothing around it;
 * numbers are in the language's own digits.
 * @param tag BCP 47 tag of the message; the Latin digits that it asks for are those of money alone.
 */
export function fill(message: string, values: Values, tag: string): string {
  return message.replace(VALUE, (_, name: string, forms: string | undefined) => {
    const value = values[name] ?? '';
    if (typeof value === 'string') return `\u2068${value}\u2069`;
    const { writeOwn, form } = numbersOf(tag);
    const digits = writeOwn(decimalOrNull(value) ?? '');
    if (forms === undefined) return digits;
    const wanted = new RegExp(`(?:${form(value)}|other) {([^}]*)`).exec(forms);
    return (wanted?.[1] ?? '#').replace('#', digits);
  });
}
