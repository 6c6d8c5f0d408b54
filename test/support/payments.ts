// Payments in place, as a server describes them. The addresses have right checksums, and belong to nobody.
import type { Payment } from '../../src/schema/payments/payments.js';

export const TRON_ADDRESS = 'TLnAZ4XWmLqPSWQbLoh7sEBrnn9zv6i312';
export const OTHER_TRON_ADDRESS = 'TFnPL6nwMz5dugbjUJroEo6oZhmpgthdXk';
/** Of USDT on TRON. */
export const USDT_CONTRACT = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';
/** The examples of EIP-55. */
export const EIP_55 = [
  '0x52908400098527886E0F7030069857D2E4169EE7',
  '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  '0xde709f2102306220921060314715629080e2fb77',
  '0x27b1fdb04752bbc536007a920d24acb045561c26',
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
];
export const EVM_ADDRESS = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';

/** Every member, and nothing null. */
export function fullPayment(changes: Partial<Payment> = {}): Payment {
  return {
    currency: 'usdt',
    network: { value: 'tron', name: 'Tron (TRC20)', chain: 'tron:0x2b6653dc' },
    token: { contract: USDT_CONTRACT, decimals: 6 },
    address: TRON_ADDRESS,
    memo: { name: 'Memo', value: 'order 7' },
    amount: '20.00',
    received: '12.00',
    due: '8.00',
    fiat: { amount: '20.05', currency: 'USD' },
    uri: `bitcoin:${TRON_ADDRESS}?amount=20`,
    wallets: [{ name: 'Trust Wallet', url: 'https://link.trustwallet.com/send' }],
    stage: 'confirming',
    confirmations: { seen: 3, needed: 19, secondsLeft: 40 },
    transactions: [{ id: '6f3a', amount: '12.00', url: 'https://tronscan.org/tx/6f3a' }],
    exception: 'underpaid',
    canStillPay: true,
    support: { url: 'https://shop.example/help', email: 'help@shop.example' },
    ...changes,
  };
}

/** Only what is required. */
export const LEAST_PAYMENT = {
  currency: 'usdt',
  network: { value: 'tron' },
  address: TRON_ADDRESS,
  amount: '20.00',
} as const;
