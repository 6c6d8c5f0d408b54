// The texts of the parts that load on demand, keyed by meaning.

/** The texts of the proxy actions: fixing the choice, canceling, restarting. */
export interface ActionStrings {
  /** The button that fixes the choice, with the amount. */
  readonly continue: (money: string) => string;
  /** Below that button. */
  readonly nextStep: string;
  readonly preparing: string;
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
  /** Beside the button, if the form for the shopper's details cannot be loaded. */
  readonly formNotLoaded: string;
  readonly failures: Readonly<Record<'select' | 'cancel' | 'restart', string>>;
}

/** The texts that the first view does not need: of waiting, of the end, and for screen readers. */
export interface AfterPaintStrings {
  readonly cancel: string;
  /** Replaces the time left once a payment was seen. */
  readonly noHurry: string;
  /** Before the countdown: `Pay within`, `28:14`. */
  readonly timeLeft: string;
  readonly timeIsUp: string;
  /** Replaces the merchant’s name in sentences: the shop. */
  readonly shop: string;
  readonly back: (shop: string) => string;
  /** Where a shopper without eyes on the page begins: `Order for 20.00 USDT at Marram & Oak.` */
  readonly orderOf: (money: string, shop: string) => string;
  readonly leftToPay: (duration: string) => string;
  /** `Tether USD`, `Tron (TRC20)`. */
  readonly onNetwork: (name: string, network: string) => string;
  readonly otherDevice: string;
  readonly qrLabel: (host: string) => string;
  readonly waitingText: string;
  readonly pendingText: string;
  /** `shop` is the merchant’s name, or `shop`. */
  readonly completeText: (shop: string) => string;
  readonly lateText: string;
  readonly expiredText: string;
  /** To a shopper who paid just before the time was up. */
  readonly justPaid: string;
  readonly canceledText: (shop: string) => string;
  /** A title and the sentence that follows it, if any, for screen readers. */
  readonly announcement: (title: string, text: string) => string;
  readonly checkNow: string;
  readonly checking: string;
  readonly notPaidYet: string;
  /** The steps of a payment; the current one has a title and a text of its own. */
  readonly steps: Readonly<Record<'waiting' | 'pending' | 'complete', string>>;
  readonly paidTo: string;
  readonly paidWith: string;
  readonly amount: string;
  readonly reference: string;
  readonly print: string;
  readonly failures: Readonly<Record<'check' | 'qr', string>>;
}

/** What is odd about a payment, as a note says it. */
export type PaymentNote =
  'underpaid' | 'overpaid' | 'late' | 'held' | 'refunded' | 'wrong-asset' | 'arrived' | 'closed';

/** The texts of paying in place. Money is figures and code (`42.50 USDT`), a network its name (`Tron (TRC20)`). */
export interface PaymentStrings {
  readonly send: (money: string, network: string) => string;
  readonly amount: string;
  readonly address: (network: string) => string;
  /** Replaces the address on the Lightning network. */
  readonly invoice: string;
  /** The network's own word for its memo (`Destination tag`). */
  readonly required: (name: string) => string;
  readonly memoAdvice: string;
  /** What the QR code holds, where there are two. */
  readonly plainCode: string;
  readonly requestCode: string;
  /** Beside the code of a request that some wallets misread. */
  readonly requestAdvice: string;
  readonly openWallet: string;
  readonly feeAdvice: string;
  readonly copy: string;
  readonly copied: string;
  /** Where the page may not write to the clipboard. */
  readonly selected: string;
  /** After the address was copied: malware may have replaced it. */
  readonly compare: (parts: string) => string;
  /** The link to the payment page. */
  readonly elsewhere: string;
}

/** The texts of what became of the money. */
export interface PaymentStatusStrings {
  readonly seen: string;
  readonly seenText: string;
  readonly confirming: string;
  readonly confirmations: (seen: string, needed: string) => string;
  readonly secondsLeft: (duration: string) => string;
  readonly received: string;
  readonly due: string;
  readonly transaction: string;
  readonly notes: Readonly<Record<PaymentNote, (received: string, due: string) => string>>;
  readonly contact: (shop: string) => string;
}

/** What the fields of the form are called; an address part is called differently in some countries. */
export type FieldLabel =
  | 'country'
  | 'name'
  | 'email'
  | 'phone'
  | 'line1'
  | 'line2'
  | 'city'
  | 'suburb'
  | 'town'
  | 'district'
  | 'anyState'
  | 'state'
  | 'province'
  | 'county'
  | 'prefecture'
  | 'department'
  | 'parish'
  | 'island'
  | 'emirate'
  | 'region'
  | 'postalCode'
  | 'zip'
  | 'postcode'
  | 'pin'
  | 'eircode';

/** The texts of the form for the shopper's details. */
export interface FormStrings {
  readonly yourDetails: string;
  /** The label of a field that may stay empty: `State`. */
  readonly optional: (label: string) => string;
  /** The first option of a list from which nothing is chosen yet. */
  readonly choose: string;
  /** `anyState` and `postalCode` also while the country is not chosen. */
  readonly labels: Readonly<Record<FieldLabel, string>>;
  readonly phoneHint: string;
  /** A required field is empty; `label` is its label. */
  readonly missing: (label: string) => string;
  readonly noCountry: string;
  readonly badEmail: string;
  readonly badPhone: string;
  readonly tooLong: string;
  /** Announced after the form could not be sent; each field has its own message. */
  readonly attention: (count: number) => string;
}
