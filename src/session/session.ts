import type { Collects, Money } from '../schema/neutral-session.js';
import type { ProxyLinks } from '../schema/proxy-members.js';
import type { SessionPayment } from './payments/shown-payment.js';

export type { Collects, Money };

export interface LineItem {
  /** Null in Payfect's newest answers, which do not name products. */
  readonly name: string | null;
  readonly description: string | null;
  /** Absolute `https:` URL (`http:` on loopback). */
  readonly imageUrl: string | null;
  readonly quantity: number | null;
  /** For the whole line, not per piece. */
  readonly amount: Money | null;
}

export interface Network {
  /** The provider's own value (`tron`). */
  readonly value: string;
  /** For the shopper (`Tron (TRC20)`). */
  readonly name: string;
}

export interface CurrencyOption {
  readonly value: string;
  readonly name: string;
  readonly logoUrl: string | null;
  /** Empty if there is no network to choose. */
  readonly networks: readonly Network[];
}

export interface PaymentMethod {
  /** The provider's own value (`crypto`, `card`). */
  readonly value: string;
  /** Empty if there is nothing more to choose. */
  readonly currencies: readonly CurrencyOption[];
}

/** The payment page: one that may be opened, one that must not be, or none. */
export type PaymentPage =
  | { readonly kind: 'allowed'; readonly url: string; readonly host: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'none' };

/** `pending` stands for every unknown status: never success, never the end. */
export type SessionStatus = 'open' | 'pending' | 'complete' | 'expired';

/** A checkout session with normalized units, nulls and names; the same for every provider. */
export interface Session {
  readonly id: string;
  /** The provider's name (`payfect`). */
  readonly provider: string;
  readonly status: SessionStatus;
  /** The status in the server's own word; null if it sent none. */
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
  /** Seconds left at the time of the response, by the server's clock. */
  readonly secondsLeft: number | null;
  /** Seconds after which the server wants the next read. */
  readonly pollAfterSeconds: number | null;
  /** Absolute URLs of what the proxy offers for this session besides reading it. */
  readonly routes: ProxyLinks;
  /** Null if the provider never collects details. */
  readonly collects: Collects | null;
  readonly isTest: boolean;
  /** What can be paid in place, one for each choice; empty if the shopper pays on the payment page. */
  readonly payments: readonly SessionPayment[];
}
