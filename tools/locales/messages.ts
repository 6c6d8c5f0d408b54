// What is in a message: values in braces, and plural forms.

/** `{money}`, or `{count, plural, one {# item} other {# items}}`. As in src/locale/fill.ts. */
const VALUE = /\{(\w+)(?:, plural,((?: \w+ \{[^{}]*\})+))?\}/g;

export interface MessageValue {
  readonly name: string;
  /** The plural forms by their categories, in their order; null if the value is no number. */
  readonly forms: ReadonlyMap<string, string> | null;
}

export function valuesOf(message: string): readonly MessageValue[] {
  return [...message.matchAll(VALUE)].map(([, name = '', forms]) => ({
    name,
    forms:
      forms === undefined
        ? null
        : new Map([...forms.matchAll(/ (\w+) \{([^{}]*)\}/g)].map(([, category = '', form = '']) => [category, form])),
  }));
}

/** What is left of a message without its values; a brace in it is an error. */
export function wordsOf(message: string): string {
  return message.replace(VALUE, '');
}
