import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from './en.js';
import { formatTag, loadStrings } from './load-strings.js';
import { nearestTag } from './nearest-tag.js';
import type { Strings } from './strings.js';

/** What a view needs to speak: strings, and the tag to format numbers by. */
export interface Localization {
  readonly strings: Strings;
  readonly tag: string;
}

/** Keeps its host in the language around it: English at once, others as soon as they are there. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #wish: () => string;
  readonly #observer = new MutationObserver(() => void this.#localize());
  #tag = '';
  #value: Localization = { strings: en, tag: en.language };

  constructor(host: ReactiveControllerHost & Element, wish: () => string) {
    this.#host = host;
    this.#wish = wish;
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
    const tag = nearestTag(this.#host, this.#wish());
    if (tag === this.#tag) return;
    this.#tag = tag;
    const strings = await loadStrings(tag);
    if (tag !== this.#tag) return;
    this.#value = { strings, tag: formatTag(tag, strings) };
    this.#host.requestUpdate();
  }
}
