// Messages: texts with values in braces, and plural forms as in ICU's MessageFormat.

export type Values = Readonly<Record<string, string | number>>;

/** `{money}`, `{count}`, or `{count, plural, one {# item} other {# items}}`, whose forms contain no braces. */
const VALUE = /\{(\w+)(?:, plural,((?: \w+ \{[^}]*\})+))?\}/g;

/**
 * A message with its values. Texts are isolated by U+2068 and U+2069, so that the direction of one changes nothing around it;
 * numbers are in the language's own digits.
 * @param tag BCP 47 tag of the message; the Latin digits that it asks for are those of money alone.
 */
export function fill(message: string, values: Values, tag: string): string {
  return message.replace(VALUE, (_, name: string, forms: string | undefined = '') => {
    const value = values[name] ?? '';
    if (typeof value === 'string') return `\u2068${value}\u2069`;
    const digits = new Intl.NumberFormat(tag.replace(/(-u)?-nu-latn/, ''), { maximumFractionDigits: 20 }).format(value);
    const form = new RegExp(`(?:${new Intl.PluralRules(tag).select(value)}|other) {([^}]*)`).exec(forms);
    return (form?.[1] ?? '#').replace('#', digits);
  });
}
