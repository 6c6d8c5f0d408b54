import type { CheckoutErrorCode } from '../session/checkout-error.js';
import type {
  ActionStrings,
  AfterPaintStrings,
  FormStrings,
  PaymentStatusStrings,
  PaymentStrings,
} from './part-strings.js';

/** The strings, and the language tag to format numbers with. */
export interface Localization {
  readonly strings: Strings;
  readonly tag: string;
}

/** All texts of a language. One without one of them does not compile. */
export interface Translation extends Required<Omit<Strings, 'translation'>> {
  readonly actions: ActionStrings;
  readonly form: FormStrings;
  readonly afterPaint: AfterPaintStrings;
  readonly payment: PaymentStrings;
  readonly paymentStatus: PaymentStatusStrings;
}

/** A merchant's own words: any of the texts, also single ones of `errors`, `actions`, `form`, `afterPaint`, `payment` and `paymentStatus`. */
export interface OwnStrings extends Partial<Omit<Strings, 'errors' | 'translation'>> {
  readonly errors?: Partial<Strings['errors']>;
}

/** The texts of the checkout, keyed by meaning. */
export interface Strings {
  /** BCP 47 tag of these strings. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly checkout: string;
  readonly loading: string;
  readonly testMode: string;
  readonly order: string;
  /** Replaces the name of a line item that has none. */
  readonly item: string;
  /** Not shown for 1. */
  readonly quantity: (quantity: string) => string;
  /** The button that shows and hides the line items. */
  readonly items: (count: number, formatted: string) => string;
  readonly allItems: (count: string) => string;
  readonly total: string;
  readonly method: string;
  readonly currency: string;
  readonly network: string;
  /** Null for a method without a translated name. */
  readonly methodName: (value: string) => string | null;
  /** How many networks a currency can be sent on. */
  readonly networks: (count: number) => string;
  readonly allCurrencies: (count: number) => string;
  /** What is missing. */
  readonly needs: Readonly<Record<'currency' | 'network', string>>;
  /** Replaces the second step while its file cannot be loaded. */
  readonly chosenLater: string;
  readonly networkAdvice: string;
  readonly pay: (money: string) => string;
  /** Where the link to the payment page leads. */
  readonly payHost: (host: string) => string;
  readonly newTab: string;
  readonly waitingTitle: string;
  readonly reopen: string;
  readonly pendingTitle: string;
  readonly completeTitle: string;
  readonly expiredTitle: string;
  readonly canceledTitle: string;
  readonly failedTitle: string;
  readonly tryAgain: string;
  readonly trouble: string;
  readonly errors: Readonly<Record<CheckoutErrorCode, string>>;
  /** The texts of parts that load on demand. English has them in the files of the parts. */
  readonly actions?: Partial<ActionStrings>;
  readonly form?: Partial<FormStrings>;
  readonly afterPaint?: Partial<AfterPaintStrings>;
  readonly payment?: Partial<PaymentStrings>;
  readonly paymentStatus?: Partial<PaymentStatusStrings>;
  /** The search among many currencies. English has it in its file. */
  readonly search?: string;
  /** How many currencies the search has found. */
  readonly currencies?: (count: number) => string;
  /** The button that opens a checkout. */
  readonly payNow?: string;
  /** Closes its dialog; cancels nothing. */
  readonly close?: string;
  /** The language's own texts, if it is not English: they replace what a merchant's own groups of texts lack. */
  readonly translation?: Translation;
}
