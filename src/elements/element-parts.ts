import type { html, LitElement, render, svg } from 'lit';
import type { fill } from '../locale/fill.js';
import type { formatMoney } from '../locale/format.js';
import type { Strings } from '../locale/strings.js';
import type { lazyModule } from '../session/lazy-module.js';
import type { CheckoutController } from '../state/checkout-controller.js';
import type { isLive, mayBePaid, Phase } from '../state/checkout-state.js';
import type { isHidden } from '../state/page.js';
import type { Environment } from './environment.js';
import type { EventSender } from './event-sender.js';
import type { noticeFor, titleOf } from './messages.js';
import type { AdoptedStyles } from './styles/adopted-styles.js';
import type { UiStateStore } from './ui-state.js';
import type { methodName, networkName } from './views/choice.js';
import type { icon, icons } from './views/graphics.js';
import type { markFrame, markView } from './icons/mark.js';
import type { problemView, sentence, words } from './views/message.js';
import type { nextView, paymentLinkView } from './views/pay.js';

/** The long-lived parts of one element, for the code that carries out the shopper's requests. */
export interface ElementParts extends Pick<Environment, 'clock' | 'memory' | 'navigate'> {
  readonly host: LitElement & { readonly phase: Phase };
  readonly checkout: CheckoutController;
  readonly sender: EventSender;
  readonly ui: UiStateStore;
  readonly styles: AdoptedStyles;
  readonly strings: () => Strings;
  /** Null before the first render. */
  readonly root: () => ParentNode | null;
}

/** What a lazily loaded part gets from the main script file, which it must not import. */
export interface LazyHost extends ElementParts {
  readonly html: typeof html;
  readonly svg: typeof svg;
  readonly render: typeof render;
  readonly formatMoney: typeof formatMoney;
  readonly fill: typeof fill;
  readonly isLive: typeof isLive;
  readonly mayBePaid: typeof mayBePaid;
  readonly isHidden: typeof isHidden;
  readonly titleOf: typeof titleOf;
  readonly noticeFor: typeof noticeFor;
  readonly networkName: typeof networkName;
  readonly methodName: typeof methodName;
  readonly markView: typeof markView;
  readonly markFrame: typeof markFrame;
  readonly problemView: typeof problemView;
  readonly words: typeof words;
  readonly sentence: typeof sentence;
  readonly nextView: typeof nextView;
  readonly paymentLinkView: typeof paymentLinkView;
  readonly icons: typeof icons;
  readonly icon: typeof icon;
  /** Whether the page has previews. */
  readonly isPreview: () => boolean;
  readonly lazyModule: typeof lazyModule;
}
