// The languages of the element, by their own names; the shop itself is in English only.

export interface CheckoutLanguage {
  readonly tag: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

/** As they would stand in a menu, where each begins with a capital letter; sorted by tag, after English. */
const NAMES: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['ar', 'العربية'],
  ['bn', 'বাংলা'],
  ['cs', 'Čeština'],
  ['da', 'Dansk'],
  ['de', 'Deutsch'],
  ['el', 'Ελληνικά'],
  ['es', 'Español'],
  ['fa', 'فارسی'],
  ['fi', 'Suomi'],
  ['fil', 'Filipino'],
  ['fr', 'Français'],
  ['he', 'עברית'],
  ['hi', 'हिन्दी'],
  ['hu', 'Magyar'],
  ['id', 'Indonesia'],
  ['it', 'Italiano'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['ms', 'Melayu'],
  ['nb', 'Norsk bokmål'],
  ['nl', 'Nederlands'],
  ['pl', 'Polski'],
  ['pt-BR', 'Português (Brasil)'],
  ['pt-PT', 'Português (Portugal)'],
  ['ro', 'Română'],
  ['ru', 'Русский'],
  ['sv', 'Svenska'],
  ['th', 'ไทย'],
  ['tr', 'Türkçe'],
  ['uk', 'Українська'],
  ['ur', 'اردو'],
  ['vi', 'Tiếng Việt'],
  ['zh-Hans', '简体中文'],
  ['zh-Hant', '繁體中文'],
  ['zh-Hant-HK', '繁體中文（香港）'],
];

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ur'];

export const CHECKOUT_LANGUAGES: readonly CheckoutLanguage[] = NAMES.map(([tag, name]) => ({
  tag,
  name,
  dir: RIGHT_TO_LEFT.includes(tag) ? 'rtl' : 'ltr',
}));
