import type { JsonObject } from '../../../../support/payfect-answers.js';
import type { PaymentState } from '../story.js';

type Network = PaymentState['network'];

/** Of networks whose addresses are checked without a wait: TRON's checksum takes time that no manual clock knows. */
const CHAINS: Readonly<Record<Network, string>> = { tron: 'play:tron', ethereum: 'eip155:1' };

const ADDRESSES: Readonly<Record<PaymentState['address'], Readonly<Record<Network, string>>>> = {
  first: { tron: 'play1qw508d6qejxtdg4y5r3', ethereum: '0xde709f2102306220921060314715629080e2fb77' },
  other: { tron: 'play1q0000000000000000000', ethereum: '0x27b1fdb04752bbc536007a920d24acb045561c26' },
  wrong: { tron: 'play1qw508d6 qejxtdg4y5r3', ethereum: '0x27b1fdb04752bbc536007a920d24acb045561c' },
};

export const FIRST_ADDRESSES: readonly string[] = Object.values(ADDRESSES.first);

/** A payment as the proxy sends it. */
export function paymentJson(payment: PaymentState): JsonObject {
  const { network, address, received, transactions, ...rest } = payment;
  return {
    ...rest,
    currency: 'usdt',
    network: { value: network, name: network, chain: CHAINS[network] },
    address: ADDRESSES[address][network],
    amount: '20.00',
    received,
    due: received === '12.00' ? '8.00' : '20.00',
    transactions: Array.from({ length: transactions }, (_, index) => ({ id: `tx-${index}`, amount: '12.00' })),
  };
}
