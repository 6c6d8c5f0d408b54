// Which language a page wants, and its texts. Loaded if that may be another language than English. It imports nothing at run
// time that the main script file has; that comes from the host.
import type { LazyModule, lazyModule } from '../session/lazy-module.js';
import type { addedLocales } from './added-locales.js';
import type { en } from './english/en.js';
import { numbersFrom } from './language-numbers.js';
import { localeFiles } from './locale-files.js';
import { candidatesFor, formatTag, languageTag, usualFile } from './matching.js';
import type { loadedNumbers, writtenByIntl } from './numbers.js';
import { stringKeys } from './string-keys.js';
import type { Locale, Localization } from './strings.js';

export interface LanguagesHost {
  readonly en: typeof en;
  readonly lazyModule: typeof lazyModule;
  readonly addedLocales: typeof addedLocales;
  readonly loadedNumbers: typeof loadedNumbers;
  readonly writtenByIntl: typeof writtenByIntl;
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

export function createLanguages(host: LanguagesHost): Languages {
  const { en, lazyModule, addedLocales, loadedNumbers, writtenByIntl } = host;
  const files: ReadonlyMap<string, LazyModule<string>> = localeFiles(lazyModule);
  const tags = [...files.keys()];

  return {
    tagOf(texts) {
      for (const text of texts) {
        const tag = usualFile(text, tags) === undefined ? languageTag(text) : text;
        if (tag !== undefined) return tag;
      }
      return 'en';
    },
    async load(tag, isWanted = () => false) {
      const usual = usualFile(tag, tags);
      const isDecided = usual !== undefined && addedLocales.size === 0;
      for (const candidate of isDecided ? [usual] : candidatesFor(tag)) {
        const locale: FileLocale | null =
          addedLocales.get(candidate) ?? unpacked(await files.get(candidate)?.(isWanted));
        if (locale === null) continue;
        const { direction, strings, numbers } = locale;
        const texts = Object.entries(strings).filter(([, text]) => typeof text === 'string');
        const all = { ...en, ...Object.fromEntries(texts) };
        const format = candidate === usual ? `${tag}-u-nu-latn` : formatTag(tag, candidate);
        loadedNumbers.set(format, numbersFrom(candidate === usual ? numbers : undefined, format, writtenByIntl));
        return { strings: all, direction, language: candidate, tag: format };
      }
      const isEnglish = new Intl.Locale(tag).language === 'en';
      return { strings: en, direction: 'ltr', language: 'en', tag: isEnglish ? tag : 'en' };
    },
  };
}

/** A file of the package also says how to write numbers; those of an added language are left to `Intl`. */
interface FileLocale extends Locale {
  readonly numbers?: string;
}

/** A file has no keys, only lines: the direction and the numbers, then the texts in the order of the keys. */
function unpacked(packed: string | null | undefined): FileLocale | null {
  // Empty where the script for pages without modules knows no folder.
  if (!packed) return null;
  const [first = '', ...texts] = packed.split('\n');
  const strings = Object.fromEntries(stringKeys.map((key, index) => [key, texts[index]]));
  return { direction: first.slice(0, 3), strings, numbers: first.slice(3) } as unknown as FileLocale;
}
