import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeInvoice, encodeInvoice } from '../../../../../demo/sandbox/chain/lightning-invoice.js';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

/** From the examples of BOLT 11: the same key, payment hash and time in all of them. */
const PAYMENT_HASH = '0001020304050607080900010203040506070809000102030405060708090102';
const EXAMPLE = {
  nodeKey: bytes('e126f68f7eafcc8b74f54d269fe206be715000f94dac067d1c04a8ca3b2db734'),
  paymentHash: bytes(PAYMENT_HASH),
  secret: bytes('11'.repeat(32)),
  createdAtMs: 1_496_314_658_000,
};
const COFFEE =
  'lnbc2500u1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdq5xysxxatsyp3k7enxv4jsxqzpu9qrsgquk0rl77nj30yxdy8j9vdx85fkpmdla2087ne0xh8nhedh8w27kyke0lp53ut353s06fv3qfegext0eh0ymjpf39tuven09sam30g4vgpfna3rh';

describe('a Lightning invoice', () => {
  test('equals the example of BOLT 11, signature included', () => {
    const invoice = encodeInvoice({ ...EXAMPLE, amount: '0.0025', description: '1 cup coffee', expirySeconds: 60 });
    assert.equal(invoice, COFFEE);
  });

  test('is decoded: amount, description, payment hash and time', () => {
    const decoded = {
      units: 250_000_000n,
      description: '1 cup coffee',
      paymentHash: PAYMENT_HASH,
      expiresAtMs: 1_496_314_718_000,
    };
    assert.deepEqual(decodeInvoice(COFFEE), decoded);
    assert.deepEqual(decodeInvoice(COFFEE.toUpperCase()), decoded);
  });

  test('writes each amount with the largest unit, and reads it back', () => {
    for (const [amount, prefix, units] of [
      ['1', 'lnbc11', 100_000_000_000n],
      ['0.00042', 'lnbc420u1', 42_000_000n],
      ['0.00000001', 'lnbc10n1', 1000n],
      ['0.00000000001', 'lnbc10p1', 1n],
      ['0.123', 'lnbc123m1', 12_300_000_000n],
    ] as const) {
      const invoice = encodeInvoice({ ...EXAMPLE, amount, description: '' });
      assert.ok(invoice.startsWith(prefix), `${amount}: ${invoice}`);
      assert.equal(decodeInvoice(invoice)?.units, units);
      assert.equal(decodeInvoice(invoice)?.expiresAtMs, EXAMPLE.createdAtMs + 3_600_000);
    }
  });

  test('is not read with one wrong character, cut, or for a test network', () => {
    for (const text of [COFFEE.replace('zyg3', 'zyg4'), COFFEE.slice(0, -1), '', 'lnbc', `lntb${COFFEE.slice(4)}`]) {
      assert.equal(decodeInvoice(text), null, text);
    }
  });

  test('cannot be for zero, or for less than a thousandth of a satoshi', () => {
    for (const amount of ['0', '0.000000000001', '-1', 'one']) {
      assert.throws(() => encodeInvoice({ ...EXAMPLE, amount, description: '' }), RangeError, amount);
    }
  });
});
