import type { html } from 'lit';
import type { formatMoney } from '../../locale/format.js';
import type { Strings } from '../../locale/strings.js';
import type { CheckoutController } from '../../state/checkout-controller.js';
import type { AdoptedStyles } from '../styles/adopted-styles.js';
import type { UiStateHolder } from '../ui-state.js';
import type { EventSender } from '../event-sender.js';

/**
 * What the script file hands to the part that is loaded when a proxy offers more than reading. That part must not import
 * the script file, whose address may carry a query: a second copy would be loaded.
 */
export interface ProxyActionsHost {
  readonly html: typeof html;
  /** The element's own, to add to. */
  readonly styles: AdoptedStyles;
  readonly checkout: CheckoutController;
  readonly sender: EventSender;
  readonly disclosure: UiStateHolder;
  readonly strings: () => Strings;
  readonly formatMoney: typeof formatMoney;
}
