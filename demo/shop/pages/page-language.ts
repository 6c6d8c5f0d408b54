/** Languages that the element brings; the shop itself speaks English only. */
export const CHECKOUT_LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'zh-Hant', name: '繁體中文' },
  { tag: 'zh-Hans', name: '简体中文' },
] as const;

/** What goes on `<html>`: the element takes its language and its direction from there. */
export interface PageLanguage {
  readonly lang: (typeof CHECKOUT_LANGUAGES)[number]['tag'];
  readonly dir: 'ltr' | 'rtl';
}

export const DEFAULT_LANGUAGE: PageLanguage = { lang: 'en', dir: 'ltr' };

/** Reads `?lang=` and `?dir=`; what is unknown is ignored. */
export function readPageLanguage(query: URLSearchParams): PageLanguage {
  const asked = CHECKOUT_LANGUAGES.find(({ tag }) => tag === query.get('lang'));
  return {
    lang: asked?.tag ?? DEFAULT_LANGUAGE.lang,
    dir: query.get('dir') === 'rtl' ? 'rtl' : DEFAULT_LANGUAGE.dir,
  };
}
