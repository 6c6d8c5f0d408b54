import type { ProxyLinks } from '../schema/proxy-members.js';

/** An amount of money: a decimal string exactly as the server sent it, and its currency as the server spells it. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export interface LineItem {
  /** Null in Payfect's newest answers, which name no product. */
  readonly name: string | null;
  readonly description: string | null;
  /** Absolute `https:` URL (`http:` on loopback). */
  readonly imageUrl: string | null;
  readonly quantity: number | null;
  /** For the whole line, not for one piece. */
  readonly amount: Money | null;
}

export interface Network {
  /** The provider's own value (`tron`). */
  readonly value: string;
  /** In words (`Tron (TRC20)`). */
  readonly name: string;
}

export interface CurrencyOption {
  readonly value: string;
  readonly name: string;
  readonly logoUrl: string | null;
  /** Empty where the provider knows none: then there is no network to choose. */
  readonly networks: readonly Network[];
}

export interface PaymentMethod {
  /** The provider's own value (`crypto`, `card`). */
  readonly value: string;
  /** Empty where nothing more is to be chosen. */
  readonly currencies: readonly CurrencyOption[];
}

/** Where the shopper pays: a page that may be opened, one that must not be, or none. */
export type PaymentPage =
  | { readonly kind: 'allowed'; readonly url: string; readonly host: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'none' };

/** `pending` is every status that we do not know: never success, never the end. */
export type SessionStatus = 'open' | 'pending' | 'complete' | 'expired';

/** What the merchant wants to know of the shopper before the payment. */
export interface Collects {
  readonly name: boolean;
  readonly email: boolean;
  readonly phone: boolean;
  /** Countries that goods can be shipped to (ISO 3166-1 alpha-2); null where no address is wanted. */
  readonly countries: readonly string[] | null;
}

/** A checkout session with units, nulls and names put right once; the same for every provider. */
export interface Session {
  readonly id: string;
  readonly provider: 'payfect' | 'wewire';
  readonly status: SessionStatus;
  /** The status in the server's own word; null where it gave none. */
  readonly sentStatus: string | null;
  readonly merchantName: string | null;
  readonly items: readonly LineItem[];
  readonly total: Money;
  readonly methods: readonly PaymentMethod[];
  readonly paymentPage: PaymentPage;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  /** Epoch milliseconds by the provider's clock. */
  readonly expiresAtMs: number | null;
  /** Seconds left when the answer was made, by the server's clock. */
  readonly secondsLeft: number | null;
  /** Seconds after which the server wants the next read. */
  readonly pollAfterSeconds: number | null;
  /** Absolute URLs of what the proxy offers for this session beside reading it. */
  readonly routes: ProxyLinks;
  /** Null where the provider never asks. */
  readonly collects: Collects | null;
  readonly isTest: boolean;
}
