import { formatDecimal, subtractDecimal } from '../decimal.js';
import type { PaymentPage, PaymentWay } from '../page/payment-page.js';
import type { CryptoTarget } from '../page/payment-target.js';
import type { Checkout } from './checkout.js';
import { payAddress } from './pay-address.js';
import type { PaymentChoice } from './payment-choice.js';

/** What the payment page shows of an open checkout with this choice made. */
export function paymentPageModel(
  checkout: Checkout,
  { choice, nowMs, notice }: { choice: PaymentChoice; nowMs: number; notice: string | null },
): PaymentPage {
  const path = `/checkouts/${checkout.id}`;
  return {
    path,
    merchantName: checkout.merchant.name,
    currency: checkout.currency.toUpperCase(),
    amount: formatDecimal(checkout.amountTotal),
    received: checkout.received.units > 0n ? formatDecimal(checkout.received) : null,
    due: formatDecimal(subtractDecimal(checkout.amountTotal, checkout.received)),
    items: checkout.items.map((item) => ({
      name: item.price.product.name,
      quantity: item.quantity,
      amount: formatDecimal(item.amount),
    })),
    expiresAt: new Date(checkout.expiresAtMs),
    secondsLeft: Math.ceil((checkout.expiresAtMs - nowMs) / 1000),
    ways: toWays(checkout, path, choice),
    target: toTarget(checkout, choice),
    notice,
  };
}

/** One link for each coin, and one for cards; none where the merchant fixed all of it. */
function toWays({ methods }: Checkout, path: string, choice: PaymentChoice): readonly PaymentWay[] {
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

function toTarget({ id, methods }: Checkout, choice: PaymentChoice): CryptoTarget | null {
  if (choice.type === 'card') return null;
  const { currency, network: chosen } = choice;
  const networks = methods.crypto.find((option) => option.currency.value === currency.value)?.networks ?? [];
  return {
    currency: { value: currency.value, code: currency.value.toUpperCase() },
    networks: networks.map(({ value, name }) => ({
      value,
      name,
      address: payAddress(id, value),
      isChosen: value === chosen.value,
    })),
  };
}
