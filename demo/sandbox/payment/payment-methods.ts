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

/** How a shopper pays. */
export type PaymentChoice =
  | {
      readonly type: 'crypto';
      readonly currency: CurrencyOption['currency'];
      readonly network: { readonly value: string; readonly name: string };
    }
  | { readonly type: 'card' };

/** As a query or a form names it; what is absent is the first that is offered. */
export interface RequestedChoice {
  readonly method?: string | undefined;
  readonly currency?: string | undefined;
  readonly network?: string | undefined;
}

/** Null where the checkout does not offer what was wanted. */
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

/** What is chosen while the shopper has not said anything. */
export function defaultChoice(methods: PaymentMethods): PaymentChoice {
  return choosePayment(methods, {}) ?? { type: 'card' };
}
