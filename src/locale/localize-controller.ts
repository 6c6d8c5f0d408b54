import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type LazyModule, lazyModule } from '../session/lazy-module.js';
import { en } from './en.js';
import type { Strings } from './strings.js';

/** The strings, and the language tag to format numbers with. */
export interface Localization {
  readonly strings: Strings;
  readonly tag: string;
}

/** Keeps its host in the surrounding language: English at once, others as soon as they are loaded. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #locale: () => string;
  #observer: MutationObserver | null = null;
  #tag = '';
  #value: Localization = { strings: en, tag: en.language };

  constructor(host: ReactiveControllerHost & Element, locale: () => string) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  get value(): Localization {
    return this.#value;
  }

  hostConnected(): void {
    // DOM simulations for tests may lack it.
    if ('MutationObserver' in globalThis) this.#observer ??= new MutationObserver(() => void this.#localize());
    this.#observer?.observe(document.documentElement, { attributeFilter: ['lang'] });
    void this.#localize();
  }

  hostUpdate(): void {
    void this.#localize();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#tag = '';
  }

  async #localize(): Promise<void> {
    const tag = nearestTag(this.#host, this.#locale());
    if (tag === this.#tag) return;
    this.#tag = tag;
    const isCurrent = () => tag === this.#tag;
    const strings = await loadStrings(tag, () => {
      if (isCurrent()) this.#speak(tag, en);
      return isCurrent();
    });
    if (isCurrent()) this.#speak(tag, strings);
  }

  #speak(tag: string, strings: Strings): void {
    const value = { strings, tag: formatTag(tag, strings) };
    if (value.strings === this.#value.strings && value.tag === this.#value.tag) return;
    this.#value = value;
    this.#host.requestUpdate();
  }
}

/**
 * The language tag of an element: `locale`, or else the nearest `lang` around it (through shadow roots), the browser's
 * language, or `en`. Skips what does not name a language.
 */
export function nearestTag(element: Element, locale: string): string {
  for (const text of [locale, nearestLang(element), navigator.language]) {
    const tag = languageTag(text);
    if (tag !== undefined) return tag;
  }
  return 'en';
}

function nearestLang(element: Element): string {
  const ancestor = element.closest('[lang]');
  if (ancestor !== null) return ancestor.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
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

/** Loaded on demand, one file each: a shopper needs one language. Keys are language and script. */
const LANGUAGES: ReadonlyMap<string, LazyModule<Strings>> = new Map([
  ['zh-Hant', lazyModule(() => import('./zh-hant.js').then(({ zhHant }) => zhHant))],
  ['zh-Hans', lazyModule(() => import('./zh-hans.js').then(({ zhHans }) => zhHans))],
]);

/**
 * The strings for the language and script of a BCP 47 tag, or English: a page with only the main script file, or without a
 * connection, still has a checkout. `isWanted` is called after each failure; by default, one is enough.
 */
export async function loadStrings(tag: string, isWanted = () => false): Promise<Strings> {
  // `zh-TW` implies the script Hant: browsers know Unicode's "likely subtags".
  const { language, script } = new Intl.Locale(tag).maximize();
  // Cantonese is written like Chinese.
  const load = LANGUAGES.get(`${language === 'yue' ? 'zh' : language}-${script}`);
  return (await load?.(isWanted)) ?? en;
}

/** The tag to format numbers with: the given one if the strings are in its language, else theirs, so that both match. */
export function formatTag(tag: string, { language }: Strings): string {
  return new Intl.Locale(tag).language === new Intl.Locale(language).language ? tag : language;
}
