// The languages as the package has them, without the browser.
import type { LocaleStrings } from '../../../src/locale/strings.js';
import { localeTags, readLocale } from '../../../tools/locales/locale-file.js';

/** All but English. */
export const LANGUAGES = localeTags();

export const PSEUDO_LOCALES: Readonly<Record<string, 'ltr' | 'rtl'>> = { 'en-XA': 'ltr', 'ar-XB': 'rtl' };

/** All texts of a language other than English, as messages. */
export function stringsOf(tag: string): LocaleStrings {
  return readLocale(tag).strings as LocaleStrings;
}

/** Also of pseudo-locales, and of English. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const pseudo = PSEUDO_LOCALES[tag];
  if (pseudo !== undefined) return pseudo;
  return LANGUAGES.includes(tag) && readLocale(tag).direction === 'rtl' ? 'rtl' : 'ltr';
}
