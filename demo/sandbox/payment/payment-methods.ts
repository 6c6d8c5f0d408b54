/** One coin and where it can be sent. */
export interface CurrencyOption {
  readonly currency: { readonly value: string; readonly name: string; readonly logo: string | null };
  readonly networks: readonly { readonly value: string; readonly name: string }[];
}

export type MethodType = 'crypto' | 'card';

export interface PaymentMethods {
  readonly types: readonly MethodType[];
  readonly crypto: readonly CurrencyOption[];
  /** The merchant named coin and network at creation, so the payment page leaves no choice. */
  readonly isFixed: boolean;
}
