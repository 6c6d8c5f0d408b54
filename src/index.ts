// The package's exports. Importing them does not register the tag: 'payfect-checkout/define' does.
export type {
  CheckoutButtonEventMap,
  CheckoutOutcome,
  CheckoutResult,
  CheckoutSettings,
} from './button/button-parts.js';
export { openCheckout, type OpenCheckoutOptions } from './button/open-checkout.js';
export { PayfectCheckoutButton } from './button/payfect-checkout-button.js';
export { PayfectCheckout } from './elements/payfect-checkout.js';
export type { CheckoutEventDetails, CheckoutEventMap, CheckoutEventName } from './events/checkout-events.js';
export { addLocale } from './locale/added-locales.js';
export type { Locale, LocaleStrings, OwnStrings, StringKey } from './locale/strings.js';
export type { CheckoutErrorCode } from './session/checkout-error.js';
export type { HeadersSource } from './session/session-client.js';
export type { Selection } from './session/selection.js';
export type { ItemName } from './session/session-from-json.js';
export type {
  CurrencyOption,
  LineItem,
  Money,
  Network,
  PaymentMethod,
  PaymentPage,
  Session,
  SessionStatus,
} from './session/session.js';
export type { Phase } from './state/checkout-state.js';
