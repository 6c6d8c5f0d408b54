import type { CheckoutErrorCode } from '../session/checkout-error.js';

/** All texts of the checkout, keyed by meaning. A language without one of them does not compile. */
export interface Strings {
  /** BCP 47 tag of these strings. */
  readonly language: string;
  readonly checkout: string;
  readonly loading: string;
  readonly testMode: string;
  readonly order: string;
  /** Replaces the name of a line item that has none. */
  readonly item: string;
  readonly quantity: (quantity: string) => string;
  readonly allItems: (count: string) => string;
  readonly total: string;
  readonly timeLeft: string;
  readonly leftToPay: (duration: string) => string;
  readonly timeIsUp: string;
  readonly method: string;
  readonly currency: string;
  readonly network: string;
  /** Null for a method without a translated name. */
  readonly methodName: (value: string) => string | null;
  /** What to do while a choice is missing. */
  readonly needs: Readonly<Record<'currency' | 'network', string>>;
  /** Replaces the second step while its file cannot be loaded. */
  readonly chosenLater: string;
  readonly networkAdvice: string;
  readonly pay: string;
  readonly payHost: (host: string) => string;
  readonly newTab: string;
  readonly cancel: string;
  /** Closes the dialog of a button; cancels nothing. */
  readonly close: string;
  readonly otherDevice: string;
  readonly qrLabel: (host: string) => string;
  readonly waitingTitle: string;
  readonly waitingText: string;
  readonly checkNow: string;
  readonly checking: string;
  readonly notPaidYet: string;
  readonly reopen: string;
  readonly pendingTitle: string;
  readonly pendingText: string;
  readonly completeTitle: string;
  readonly completeText: string;
  readonly lateText: string;
  readonly expiredTitle: string;
  readonly expiredText: string;
  readonly canceledTitle: string;
  readonly canceledText: string;
  readonly failedTitle: string;
  readonly next: string;
  readonly back: string;
  readonly tryAgain: string;
  readonly trouble: string;
  readonly errors: Readonly<Record<CheckoutErrorCode, string>>;
  /** The texts of the proxy actions; null for English, which has them in their file. */
  readonly actions: ActionStrings | null;
}

/** The texts of the proxy actions: fixing the choice, canceling, restarting. */
export interface ActionStrings {
  readonly continue: string;
  readonly oneMoment: string;
  /** The choice in words: `20.00 USDT`, `Tron (TRC20)`. */
  readonly onNetwork: (money: string, network: string) => string;
  /** A price in one currency, paid in another: `600.00 TWD`, `USDT`. */
  readonly paidIn: (price: string, currency: string) => string;
  /** A price, and a method without currencies of its own: `20.00 USD`, `Card`. */
  readonly by: (price: string, method: string) => string;
  readonly change: string;
  readonly restart: string;
  readonly cancelQuestion: string;
  readonly cancelIfPaid: string;
  readonly cancelLosesDetails: string;
  /** The safe answer. */
  readonly keep: string;
  readonly cancelForGood: string;
  readonly yourDetails: string;
  /** The label of a field that may stay empty: `State or province`. */
  readonly optional: (label: string) => string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly country: string;
  /** The first option of a list from which nothing is chosen yet. */
  readonly choose: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}
