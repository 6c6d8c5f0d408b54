// Which language a page wants, and the strings for it. Loaded if that may be another language than English. It imports nothing at
// run time that the main script file has; that comes from the host.
import type { LazyModule, lazyModule } from '../session/lazy-module.js';
import type { Localization, Strings, Translation } from './strings.js';

export interface LanguagesHost {
  readonly en: Strings;
  readonly lazyModule: typeof lazyModule;
}

export interface Languages {
  /** The first of the texts that names a language, as a tag; `en` if none does. */
  readonly tagOf: (texts: readonly string[]) => string;
  /**
   * The strings for a tag, or English: a page with only the main script file, or without a connection, still has a checkout.
   * `isWanted` is called after each failure; by default, one is enough.
   */
  readonly load: (tag: string, isWanted?: () => boolean) => Promise<Localization>;
}

export function createLanguages({ en, lazyModule }: LanguagesHost): Languages {
  /** One file each: a shopper needs one language. Keys are language and script. */
  const files: ReadonlyMap<string, LazyModule<Strings>> = new Map([
    ['zh-Hant', lazyModule(() => import('./zh-hant.js').then(({ zhHant }) => withItself(zhHant)))],
    ['zh-Hans', lazyModule(() => import('./zh-hans.js').then(({ zhHans }) => withItself(zhHans)))],
  ]);

  return {
    tagOf: (texts) => texts.map(languageTag).find((tag) => tag !== undefined) ?? 'en',
    async load(tag, isWanted = () => false) {
      // `zh-TW` implies the script Hant: browsers know Unicode's "likely subtags".
      const { language, script } = new Intl.Locale(tag).maximize();
      // Cantonese is written like Chinese.
      const file = files.get(`${language === 'yue' ? 'zh' : language}-${script}`);
      const strings = (await file?.(isWanted)) ?? en;
      return { strings, tag: formatTag(tag, strings) };
    },
  };
}

/** So that a merchant can replace single texts of a group. */
const withItself = (translation: Translation): Strings => ({ ...translation, translation });

/**
 * The canonical tag (BCP 47) that a text stands for, in any letter case: also POSIX and Java names such as
 * `pt_BR.UTF-8` and `zh_TW_#Hant`, and forms that `Intl` refuses: `zh-cmn-TW` (RFC 5646 §2.2.2) and .NET's `zh-CHT`.
 */
export function languageTag(text: string): string | undefined {
  try {
    // Throws, too, if it is no text: frameworks unset `locale` with null, and a browser may have no language.
    const tag = text
      .trim()
      .replace(/_?[.@#].*/, '')
      .replaceAll('_', '-')
      // WebKitGTK does not know it.
      .replace(/^cmn(?=-|$)/i, 'zh')
      .replace(/^zh-ch([st])$/i, 'zh-Han$1')
      .replace(/^zh-(?=yue)/i, '')
      .replace(/^([a-z]{2,3})(-[a-z]{3})+(?=-|$)/i, '$1');
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The tag to format numbers with: the given one if the strings are in its language, else theirs, so that both match. */
export function formatTag(tag: string, { language }: Strings): string {
  return new Intl.Locale(tag).language === new Intl.Locale(language).language ? tag : language;
}
