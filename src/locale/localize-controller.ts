import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
  readonly #observer = new MutationObserver(() => void this.#localize());
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
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    void this.#localize();
  }

  hostUpdate(): void {
    void this.#localize();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  async #localize(): Promise<void> {
    const tag = nearestTag(this.#host, this.#locale());
    if (tag === this.#tag) return;
    this.#tag = tag;
    const strings = await loadStrings(tag);
    if (tag !== this.#tag) return;
    this.#value = { strings, tag: formatTag(tag, strings) };
    this.#host.requestUpdate();
  }
}

/**
 * The language tag of an element: `locale`, or else the nearest `lang` around it (through shadow roots), the browser's
 * language, or `en`. Skips tags that are not well-formed (BCP 47).
 */
export function nearestTag(element: Element, locale: string): string {
  return [locale, nearestLang(element), navigator.language].find(isWellFormed) ?? 'en';
}

function nearestLang(element: Element): string {
  const ancestor = element.closest('[lang]');
  if (ancestor !== null) return ancestor.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Loaded on demand, one file each: a shopper needs one language. Keys are language and script. */
const LANGUAGES: ReadonlyMap<string, () => Promise<Strings>> = new Map([
  ['zh-Hant', async () => (await import('./zh-hant.js')).zhHant],
  ['zh-Hans', async () => (await import('./zh-hans.js')).zhHans],
]);

/** The strings for the language and script of a BCP 47 tag, or English. */
export async function loadStrings(tag: string): Promise<Strings> {
  // `zh-TW` implies the script Hant: browsers know Unicode's "likely subtags".
  const { language, script } = new Intl.Locale(tag).maximize();
  const load = LANGUAGES.get(`${language}-${script}`);
  // A page with only the main script file, or without a connection, still has a checkout in English.
  return load === undefined ? en : load().catch(() => en);
}

/** The tag to format numbers with: the given one if the strings are in its language, else theirs, so that both match. */
export function formatTag(tag: string, { language }: Strings): string {
  return new Intl.Locale(tag).language === new Intl.Locale(language).language ? tag : language;
}
