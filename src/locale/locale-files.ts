// Made by `npm run locales` from the files in locales/. The build makes the files that it imports.
import type { LazyModule, lazyModule as createLazyModule } from '../session/lazy-module.js';

/** One file each: a shopper needs one language. */
export function localeFiles(lazyModule: typeof createLazyModule): ReadonlyMap<string, LazyModule<string>> {
  return new Map([
    ['ar', lazyModule(() => import('./packed/ar.locale.js').then(textOf))],
    ['bn', lazyModule(() => import('./packed/bn.locale.js').then(textOf))],
    ['cs', lazyModule(() => import('./packed/cs.locale.js').then(textOf))],
    ['da', lazyModule(() => import('./packed/da.locale.js').then(textOf))],
    ['de', lazyModule(() => import('./packed/de.locale.js').then(textOf))],
    ['el', lazyModule(() => import('./packed/el.locale.js').then(textOf))],
    ['es', lazyModule(() => import('./packed/es.locale.js').then(textOf))],
    ['fa', lazyModule(() => import('./packed/fa.locale.js').then(textOf))],
    ['fi', lazyModule(() => import('./packed/fi.locale.js').then(textOf))],
    ['fil', lazyModule(() => import('./packed/fil.locale.js').then(textOf))],
    ['fr', lazyModule(() => import('./packed/fr.locale.js').then(textOf))],
    ['he', lazyModule(() => import('./packed/he.locale.js').then(textOf))],
    ['hi', lazyModule(() => import('./packed/hi.locale.js').then(textOf))],
    ['hu', lazyModule(() => import('./packed/hu.locale.js').then(textOf))],
    ['id', lazyModule(() => import('./packed/id.locale.js').then(textOf))],
    ['it', lazyModule(() => import('./packed/it.locale.js').then(textOf))],
    ['ja', lazyModule(() => import('./packed/ja.locale.js').then(textOf))],
    ['ko', lazyModule(() => import('./packed/ko.locale.js').then(textOf))],
    ['ms', lazyModule(() => import('./packed/ms.locale.js').then(textOf))],
    ['nb', lazyModule(() => import('./packed/nb.locale.js').then(textOf))],
    ['nl', lazyModule(() => import('./packed/nl.locale.js').then(textOf))],
    ['pl', lazyModule(() => import('./packed/pl.locale.js').then(textOf))],
    ['pt-BR', lazyModule(() => import('./packed/pt-BR.locale.js').then(textOf))],
    ['pt-PT', lazyModule(() => import('./packed/pt-PT.locale.js').then(textOf))],
    ['ro', lazyModule(() => import('./packed/ro.locale.js').then(textOf))],
    ['ru', lazyModule(() => import('./packed/ru.locale.js').then(textOf))],
    ['sv', lazyModule(() => import('./packed/sv.locale.js').then(textOf))],
    ['th', lazyModule(() => import('./packed/th.locale.js').then(textOf))],
    ['tr', lazyModule(() => import('./packed/tr.locale.js').then(textOf))],
    ['uk', lazyModule(() => import('./packed/uk.locale.js').then(textOf))],
    ['ur', lazyModule(() => import('./packed/ur.locale.js').then(textOf))],
    ['vi', lazyModule(() => import('./packed/vi.locale.js').then(textOf))],
    ['zh-Hans', lazyModule(() => import('./packed/zh-Hans.locale.js').then(textOf))],
    ['zh-Hant', lazyModule(() => import('./packed/zh-Hant.locale.js').then(textOf))],
    ['zh-Hant-HK', lazyModule(() => import('./packed/zh-Hant-HK.locale.js').then(textOf))],
  ]);
}

/** Where each is mostly spoken, in the same order, if numbers are written there as its file says. */
export const usualRegions: readonly string[] =
  ' BD CZ DK DE GR ES IR FI PH FR IL IN HU ID IT JP KR MY NO NL PL BR PT RO RU SE TH TR UA PK VN CN TW HK'.split(' ');

const textOf = ({ default: text }: { readonly default: string }): string => text;
