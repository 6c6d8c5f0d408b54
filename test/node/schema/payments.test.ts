import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePayments } from '../../../src/schema/payments/payments.js';
import {
  isPlainAddress,
  isPlainDecimal,
  isPlainMemo,
  isRequestTo,
  paymentRequestOrNull,
  walletLinkOrNull,
} from '../../../src/schema/payments/payment-values.js';
import { EVM_ADDRESS, fullPayment, LEAST_PAYMENT, TRON_ADDRESS, USDT_CONTRACT } from '../../support/payments.js';

describe('parsePayments', () => {
  test('reads every member as it was sent', () => {
    const payment = fullPayment();
    assert.deepEqual(parsePayments([payment]), [payment]);
  });

  test('has null or nothing for what was left out, an expected payment, and one that still counts', () => {
    assert.deepEqual(parsePayments([LEAST_PAYMENT]), [
      {
        ...LEAST_PAYMENT,
        network: { value: 'tron', name: null, chain: null },
        token: null,
        memo: null,
        received: null,
        due: null,
        fiat: null,
        uri: null,
        wallets: [],
        stage: 'awaiting',
        confirmations: null,
        transactions: [],
        exception: null,
        canStillPay: true,
        support: null,
      },
    ]);
  });

  test('leaves out an entry without currency, network, address or amount, and keeps the others', () => {
    for (const member of ['currency', 'network', 'address', 'amount']) {
      const lacking = { ...fullPayment(), [member]: undefined };
      assert.deepEqual(parsePayments([lacking, fullPayment()]), [fullPayment()], member);
    }
    assert.deepEqual(parsePayments([{ ...fullPayment(), network: { name: 'Tron' } }, null, 7, 'text', []]), []);
  });

  test('leaves out an entry whose memo cannot be read: a shopper who does not see it loses the money', () => {
    for (const memo of ['4711', {}, { name: 'Memo' }, { value: '' }, { value: true }, [], 7]) {
      assert.deepEqual(parsePayments([{ ...fullPayment(), memo }]), [], JSON.stringify(memo));
    }
    const [tagged] = parsePayments([{ ...fullPayment(), memo: { value: 4711 } }]);
    assert.deepEqual(tagged?.memo, { name: null, value: '4711' });
  });

  test('keeps words that it does not know', () => {
    const [payment] = parsePayments([{ ...fullPayment(), stage: 'sweeping', exception: 'frozen' }]);
    assert.deepEqual([payment?.stage, payment?.exception], ['sweeping', 'frozen']);
  });

  test('keeps every digit of an amount, and figures that contradict each other', () => {
    const amounts = { amount: '0.000000000000000001', received: '99', due: '100.0000' };
    const [payment] = parsePayments([{ ...fullPayment(), ...amounts }]);
    assert.deepEqual({ amount: payment?.amount, received: payment?.received, due: payment?.due }, amounts);
  });

  test('reads nothing from what is not a list, and at most 100 entries', () => {
    for (const json of [undefined, null, {}, 'text', 7]) assert.deepEqual(parsePayments(json), []);
    assert.equal(parsePayments(Array.from({ length: 101 }, () => LEAST_PAYMENT)).length, 100);
  });
});

describe('A value of a payment', () => {
  test('is an address if it has visible ASCII characters only', () => {
    assert.ok(isPlainAddress(TRON_ADDRESS));
    for (const hidden of [' ', '\n', '\u00a0', '\u200b', '\u202e', '\u0430', '\u00ad', '\ufeff']) {
      assert.ok(!isPlainAddress(TRON_ADDRESS + hidden), JSON.stringify(hidden));
    }
    assert.ok(!isPlainAddress(''));
    assert.ok(!isPlainAddress('a'.repeat(2_001)));
  });

  test('is a memo if it has no blanks around it, and nothing invisible', () => {
    for (const memo of ['4711', 'order 7', '~']) assert.ok(isPlainMemo(memo), memo);
    for (const memo of ['', ' 4711', '4711\n', 'a\u200bb', 'x'.repeat(257)]) assert.ok(!isPlainMemo(memo), memo);
  });

  test('is an amount if it has digits and at most one point between them', () => {
    for (const amount of ['0', '20.00', '0.000000000000000001']) assert.ok(isPlainDecimal(amount), amount);
    for (const amount of ['', '-1', '1e-7', '1,5', '.5', '5.', ' 1', '1\n', 'x']) {
      assert.ok(!isPlainDecimal(amount), amount);
    }
  });

  test('is a payment request only with a scheme that wallets agree about', () => {
    for (const uri of ['bitcoin:bc1q?amount=1', 'LIGHTNING:LNBC1', 'ethereum:0x1@1', 'solana:x']) {
      assert.equal(paymentRequestOrNull(uri), uri);
    }
    for (const uri of ['javascript:alert(1)', 'data:text/html,x', 'tron:T?amount=1', 'https://x', 'bitcoin:a b', 'x']) {
      assert.equal(paymentRequestOrNull(uri), null, uri);
    }
  });

  test('is a link to a wallet only with https, http on loopback, or a known scheme', () => {
    for (const url of [
      'https://link.example/send',
      'http://localhost:8001/wallet',
      'tronlinkoutside://pull',
      'bitcoin:a',
    ]) {
      assert.equal(walletLinkOrNull(url), url);
    }
    for (const url of ['http://link.example/', 'https://shop@evil.example/', 'javascript:x', 'intent:x', 'file:///x']) {
      assert.equal(walletLinkOrNull(url), null, url);
    }
  });

  test('is a request to an address if it pays that address and no other', () => {
    const paying: readonly (readonly [address: string, uri: string])[] = [
      ['bc1qabc', 'bitcoin:BC1QABC?amount=1'],
      ['bc1qabc', 'bitcoin:bc1qabc'],
      ['lnbc1', 'bitcoin:BC1Q?amount=1&lightning=LNBC1'],
      [EVM_ADDRESS, `ethereum:${EVM_ADDRESS}@1?value=1`],
      [EVM_ADDRESS, `ethereum:pay-${EVM_ADDRESS}@1?value=1`],
      [EVM_ADDRESS, `ethereum:0xdac17@1/transfer?address=${EVM_ADDRESS}&uint256=1`],
      ['bitcoincash:qabc', 'bitcoincash:qabc?amount=1'],
      ['EQabc', 'ton://transfer/EQabc?amount=1'],
    ];
    for (const [address, uri] of paying) assert.ok(isRequestTo(address, uri), uri);
    for (const uri of ['bitcoin:other', `bitcoin:other?label=${TRON_ADDRESS}`, `bitcoin:${USDT_CONTRACT}`]) {
      assert.ok(!isRequestTo(TRON_ADDRESS, uri), uri);
    }
  });
});
