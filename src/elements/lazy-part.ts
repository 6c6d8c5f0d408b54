// Parts of the element in files of their own. Such a file must not import what the main script file has: a page may load that
// file with a query string, and an import without one would load a second copy. It gets what it needs from its host.
import { html, render, svg } from 'lit';
import { fill } from '../locale/fill.js';
import { formatMoney } from '../locale/format.js';
import { type LazyModule, lazyModule, nextTask } from '../session/lazy-module.js';
import { isLive, mayBePaid } from '../state/checkout-state.js';
import { isHidden } from '../state/page.js';
import { previewHook } from '../state/preview-hook.js';
import type { ElementParts, LazyHost } from './element-parts.js';
import { noticeFor, titleOf } from './messages.js';
import { methodName, networkName } from './views/choice.js';
import { icon, icons } from './views/graphics.js';
import { markFrame, markView } from './icons/mark.js';
import { problemView, sentence, words } from './views/message.js';
import { nextView, paymentLinkView } from './views/pay.js';

const SHARED = {
  html,
  svg,
  render,
  formatMoney,
  fill,
  isLive,
  mayBePaid,
  isHidden,
  titleOf,
  noticeFor,
  networkName,
  methodName,
  markView,
  markFrame,
  problemView,
  words,
  sentence,
  nextView,
  paymentLinkView,
  icons,
  icon,
  isPreview: () => previewHook() !== undefined,
  lazyModule,
};

/** Loads one file, and creates its part of an element. */
export class LazyPart<T> {
  readonly #parts: ElementParts;
  readonly #load: LazyModule<(host: LazyHost) => T>;
  #isLoading = false;
  /** Null until the file is loaded. */
  value: T | null = null;
  /** Whether an attempt to load the file has failed. */
  isLate = false;

  constructor(parts: ElementParts, load: LazyModule<(host: LazyHost) => T>) {
    this.#parts = parts;
    this.#load = load;
  }

  /** Loads the file if it is needed, unless it is loading; tries again as long as the element is on the page. */
  loadIf(isNeeded: boolean): void {
    if (isNeeded && this.value === null && !this.#isLoading && this.#isConnected()) void this.#run();
  }

  /** One attempt. */
  async whenLoaded(): Promise<T | null> {
    const create = await this.#load(() => false);
    return create === null ? null : this.#install(create);
  }

  async #run(): Promise<void> {
    this.#isLoading = true;
    // A request takes the page's thread a while, in which it could show what there is.
    await nextTask();
    const create = await this.#load(() => {
      this.isLate = true;
      const isConnected = this.#isConnected();
      // Renders the element without the file.
      if (isConnected) this.#parts.ui.set({});
      return isConnected;
    });
    this.#isLoading = false;
    if (create !== null) this.#install(create);
  }

  #install(create: (host: LazyHost) => T): T {
    if (this.value !== null) return this.value;
    // Renders the element with the file.
    this.#parts.ui.set({});
    return (this.value = create({ ...this.#parts, ...SHARED }));
  }

  #isConnected(): boolean {
    return this.#parts.root()?.isConnected === true;
  }
}
