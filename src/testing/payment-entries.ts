// Payments in place, as a proxy sends them in `payments`: one for each network family, and what can become of the money.

/** One entry of `payments`, with 20.00 USDT on TRON to be sent. */
export interface WirePayment {
  readonly currency: string;
  readonly network: { readonly value: string; readonly name: string; readonly chain: string | null };
  readonly address: string;
  readonly [member: string]: unknown;
}

/** A change replaces one whole member. */
export function tronPayment(changes: Readonly<Record<string, unknown>> = {}): WirePayment {
  return {
    currency: 'usdt',
    network: { value: 'tron', name: 'Tron (TRC20)', chain: 'tron:0x2b6653dc' },
    token: { contract: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', decimals: 6 },
    address: 'TLt3PcN2VRcmrwVCr9dEPmpiEEAFX6bAnU',
    memo: null,
    amount: '20.00',
    received: '0.00',
    due: '20.00',
    fiat: null,
    uri: null,
    wallets: [],
    stage: 'awaiting',
    confirmations: null,
    transactions: [],
    exception: null,
    canStillPay: true,
    support: null,
    ...changes,
  };
}

/** EIP-55's own example address. */
export function polygonPayment(changes: Readonly<Record<string, unknown>> = {}): WirePayment {
  const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
  const contract = '0xc2132D05D31c914a87C6611C10748AEb04B58e8F';
  return tronPayment({
    network: { value: 'polygon', name: 'Polygon', chain: 'eip155:137' },
    token: { contract, decimals: 6 },
    address,
    uri: `ethereum:${contract}@137/transfer?address=${address}&uint256=20000000`,
    ...changes,
  });
}

/** The address of BIP-173's examples. */
export function bitcoinPayment(changes: Readonly<Record<string, unknown>> = {}): WirePayment {
  const address = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
  return tronPayment({
    currency: 'btc',
    network: { value: 'bitcoin', name: 'Bitcoin', chain: 'bip122:000000000019d6689c085ae165831e93' },
    token: null,
    address,
    amount: '0.00031250',
    received: '0',
    due: '0.00031250',
    uri: `bitcoin:${address}?amount=0.00031250`,
    ...changes,
  });
}

/** The first example of BOLT 11 with an amount. */
export function lightningPayment(changes: Readonly<Record<string, unknown>> = {}): WirePayment {
  const address =
    'lnbc2500u1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdq5xysxxatsyp3k7enxv4jsxqzpu9qrsgquk0rl77nj30yxdy8j9vdx85fkpmdla2087ne0xh8nhedh8w27kyke0lp53ut353s06fv3qfegext0eh0ymjpf39tuven09sam30g4vgpfna3rh';
  return bitcoinPayment({
    network: { value: 'lightning', name: 'Lightning', chain: null },
    address,
    amount: '0.00250000',
    due: '0.00250000',
    uri: `lightning:${address}`,
    ...changes,
  });
}

export function solanaPayment(changes: Readonly<Record<string, unknown>> = {}): WirePayment {
  const address = 'mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN';
  const contract = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v';
  return tronPayment({
    currency: 'usdc',
    network: { value: 'solana', name: 'Solana', chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' },
    token: { contract, decimals: 6 },
    address,
    uri: `solana:${address}?amount=20.00&spl-token=${contract}`,
    ...changes,
  });
}

/** A network whose addresses are shared, and need a tag. */
export function taggedPayment(changes: Readonly<Record<string, unknown>> = {}): WirePayment {
  return tronPayment({
    currency: 'xrp',
    network: { value: 'xrpl', name: 'XRP Ledger', chain: null },
    token: null,
    address: 'rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh',
    memo: { name: 'Destination tag', value: '104729' },
    amount: '38.214500',
    due: '38.214500',
    ...changes,
  });
}

const TRANSACTION = {
  id: '6f3a9c1be2d84c07a5518d3e9b2f4c6081a7d5e3f9b0c2d4e6f8a1b3c5d7e9f0',
  amount: '20.00',
  url: 'https://tronscan.org/#/transaction/6f3a9c1be2d84c07a5518d3e9b2f4c6081a7d5e3f9b0c2d4e6f8a1b3c5d7e9f0',
};
const PARTIAL = { ...TRANSACTION, amount: '12.00' };
const SUPPORT = { url: 'https://example.com/help', email: null };

/** What can become of the money, on TRON. */
export const PAYMENT_STAGES = {
  detected: { stage: 'detected', received: '20.00', due: '0.00', transactions: [TRANSACTION] },
  confirming: {
    stage: 'confirming',
    received: '20.00',
    due: '0.00',
    confirmations: { seen: 3, needed: 19, secondsLeft: 48 },
    transactions: [TRANSACTION],
  },
  underpaid: {
    stage: 'confirmed',
    received: '12.00',
    due: '8.00',
    exception: 'underpaid',
    transactions: [PARTIAL],
    support: SUPPORT,
  },
  overpaid: {
    stage: 'confirmed',
    received: '25.00',
    due: '0.00',
    exception: 'overpaid',
    transactions: [
      TRANSACTION,
      { ...TRANSACTION, id: 'b0c2d4e6f8a1b3c5d7e9f06f3a9c1be2d84c07a5518d3e9b2f4c6081a7d5e3f9', amount: '5.00' },
    ],
    support: SUPPORT,
  },
  late: { stage: 'confirming', received: '20.00', due: '0.00', exception: 'late', transactions: [TRANSACTION] },
  held: {
    stage: 'confirmed',
    received: '20.00',
    due: '0.00',
    exception: 'held',
    transactions: [TRANSACTION],
    support: SUPPORT,
  },
  refunded: {
    stage: 'confirmed',
    received: '20.00',
    due: '0.00',
    exception: 'refunded',
    transactions: [TRANSACTION],
    support: SUPPORT,
  },
  wrongAsset: { exception: 'wrong-asset', transactions: [{ ...TRANSACTION, amount: null }], support: SUPPORT },
} as const;
