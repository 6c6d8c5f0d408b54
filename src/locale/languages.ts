// Which language a page wants, and its texts. Loaded if that may be another language than English. It imports nothing at run
// time that the main script file has; that comes from the host.
import type { LazyModule, lazyModule } from '../session/lazy-module.js';
import type { addedLocales } from './added-locales.js';
import type { en } from './english/en.js';
import { localeFiles } from './locale-files.js';
import { candidatesFor, formatTag, languageTag } from './matching.js';
import { stringKeys } from './string-keys.js';
import type { Locale, Localization } from './strings.js';

export interface LanguagesHost {
  readonly en: typeof en;
  readonly lazyModule: typeof lazyModule;
  readonly addedLocales: typeof addedLocales;
}

export interface Languages {
  /** The first of the texts that names a language, as a tag; `en` if none does. */
  readonly tagOf: (texts: readonly string[]) => string;
  /**
   * The texts for a tag, or English: a page with only the main script file, or without a connection, still has a checkout.
   * `isWanted` is called after each failure; by default, one is enough.
   */
  readonly load: (tag: string, isWanted?: () => boolean) => Promise<Localization>;
}

export function createLanguages({ en, lazyModule, addedLocales }: LanguagesHost): Languages {
  const files: ReadonlyMap<string, LazyModule<string>> = localeFiles(lazyModule);

  return {
    tagOf: (texts) => texts.map(languageTag).find((tag) => tag !== undefined) ?? 'en',
    async load(tag, isWanted = () => false) {
      for (const candidate of candidatesFor(tag)) {
        const locale = addedLocales.get(candidate) ?? unpacked(await files.get(candidate)?.(isWanted));
        if (locale === null) continue;
        const { direction, strings } = locale;
        const texts = Object.entries(strings).filter(([, text]) => typeof text === 'string');
        const all = { ...en, ...Object.fromEntries(texts) };
        return { strings: all, direction, language: candidate, tag: formatTag(tag, candidate) };
      }
      const isEnglish = new Intl.Locale(tag).language === 'en';
      return { strings: en, direction: 'ltr', language: 'en', tag: isEnglish ? tag : 'en' };
    },
  };
}

/** A file has no keys, only lines: the direction, then the texts in the order of the keys. */
function unpacked(packed: string | null | undefined): Locale | null {
  // Empty where the script for pages without modules knows no folder.
  if (!packed) return null;
  const [direction, ...texts] = packed.split('\n');
  const strings = Object.fromEntries(stringKeys.map((key, index) => [key, texts[index]]));
  return { direction, strings } as unknown as Locale;
}
