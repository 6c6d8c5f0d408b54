import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lazyModule } from '../session/lazy-module.js';
import { en } from './en.js';
import type { Localization, OwnStrings } from './strings.js';

const loadLanguages = lazyModule(() =>
  import('./languages.js').then(({ createLanguages }) => createLanguages({ en, lazyModule })),
);

/** English, as pages usually write it. Everything else is decided in the file of the languages. */
const ENGLISH = /^en(-[a-z]{2})?$/i;

/** Keeps its host in the surrounding language: English at once, others as soon as they are loaded. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #locale: () => string;
  readonly #own: () => OwnStrings | null;
  #observer: MutationObserver | null = null;
  #wanted = '';
  #value: Localization = { strings: en, tag: en.language };

  /** @param own The merchant's own words. */
  constructor(host: ReactiveControllerHost & Element, locale: () => string, own: () => OwnStrings | null = () => null) {
    this.#host = host;
    this.#locale = locale;
    this.#own = own;
    host.addController(this);
  }

  get value(): Localization {
    const { strings, tag } = this.#value;
    const own = this.#own();
    return { strings: { ...strings, ...own, errors: { ...strings.errors, ...own?.errors } }, tag };
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
    this.#wanted = '';
  }

  async #localize(): Promise<void> {
    const texts = languagesAround(this.#host, this.#locale());
    const wanted = texts.join();
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const [first = ''] = texts;
    if (ENGLISH.test(first)) {
      this.#speak({ strings: en, tag: first });
      return;
    }
    const isWanted = () => {
      const isCurrent = wanted === this.#wanted;
      if (isCurrent) this.#speak({ strings: en, tag: en.language });
      return isCurrent;
    };
    const languages = await loadLanguages(isWanted);
    const value = await languages?.load(languages.tagOf(texts), isWanted);
    if (value !== undefined && wanted === this.#wanted) this.#speak(value);
  }

  #speak(value: Localization): void {
    if (value.strings === this.#value.strings && value.tag === this.#value.tag) return;
    this.#value = value;
    this.#host.requestUpdate();
  }
}

/**
 * What may name the language of an element: `locale`, or else the nearest `lang` around it (through shadow roots), or the
 * browser's language.
 */
export function languagesAround(element: Element, locale: string): readonly string[] {
  // Frameworks unset `locale` with null, and a browser may have no language.
  const texts: readonly (string | null | undefined)[] = [locale, nearestLang(element), navigator.language];
  return texts.filter((text) => !!text) as readonly string[];
}

function nearestLang(element: Element): string {
  const ancestor = element.closest('[lang]');
  if (ancestor !== null) return ancestor.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}
