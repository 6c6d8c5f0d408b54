import type { actionEnglish } from './english/action-strings.js';
import type { afterPaintEnglish } from './english/after-paint-strings.js';
import type { dialogEnglish } from './english/dialog-strings.js';
import type { en } from './english/en.js';
import type { formEnglish } from './english/form-strings.js';
import type { paymentStatusEnglish } from './english/payment-status-strings.js';
import type { paymentEnglish } from './english/payment-strings.js';
import type { searchEnglish } from './english/search-strings.js';

/** What a text is called. Each has its English, and a comment on what it is for, in `src/locale/english/`. */
export type StringKey = keyof (typeof en &
  typeof actionEnglish &
  typeof afterPaintEnglish &
  typeof dialogEnglish &
  typeof formEnglish &
  typeof paymentEnglish &
  typeof paymentStatusEnglish &
  typeof searchEnglish);

/** All texts of a language, as messages. One that lacks a text does not compile. */
export type LocaleStrings = Readonly<Record<StringKey, string>>;

/**
 * A merchant's own words: any of the texts, as messages: `{ pay: 'Donate {money}' }`. A value stands in braces; a number
 * chooses between plural forms: `{count, plural, one {# gift} other {# gifts}}`.
 */
export type OwnStrings = Partial<LocaleStrings>;

/** The texts that a view can count on. English has those of other parts in the files of these parts. */
export type Strings = typeof en & OwnStrings;

/** A language that a merchant adds with `addLocale`. */
export interface Locale {
  readonly direction: 'ltr' | 'rtl';
  readonly strings: LocaleStrings;
}

/** The texts, and what goes with them. */
export interface Localization {
  readonly strings: Strings;
  /** BCP 47 tag of the texts, for `lang`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag to format numbers with: the page's own, if it is the same language. */
  readonly tag: string;
}
