import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from './en.js';
import type { Strings } from './strings.js';

/** What a view needs to speak: strings, and the tag to format numbers by. */
export interface Localization {
  readonly strings: Strings;
  readonly tag: string;
}

/** Keeps its host in the language around it: English at once, others as soon as they are there. */
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
 * The language tag that an element is in: its own wish, else the nearest `lang` around it (through shadow roots), else
 * the browser's, else `en`. What is not a well-formed BCP 47 tag is passed over.
 */
export function nearestTag(element: Element, locale: string): string {
  return [locale, nearestLang(element), navigator.language].find(isWellFormed) ?? 'en';
}

function nearestLang(element: Element): string {
  const bearer = element.closest('[lang]');
  if (bearer !== null) return bearer.getAttribute('lang') ?? '';
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
