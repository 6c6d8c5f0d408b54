/** A coin, and the networks that carry it. */
export interface CurrencyOption {
  readonly currency: { readonly value: string; readonly name: string; readonly logo: string | null };
  readonly networks: readonly NetworkOption[];
}

export interface NetworkOption {
  readonly value: string;
  readonly name: string;
  /** Where to send the coins. @default an address that every wallet rejects */
  readonly address?: string;
  /** The exact amount of coins (`0.00066001 BTC`). @default the amount due, in the currency of the checkout */
  readonly money?: string;
}

type MethodType = 'crypto' | 'card';

export interface PaymentMethods {
  readonly types: readonly MethodType[];
  readonly crypto: readonly CurrencyOption[];
  /** Whether the merchant fixed coin and network at creation, so the shopper has no choice. */
  readonly isFixed: boolean;
}

/** The shopper's choice. */
export type PaymentChoice =
  | {
      readonly type: 'crypto';
      readonly currency: CurrencyOption['currency'];
      readonly network: { readonly value: string; readonly name: string };
    }
  | { readonly type: 'card' };

/** The choice in a query or a form. For a missing member the first offer applies. */
export interface RequestedChoice {
  readonly method?: string | undefined;
  readonly currency?: string | undefined;
  readonly network?: string | undefined;
}

/** Returns null if the checkout does not offer the requested choice. */
export function choosePayment(methods: PaymentMethods, requested: RequestedChoice): PaymentChoice | null {
  const payable = methods.types.filter((type) => type === 'crypto' || !methods.isFixed);
  const type = payable.find((offered) => offered === (requested.method ?? defaultType(payable, requested)));
  if (type === undefined || type === 'card') return type === undefined ? null : { type };
  const options = methods.crypto.filter((option) => accepts(requested.currency, option.currency.value));
  for (const { currency, networks } of options) {
    const network = networks.find((offered) => accepts(requested.network, offered.value));
    if (network !== undefined) return { type: 'crypto', currency, network };
  }
  return null;
}

function defaultType(payable: readonly MethodType[], { currency, network }: RequestedChoice): MethodType | undefined {
  return currency !== undefined || network !== undefined ? 'crypto' : payable[0];
}

function accepts(requested: string | undefined, offered: string): boolean {
  return requested === undefined || requested === offered;
}

/** The choice before the shopper makes one. */
export function defaultChoice(methods: PaymentMethods): PaymentChoice {
  return choosePayment(methods, {}) ?? { type: 'card' };
}
