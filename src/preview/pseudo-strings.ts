// Pseudo-locales: English that is longer, accented and in brackets, and its right-to-left twin. What is not translated, cut
// off or on the wrong side stands out, before there is any translation. It does not know where strings come from.

export type Direction = 'ltr' | 'rtl';

/** BCP 47 tags, as Unicode's CLDR has them. */
const TAGS = { ltr: 'en-XA', rtl: 'ar-XB' } as const;

/** Translations need up to 40 % more room than English. */
const GROWTH = 0.4;

const PLAIN = 'ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz';
const ACCENTED = 'ÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽáçðéĝĥîĵķļñöŕšţûŵýž';
const ACCENTS = new Map(Array.from(PLAIN, (letter, index) => [letter, ACCENTED.charAt(index)]));

/**
 * Returns the strings of a pseudo-locale. What their functions are called with stays as it is.
 * @param strings English ones
 * @param direction `rtl` makes letters run from right to left, as in Arabic
 */
export function pseudoStrings<Strings extends object>(
  strings: Strings,
  direction: Direction,
): Strings & { readonly language: string; readonly direction: Direction } {
  return { ...translated(strings, direction), language: TAGS[direction], direction };
}

function translated<Value>(value: Value, direction: Direction): Value;
function translated(value: unknown, direction: Direction): unknown {
  if (typeof value === 'string') return inBrackets([pseudo(value, direction)]).join('');
  if (typeof value === 'function') {
    return (...values: unknown[]) => sentence(Reflect.apply(value, undefined, values), values, direction);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => translated(item, direction));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, translated(text, direction)]));
}

/** What a function has returned: a text, or parts of which only the plain texts are translated. */
function sentence(result: unknown, values: readonly unknown[], direction: Direction): unknown {
  const part = (item: unknown) => (typeof item === 'string' ? around(values, item, direction) : item);
  if (Array.isArray(result)) return inBrackets(result.map(part));
  return typeof result === 'string' ? inBrackets([part(result)]).join('') : result;
}

function inBrackets(parts: readonly unknown[]): readonly unknown[] {
  return ['⟦', ...parts, '⟧'];
}

/** Translates what stands around the values, longest first: one may contain another. */
function around(values: readonly unknown[], text: string, direction: Direction): string {
  const kept = values.filter((value) => typeof value === 'string' && value !== '') as string[];
  if (kept.length === 0) return pseudo(text, direction);
  const longestFirst = [...kept].sort((one, other) => other.length - one.length).map(escaped);
  return text
    .split(new RegExp(`(${longestFirst.join('|')})`))
    .map((piece) => (kept.includes(piece) ? piece : pseudo(piece, direction)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

function pseudo(text: string, direction: Direction): string {
  const accented = longer(text).replace(/\p{L}/gu, (letter) => ACCENTS.get(letter) ?? letter);
  // Word by word, so that lines wrap as they do in Arabic.
  return direction === 'ltr' ? accented : accented.replace(/\S*\p{L}\S*/gu, '\u202e$&\u202c');
}

/** Repeats vowels, evenly: long words are what breaks a layout. */
function longer(text: string): string {
  const extra = Math.ceil(text.length * GROWTH);
  const count = text.match(/[aeiouy]/gi)?.length ?? 0;
  let seen = 0;
  return text.replace(/[aeiouy]/gi, (vowel) => {
    const before = Math.floor((extra * seen) / count);
    seen += 1;
    return vowel + vowel.toLowerCase().repeat(Math.floor((extra * seen) / count) - before);
  });
}
