// Which of the languages a tag means: the same language in the same script, and the same region where there are two.

import { usualRegions } from './locale-files.js';

/** Languages that have no file of their own, and what their readers read instead. */
const READ_AS: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['yue', 'zh'],
  ['nan', 'zh'],
  ['hak', 'zh'],
  ['wuu', 'zh'],
  ['tl', 'fil'],
  ['prs', 'fa'],
]);

/** The regions whose texts others share (CLDR's parent locales): Macao writes as Hong Kong does. */
const SAME_REGION: ReadonlyMap<string, string> = new Map([['zh-Hant-MO', 'zh-Hant-HK']]);

/**
 * The file for a tag that is understood without `Intl`, whose first use takes time: `ja`, `ja-JP`, `zh`, `zh-TW`. There, numbers
 * are written as the file says.
 * @param files The tags of all files
 */
export function usualFile(tag: string, files: readonly string[]): string | undefined {
  return files.find((file, index) => {
    const [language = ''] = file.split('-');
    return [file, language, `${language}-${usualRegions[index] ?? ''}`].includes(tag);
  });
}

/**
 * The tags that would do, the best first: `zh-Hant-HK`, `zh-HK`, `zh-Hant`, `zh`. The last ones only if the language is usually
 * written in that script.
 */
export function candidatesFor(tag: string): readonly string[] {
  // `zh-TW` implies the script Hant: browsers know Unicode's "likely subtags".
  const { baseName, language } = new Intl.Locale(tag);
  const own = new Intl.Locale(tag).maximize();
  const readAs = READ_AS.get(language);
  // First the language itself, which a page may have added.
  return [baseName, ...candidatesIn(own), ...(readAs === undefined ? [] : candidatesIn(inOther(readAs, tag)))];
}

/** The same script and region of another language. Not all browsers know the script of a language such as `nan` in a region. */
function inOther(language: string, tag: string): Intl.Locale {
  const { script, region } =
    new Intl.Locale(tag).region === undefined ? new Intl.Locale(tag).maximize() : new Intl.Locale(tag);
  return new Intl.Locale([language, script, region].filter((part) => part !== undefined).join('-')).maximize();
}

function candidatesIn({ language, script = '', region = '' }: Intl.Locale): readonly string[] {
  const whole = `${language}-${script}-${region}`;
  const usual = new Intl.Locale(language).maximize();
  return [
    SAME_REGION.get(whole) ?? whole,
    `${language}-${region}`,
    `${language}-${script}`,
    // Portuguese outside Brazil is that of Portugal.
    ...(language === 'pt' && region !== 'BR' ? ['pt-PT'] : []),
    ...(usual.script === script ? [language] : []),
  ];
}

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

/**
 * The tag to format numbers with: the given one if the texts are in its language, else theirs, so that both match. Its digits
 * are Latin, as in wallets, unless the tag asks for others (`ar-u-nu-arab`).
 */
export function formatTag(tag: string, language: string): string {
  const same = new Intl.Locale(tag).language === new Intl.Locale(language).language ? tag : language;
  const { numberingSystem } = new Intl.Locale(same);
  return numberingSystem === undefined ? new Intl.Locale(same, { numberingSystem: 'latn' }).toString() : same;
}
