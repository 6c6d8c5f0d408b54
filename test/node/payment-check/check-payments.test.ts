import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changeFaults, paymentFaults } from '../../../src/payment-check/check-payments.js';
import type { Payment } from '../../../src/schema/payments/payments.js';
import { EVM_ADDRESS, fullPayment, LEAST_PAYMENT, OTHER_TRON_ADDRESS, TRON_ADDRESS } from '../../support/payments.js';
import { USDT_CONTRACT } from '../../support/payments.js';

const ETHEREUM = { value: 'ethereum', name: 'Ethereum (ERC20)', chain: 'eip155:1' };

describe('paymentFaults', () => {
  test('finds nothing in right payments of each family', () => {
    const bitcoin = { value: 'bitcoin', name: 'Bitcoin', chain: null };
    const lightning = { value: 'lightning', name: 'Lightning', chain: null };
    const ether = { network: ETHEREUM, address: EVM_ADDRESS, uri: `ethereum:${EVM_ADDRESS}@1?value=1`, token: null };
    const invoice =
      'lnbc20u1p3y0x3hpp5743k2g0fsqqxj7n8qzuhns5gmkk4djeejk3wkp64ppevgekvc0jsdqcve5kzar2v9nr5gpqd4hkuetesp5ez2g';
    const payments = [
      fullPayment({ uri: null }),
      LEAST_PAYMENT,
      fullPayment({ ...ether, currency: 'eth' }),
      fullPayment({ network: bitcoin, address: 'bc1qabc', uri: 'bitcoin:BC1QABC?amount=0.1', token: null, memo: null }),
      fullPayment({ network: lightning, address: invoice, uri: `lightning:${invoice.toUpperCase()}`, token: null }),
    ].map((payment, index) => ({ ...payment, currency: `c${index}` }));
    assert.deepEqual(paymentFaults(payments), []);
  });

  const faulty: Readonly<Record<string, [changes: Partial<Payment>, fault: RegExp]>> = {
    'an address with a typo': [
      { address: TRON_ADDRESS.replace('Z4', 'Z5'), uri: null },
      /^payments\[0\]\.address fails TRON's checksum: a character is wrong/,
    ],
    'an address of another network': [
      { network: ETHEREUM, token: null, uri: null },
      /\.address is not one of an EVM network/,
    ],
    'an EVM address whose case was changed': [
      { network: ETHEREUM, address: EVM_ADDRESS.replace('5aA', '5aa'), token: null, uri: null },
      /\.address fails its checksum \(EIP-55\)/,
    ],
    'an address with a blank': [{ address: `${TRON_ADDRESS}\u00a0`, uri: null }, /\.address has blanks, or characters/],
    'the token’s contract as the address': [{ address: USDT_CONTRACT, uri: null }, /\.address is the token's contract/],
    'a contract with a typo': [
      { token: { contract: USDT_CONTRACT.replace('R7', 'R8'), decimals: 6 }, uri: null },
      /\.token\.contract fails TRON's checksum/,
    ],
    'a memo with something invisible': [
      { memo: { name: 'Memo', value: '47\u200b11' }, uri: null },
      /\.memo\.value has blanks around it, characters that are invisible/,
    ],
    'a request that no wallet reads': [{ uri: `tron:${TRON_ADDRESS}` }, /\.uri is no payment request/],
    'a request to another address': [
      { uri: `bitcoin:${OTHER_TRON_ADDRESS}` },
      /\.uri does not pay payments\[0\]\.address/,
    ],
    'a wallet’s link that may do anything': [
      { wallets: [{ name: 'x', url: 'javascript:x' }], uri: null },
      /\.wallets has a link that is neither https/,
    ],
    'an explorer without TLS': [
      { transactions: [{ id: 'x', amount: null, url: 'http://explorer.example/' }], uri: null },
      /\.transactions has a link that is not https/,
    ],
    'a support page without TLS': [
      { support: { url: 'http://shop.example/', email: null }, uri: null },
      /\.support\.url is not https/,
    ],
  };
  for (const [what, [changes, fault]] of Object.entries(faulty)) {
    test(`finds ${what}, and nothing else`, () => {
      const faults = paymentFaults([fullPayment(changes)]);
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(String(faults[0]), fault);
    });
  }

  test('finds two entries for the same currency on the same network', () => {
    assert.deepEqual(paymentFaults([LEAST_PAYMENT, LEAST_PAYMENT]), [
      'payments has more than one entry for usdt on tron. Send one for each.',
    ]);
  });

  test('leaves to the schema what cannot be read', () => {
    for (const json of [null, {}, 'text', [7, null, {}]]) assert.deepEqual(paymentFaults(json), []);
  });
});

describe('changeFaults', () => {
  const change = (changes: Partial<Payment>) => changeFaults([fullPayment()], [fullPayment(changes)]);

  test('finds an address or a memo that differs from the one before', () => {
    assert.match(String(change({ address: OTHER_TRON_ADDRESS })), /^payments\[0\]\.address changed between two reads/);
    assert.match(String(change({ memo: { name: 'Memo', value: 'order 8' } })), /^payments\[0\]\.memo changed/);
    assert.match(String(change({ memo: null })), /^payments\[0\]\.memo changed/);
  });

  test('finds nothing if only figures, order or choices differ', () => {
    assert.deepEqual(change({ received: '20.00', stage: 'confirmed', transactions: [], due: null }), []);
    const other = fullPayment({ network: ETHEREUM, address: EVM_ADDRESS });
    assert.deepEqual(changeFaults([fullPayment(), other], [other, fullPayment()]), []);
    assert.deepEqual(changeFaults([fullPayment()], []), []);
    assert.deepEqual(changeFaults(undefined, [fullPayment()]), []);
  });
});
