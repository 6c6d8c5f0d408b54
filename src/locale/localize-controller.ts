import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lazyModule } from '../session/lazy-module.js';
import { addedLocales, localeListeners } from './added-locales.js';
import { en } from './english/en.js';
import { loadedNumbers, writtenByIntl } from './numbers.js';
import type { Localization, OwnStrings } from './strings.js';

const loadLanguages = lazyModule(() =>
  import('./languages.js').then(({ createLanguages }) =>
    createLanguages({ en, lazyModule, addedLocales, loadedNumbers, writtenByIntl }),
  ),
);

/** English, as pages usually write it. Everything else is decided in the file of the languages. */
const ENGLISH = /^en(-[a-z]{2})?$/i;

/** Keeps its host in the surrounding language: English at once, others as soon as they are loaded. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #locale: () => string;
  readonly #ownStrings: () => OwnStrings | null;
  #observer: MutationObserver | null = null;
  #wanted = '';
  #language: Localization = englishFor('en');
  /** What `value` was made of; undefined if that has changed. */
  #own: OwnStrings | null | undefined = null;
  value = this.#language;

  /** @param ownStrings The merchant's own words. */
  constructor(
    host: ReactiveControllerHost & Element,
    locale: () => string,
    ownStrings: () => OwnStrings | null = () => null,
  ) {
    this.#host = host;
    this.#locale = locale;
    this.#ownStrings = ownStrings;
    host.addController(this);
  }

  hostConnected(): void {
    // DOM simulations for tests may lack it.
    if ('MutationObserver' in globalThis) this.#observer ??= new MutationObserver(this.#look);
    // Any element around this one may get another `lang`, also outside of the shadow root that this one is in.
    for (const host of withHosts(this.#host)) {
      this.#observer?.observe(host.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
    }
    localeListeners.add(this.#look);
    this.#look();
  }

  hostUpdate(): void {
    void this.#localize();
    const own = this.#ownStrings();
    if (own === this.#own) return;
    this.#own = own;
    // Frameworks write a text that is not set as undefined.
    const set = Object.entries(own ?? {}).filter(([, text]) => typeof text === 'string');
    this.value = { ...this.#language, strings: { ...this.#language.strings, ...Object.fromEntries(set) } };
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    localeListeners.delete(this.#look);
  }

  readonly #look = (): void => {
    this.#wanted = '';
    void this.#localize();
  };

  async #localize(): Promise<void> {
    const texts = languagesAround(this.#host, this.#locale());
    const wanted = texts.join();
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const [first = ''] = texts;
    if (addedLocales.size === 0 && ENGLISH.test(first)) {
      this.#speak(englishFor(first));
      return;
    }
    const isWanted = () => {
      const isCurrent = wanted === this.#wanted;
      if (isCurrent) this.#speak(englishFor('en'));
      return isCurrent;
    };
    const languages = await loadLanguages(isWanted);
    const value = await languages?.load(languages.tagOf(texts), isWanted);
    if (value !== undefined && wanted === this.#wanted) this.#speak(value);
  }

  #speak(value: Localization): void {
    if (value.strings === this.#language.strings && value.tag === this.#language.tag) return;
    this.#language = value;
    this.#own = undefined;
    this.#host.requestUpdate();
  }
}

function englishFor(tag: string): Localization {
  return { strings: en, language: 'en', direction: 'ltr', tag };
}

/**
 * What may name the language of an element: `locale`, or else the nearest `lang` around it (through shadow roots), or the
 * browser's language.
 */
export function languagesAround(element: Element, locale: string): readonly string[] {
  // Frameworks unset `locale` with null, and a browser may have no language.
  const [lang] = withHosts(element).flatMap((host) => host.closest('[lang]')?.getAttribute('lang') ?? []);
  return [locale, lang, navigator.language].filter((text) => !!text) as readonly string[];
}

/** An element, the host of the shadow root that it is in, and so on. */
function withHosts(element: Element): readonly Element[] {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return [element, ...(host === undefined ? [] : withHosts(host))];
}
