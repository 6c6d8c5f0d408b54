import type { Payable, PaymentGateway } from '../payment/payment-gateway.js';
import { callbackBody } from './callback.js';
import type { Checkout } from './checkout.js';
import type { PayfectState } from './payfect-state.js';

/** Gives the payment page access to Payfect's checkouts. */
export function payfectGateway({ checkouts, callbacks, clock }: PayfectState): PaymentGateway {
  return {
    clock,
    find(id) {
      const checkout = checkouts.find(id);
      return checkout && toPayable(checkout);
    },
    newestFirst: () => checkouts.newestFirst().map(toPayable),
    complete(id, choice) {
      const paid = checkouts.complete(id);
      if (paid.callbackUrl !== null) callbacks.send(paid.callbackUrl, callbackBody(paid, choice));
    },
    receive: (id, amount) => void checkouts.receive(id, amount),
    expire: (id) => void checkouts.expire(id),
  };
}

function toPayable(checkout: Checkout): Payable {
  const { id, received, methods, successUrl, cancelUrl, createdAtMs, expiresAtMs, status } = checkout;
  return {
    id,
    path: `/checkouts/${id}`,
    merchantName: checkout.merchant.name,
    items: checkout.items.map(({ price, quantity, amount }) => ({ name: price.product.name, quantity, amount })),
    currency: checkout.currency.toUpperCase(),
    amount: checkout.amountTotal,
    received,
    methods,
    successUrl,
    cancelUrl,
    createdAtMs,
    expiresAtMs,
    status,
  };
}
