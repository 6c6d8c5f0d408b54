import type { Locale } from './strings.js';

/** The languages that the page has added, by their tags in canonical form. */
export const addedLocales = new Map<string, Locale>();

/** What is to be done after each language that is added. */
export const localeListeners = new Set<() => void>();

/**
 * Adds a language to all checkouts of the page, also to open ones, or replaces one that the package has.
 * @param tag BCP 47 tag such as `sw` or `de-AT`
 * @param locale All texts, as messages, and their direction
 * @throws RangeError if the tag is not valid
 */
export function addLocale(tag: string, locale: Locale): void {
  addedLocales.set(new Intl.Locale(tag).baseName, locale);
  for (const listener of localeListeners) listener();
}
