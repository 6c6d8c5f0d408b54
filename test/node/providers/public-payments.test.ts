// The allow-list for payments in place.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { publicPayments } from '../../../src/providers/public-payments.js';
import type { Payment } from '../../../src/schema/payments/payments.js';
import { fullPayment, LEAST_PAYMENT, OTHER_TRON_ADDRESS, TRON_ADDRESS, USDT_CONTRACT } from '../../support/payments.js';

function publicOf(changes: object) {
  const sentences: string[] = [];
  const payments = publicPayments([{ ...fullPayment(), ...changes }], (sentence) => sentences.push(sentence));
  return { payments, sentences: sentences.join(' ') };
}

describe('publicPayments', () => {
  test('passes on every member of a right payment, as it is', () => {
    assert.deepEqual(publicOf({}), { payments: [fullPayment()], sentences: '' });
  });

  test('passes on neither members that it does not know, at any depth, nor the objects themselves', () => {
    const extended = {
      ...fullPayment({
        network: Object({ ...fullPayment().network, node: 'secret' }),
        token: Object({ ...fullPayment().token, treasury: 'secret' }),
        wallets: [Object({ ...fullPayment().wallets[0], key: 'secret' })],
        transactions: [Object({ ...fullPayment().transactions[0], sender: 'secret' })],
        support: Object({ ...fullPayment().support, ticket: 'secret' }),
      }),
      privateKey: 'secret',
      metadata: { email: 'secret' },
    };
    assert.deepEqual(publicPayments([extended]), [fullPayment()]);
  });

  const refused: Readonly<Record<string, [changes: object, sentence: RegExp]>> = {
    'an address with a blank': [{ address: `${TRON_ADDRESS} ` }, /\[0\]\.address must be visible ASCII/],
    'an address with something invisible': [{ address: `T\u200b${TRON_ADDRESS}` }, /\.address must be visible/],
    'the token’s contract as the address': [{ address: USDT_CONTRACT, uri: null }, /is the token's contract/],
    'an amount that is not decimal': [{ amount: '20,00' }, /\.amount must be a decimal string/],
    'a memo with a line break': [{ memo: { name: 'Memo', value: '47\n11' } }, /\.memo\.value must be/],
    'a memo without a value': [{ memo: { name: 'Memo' } }, /the value of its memo/],
    'no address': [{ address: undefined }, /needs currency, network\.value, address and amount/],
  };
  for (const [what, [changes, sentence]] of Object.entries(refused)) {
    test(`leaves out an entry with ${what}`, () => {
      const { payments, sentences } = publicOf(changes);
      assert.deepEqual(payments, []);
      assert.match(sentences, sentence);
    });
  }

  const withheld: Readonly<Record<string, [changes: Partial<Payment>, expected: Partial<Payment>, sentence: RegExp]>> =
    {
      'a request with a scheme that may do anything': [
        { uri: 'javascript:alert(1)' },
        { uri: null },
        /\.uri has a scheme/,
      ],
      'a request to another address': [
        { uri: `bitcoin:${OTHER_TRON_ADDRESS}` },
        { uri: null },
        /\.uri does not pay \.address/,
      ],
      'a wallet’s link that may do anything': [
        { wallets: [{ name: 'x', url: 'javascript:alert(1)' }, ...fullPayment().wallets] },
        {},
        /\.wallets has a url/,
      ],
      'an explorer without TLS': [
        { transactions: [{ id: 'x', amount: null, url: 'http://explorer.example/' }] },
        { transactions: [{ id: 'x', amount: null, url: null }] },
        /\.transactions\.url must be an https URL/,
      ],
      'a support page without TLS': [
        { support: { url: 'http://shop.example/', email: 'a b' } },
        { support: { url: null, email: null } },
        /\.support\.url must be an https URL/,
      ],
      'figures that are not decimal': [
        { received: '1e3', due: '-1', fiat: { amount: '$1', currency: 'USD' } },
        { received: null, due: null, fiat: null },
        /\.fiat\.amount.*\.received.*\.due must be a decimal string/,
      ],
      'counts below zero': [
        { confirmations: { seen: -1, needed: 19, secondsLeft: -5 } },
        { confirmations: { seen: null, needed: 19, secondsLeft: null } },
        /^$/,
      ],
      'an identifier of a chain that is not CAIP-2': [
        { network: { value: 'tron', name: 'Tron', chain: 'Tron mainnet' } },
        { network: { value: 'tron', name: 'Tron', chain: null } },
        /^$/,
      ],
    };
  for (const [what, [changes, expected, sentence]] of Object.entries(withheld)) {
    test(`keeps the entry without ${what}`, () => {
      const { payments, sentences } = publicOf(changes);
      assert.deepEqual(payments, [fullPayment(expected)]);
      assert.match(sentences, sentence);
    });
  }

  test('never truncates what would then be another address, request or transaction', () => {
    assert.deepEqual(publicOf({ address: 'a'.repeat(2_001), uri: null }).payments, []);
    const uri = `bitcoin:${TRON_ADDRESS}?label=${'x'.repeat(4_000)}`;
    const transactions = [{ id: 'x'.repeat(129), amount: null, url: null }];
    assert.deepEqual(publicOf({ uri, transactions }).payments, [fullPayment({ uri: null, transactions: [] })]);
  });

  test('truncates long names and words', () => {
    const long = 'x'.repeat(5_000);
    const [payment] = publicOf({ stage: long, memo: { name: long, value: '1' } }).payments;
    assert.deepEqual([payment?.stage.length, payment?.memo?.name?.length], [64, 200]);
  });

  test('keeps the first of two entries for the same currency on the same network', () => {
    const sentences: string[] = [];
    const other = fullPayment({ address: OTHER_TRON_ADDRESS, uri: null });
    const report = (sentence: string) => sentences.push(sentence);
    assert.deepEqual(publicPayments([fullPayment(), other], report), [fullPayment()]);
    assert.match(sentences.join(' '), /payments\[1\] has the currency and the network of another entry/);
  });

  test('returns nothing for what is not a list, and at most 100 entries', () => {
    for (const value of [null, undefined, {}, 'text', 7]) assert.deepEqual(publicPayments(value), []);
    const many = Array.from({ length: 101 }, (_, index) => ({ ...LEAST_PAYMENT, network: { value: `n${index}` } }));
    assert.equal(publicPayments(many).length, 100);
  });
});
