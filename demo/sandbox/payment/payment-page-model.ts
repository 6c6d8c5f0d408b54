import { createHash } from 'node:crypto';
import { isSameDecimal, subtractDecimal, ZERO } from '../../decimal.js';
import type { MethodLink, PaymentPage } from '../page/payment-page.js';
import type { CryptoTarget } from '../page/payment-target.js';
import type { Payable } from './payment-gateway.js';
import type { PaymentChoice } from './payment-methods.js';

/** The contents of the payment page for an open checkout and the shopper's choice. */
export function paymentPageModel(
  payable: Payable,
  { choice, nowMs, notice }: { choice: PaymentChoice; nowMs: number; notice: string | null },
): PaymentPage {
  const { path, merchantName, currency, amount, received } = payable;
  return {
    path,
    merchantName,
    currency,
    amount,
    received: isSameDecimal(received, ZERO) ? null : received,
    due: subtractDecimal(amount, received),
    items: payable.items,
    expiresAt: new Date(payable.expiresAtMs),
    secondsLeft: Math.ceil((payable.expiresAtMs - nowMs) / 1000),
    methods: toMethodLinks(payable, choice),
    target: toTarget(payable, choice),
    notice,
  };
}

/** One link per coin, and one for cards unless the merchant fixed coin and network. */
function toMethodLinks({ methods, path }: Payable, choice: PaymentChoice): readonly MethodLink[] {
  const coins = methods.crypto.map(({ currency }) => ({
    label: currency.name,
    href: `${path}?currency=${currency.value}`,
    logo: currency.logo,
    isCurrent: choice.type === 'crypto' && choice.currency.value === currency.value,
  }));
  const card = { label: 'Card', href: `${path}?method=card`, logo: null, isCurrent: choice.type === 'card' };
  return [
    ...(methods.types.includes('crypto') ? coins : []),
    ...(methods.types.includes('card') && !methods.isFixed ? [card] : []),
  ];
}

function toTarget({ id, methods }: Payable, choice: PaymentChoice): CryptoTarget | null {
  if (choice.type === 'card') return null;
  const { currency, network: chosen } = choice;
  const networks = methods.crypto.find((option) => option.currency.value === currency.value)?.networks ?? [];
  return {
    currency: { value: currency.value, code: currency.value.toUpperCase() },
    networks: networks.map(({ value, name, address, money }) => ({
      value,
      name,
      address: address ?? payAddress(id, value),
      money: money ?? null,
      isChosen: value === chosen.value,
    })),
  };
}

const SEED_HEX_DIGITS = 64;

/**
 * The address that a shopper would send coins to, always the same for one checkout and network.
 * It spells SANDBOX, with letters that neither Tron's base 58 (`O`) nor hexadecimal has, so every wallet rejects it and
 * no one can lose real coins.
 */
function payAddress(checkoutId: string, network: string): string {
  const seed = createHash('sha256').update(`${checkoutId}/${network}`).digest('hex').slice(0, SEED_HEX_DIGITS);
  return network === 'tron' ? `TSANDBOX${seed.slice(0, 26)}` : `0xSANDBOX${seed.slice(0, 33)}`;
}
