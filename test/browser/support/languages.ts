// The languages as the element loads them, and those that a test adds for its own time.
import { addedLocales, localeListeners } from '../../../src/locale/added-locales.js';
import { en } from '../../../src/locale/english/en.js';
import { createLanguages } from '../../../src/locale/languages.js';
import { loadedNumbers, writtenByIntl } from '../../../src/locale/numbers.js';
import type { Locale } from '../../../src/locale/strings.js';
import { ENGLISH } from '../../../src/preview/index.js';
import { lazyModule } from '../../../src/session/lazy-module.js';

export const languages = createLanguages({ en, lazyModule, addedLocales, loadedNumbers, writtenByIntl });

/** English, with one text and a direction of its own. */
export function localeWith(total: string, direction: Locale['direction'] = 'ltr'): Locale {
  return { direction, strings: { ...ENGLISH, total } };
}

/** Takes away what a test has added, also from what is on the page. */
export function forgetAddedLocales(): void {
  addedLocales.clear();
  for (const listener of localeListeners) listener();
}
