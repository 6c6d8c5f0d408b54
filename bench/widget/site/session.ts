// The session that all targets show: three items, two methods, and one currency on three networks.
import { payfectItem, payfectSession, type WireSession } from '../../../src/testing/proxied-session.js';

export const SESSION_ID = 'bench-session';

const CRYPTO = [
  {
    currency: { value: 'usdt', name: 'Tether', logo: null },
    networks: [
      { value: 'tron', name: 'Tron (TRC20)' },
      { value: 'ethereum', name: 'Ethereum (ERC20)' },
      { value: 'polygon', name: 'Polygon' },
    ],
  },
];

const ITEMS = [
  payfectItem('Standard Plan', { amount: '20.00', description: 'One year' }),
  payfectItem('Coffee server', { quantity: 2, amount: '45.50' }),
  payfectItem('Shipping', { amount: '5.25' }),
];

/** As the proxy sends it, with its payment page on a host that no target connects to. */
export function benchSession(): WireSession {
  return withItems(ITEMS, '70.75');
}

/** A session with as many items as wanted, each with the fewest members that Payfect sends. */
export function sessionWith(itemCount: number): WireSession {
  const item = payfectItem(null, { id: 'i', amount: '1' });
  return withItems(Array<object>(itemCount).fill(item), String(itemCount));
}

function withItems(invoiceItems: readonly object[], amountTotal: string): WireSession {
  return payfectSession({
    id: SESSION_ID,
    url: `https://pay.example/checkouts/${SESSION_ID}`,
    paymentMethodOptions: { crypto: CRYPTO, card: null },
    invoiceItems,
    amountTotal,
  });
}
