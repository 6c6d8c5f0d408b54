// Pseudo-locales: English that is longer, accented and in brackets, and its right-to-left twin. What is not translated, cut
// off or on the wrong side stands out, before there is any translation.
import type { Locale, LocaleStrings } from '../locale/strings.js';

export type Direction = 'ltr' | 'rtl';

/** BCP 47 tags, as Unicode's CLDR has them. */
const TAGS = { ltr: 'en-XA', rtl: 'ar-XB' } as const;

/** Translations need up to 40 % more room than English. */
const GROWTH = 0.4;

const PLAIN = 'ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz';
const ACCENTED = 'ÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽáçðéĝĥîĵķļñöŕšţûŵýž';
const ACCENTS = new Map(Array.from(PLAIN, (letter, index) => [letter, ACCENTED.charAt(index)]));

/**
 * Returns a pseudo-locale, for `addLocale` (its tag is `pseudoTag`). Values in braces stay as they are.
 * @param strings English messages
 * @param direction `rtl` makes letters run from right to left, as in Arabic
 */
export function pseudoLocale(strings: LocaleStrings, direction: Direction): Locale {
  const texts = Object.entries(strings).map(([key, message]) => [key, `⟦${pseudoMessage(message, direction)}⟧`]);
  return { direction, strings: Object.fromEntries(texts) as LocaleStrings };
}

/** The tag of a pseudo-locale, as Unicode's CLDR has it: `en-XA` or `ar-XB`. */
export function pseudoTag(direction: Direction): 'en-XA' | 'ar-XB' {
  return TAGS[direction];
}

/** Everything but values; of plural forms, their texts. The patterns are those of src/locale/fill.ts. */
function pseudoMessage(message: string, direction: Direction): string {
  const words = (text: string) => pseudo(text, direction);
  return message
    .split(/(\{\w+(?:, plural,(?: \w+ \{[^}]*\})+)?\})/)
    .map((piece, index) =>
      index % 2 === 0
        ? words(piece)
        : piece.replace(/(?<= \w+ \{)[^}]*/g, (form) => form.split('#').map(words).join('#')),
    )
    .join('');
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
