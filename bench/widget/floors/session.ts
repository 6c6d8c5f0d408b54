// What both floors read of the session, as typed JSON, and the texts that they show. They check nothing and know one language.

interface Named {
  readonly value: string;
  readonly name: string;
}

export interface FloorSession {
  readonly merchant: { readonly name: string };
  readonly invoiceItems: readonly FloorItem[];
  readonly amountTotal: string;
  readonly currency: string;
  readonly paymentMethodTypes: readonly string[];
  readonly paymentMethodOptions: {
    readonly crypto: readonly { readonly currency: Named; readonly networks: readonly Named[] }[];
  };
  readonly secondsLeft: number;
  readonly url: string;
}

export interface FloorItem {
  readonly quantity: number;
  readonly amount: string;
  readonly priceData: { readonly productData: { readonly name: string; readonly description: string | null } } | null;
}

export function money(amount: string, { currency }: FloorSession): string {
  return `${amount} ${currency.toUpperCase()}`;
}

export function itemName({ priceData }: FloorItem): string {
  return priceData?.productData.name ?? 'Item';
}

export function itemNote({ priceData, quantity }: FloorItem): string {
  const description = priceData?.productData.description ?? '';
  return quantity === 1 ? description : `${description} Quantity ${quantity}`;
}

export function methodName(value: string): string {
  return value === 'card' ? 'Card' : 'Crypto';
}

export function timeLeft(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}
