import type { html } from 'lit';
import type { formatMoney } from '../locale/format.js';
import type { Strings } from '../locale/strings.js';
import type { CheckoutController } from '../state/checkout-controller.js';
import type { EventSender } from './event-sender.js';
import type { AdoptedStyles } from './styles/adopted-styles.js';
import type { UiStateStore } from './ui-state.js';
import type { failureView, words } from './views/message.js';

/** The long-lived parts of one element, for the code that carries out the shopper's requests. */
export interface ElementParts {
  readonly checkout: CheckoutController;
  readonly sender: EventSender;
  readonly ui: UiStateStore;
  readonly styles: AdoptedStyles;
  readonly strings: () => Strings;
  /** Null before the first render. */
  readonly root: () => ParentNode | null;
}

/**
 * What the lazily loaded proxy actions get from the main script file. They must not import that file: a page may load it
 * with a query string, and an import without one would load a second copy.
 */
export interface ProxyActionsHost extends ElementParts {
  readonly html: typeof html;
  readonly formatMoney: typeof formatMoney;
  readonly words: typeof words;
  readonly failureView: typeof failureView;
}
