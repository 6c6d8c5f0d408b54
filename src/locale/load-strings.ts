import { en } from './en.js';
import type { Strings } from './strings.js';

/** Loaded on demand, one file each: a shopper reads one language. Keys are language and script. */
const LANGUAGES: ReadonlyMap<string, () => Promise<Strings>> = new Map([
  ['zh-Hant', async () => (await import('./zh-hant.js')).zhHant],
  ['zh-Hans', async () => (await import('./zh-hans.js')).zhHans],
]);

/** The strings for a BCP 47 tag by its language and script, else English. */
export async function loadStrings(tag: string): Promise<Strings> {
  // `zh-TW` is written in Hant: which script a region writes is Unicode's "likely subtags", which browsers know.
  const { language, script } = new Intl.Locale(tag).maximize();
  const load = LANGUAGES.get(`${language}-${script}`);
  // A page that took only the one script file, or lost its connection, still has a checkout: in English.
  return load === undefined ? en : load().catch(() => en);
}

/** The tag that numbers are written by: the wanted one where the strings are in its language, so that they match. */
export function formatTag(tag: string, { language }: Strings): string {
  return new Intl.Locale(tag).language === new Intl.Locale(language).language ? tag : language;
}
