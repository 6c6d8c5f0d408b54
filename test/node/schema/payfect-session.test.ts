import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SchemaError } from '../../../src/schema/decode.js';
import { epochMs } from '../../../src/schema/time.js';
import { parsePayfectSession } from '../../../src/schema/payfect-session.js';
import { newestAnswer, olderAnswer, SESSION_ID, type JsonObject } from '../../support/payfect-answers.js';

const MERCHANT_ID = 'bf065cc8-343d-4419-be7d-ed2190f1df4d';

/** The four responses of the documentation: "Create a Checkout" on three pages, and "Query a Checkout". */
const DOCUMENTED: readonly [name: string, json: JsonObject, merchantName: string][] = [
  [
    'created',
    newestAnswer({ merchant: { id: MERCHANT_ID, name: 'Payfect Finance' }, clientReferenceId: null }),
    'Payfect Finance',
  ],
  ['created, merchant in Chinese', newestAnswer({ clientReferenceId: null }), '頑碼資訊有限公司'],
  ['created, older form', olderAnswer(), '頑碼資訊有限公司3'],
  ['queried', newestAnswer(), '頑碼資訊有限公司'],
];

describe('Every documented response of Payfect', () => {
  for (const [name, json, merchantName] of DOCUMENTED) {
    test(`parses: ${name}`, () => {
      const session = parsePayfectSession(json);
      assert.equal(session.id, SESSION_ID);
      assert.equal(session.merchant.name, merchantName);
      assert.equal(session.amountTotal, '20.00');
      assert.equal(session.status, 'open');
      assert.equal(session.currency, 'usdt');
      assert.equal(session.isLivemode, false);
      assert.equal(session.invoiceItems[0]?.amount, '20.00');
      assert.deepEqual(session.paymentMethodTypes, ['crypto', 'card']);
      assert.equal(session.url, `https://buy-dev.payfect.finance/checkouts/${SESSION_ID}`);
    });
  }
});

describe('parsePayfectSession', () => {
  test('parses items without priceData (newest form) and with it (older form)', () => {
    assert.equal(parsePayfectSession(newestAnswer()).invoiceItems[0]?.priceData, null);
    assert.deepEqual(parsePayfectSession(olderAnswer()).invoiceItems[0]?.priceData, {
      productData: { name: 'Standard Plan', description: null, images: [] },
      currency: 'usdt',
      unitAmount: '20.00',
    });
  });

  test('keeps expiresAt in a form that epochMs reads: epoch milliseconds as text, or ISO 8601 with microseconds', () => {
    const newest = parsePayfectSession(newestAnswer());
    const older = parsePayfectSession(olderAnswer());
    assert.equal(epochMs(newest.expiresAt), 1703939166000);
    assert.equal(epochMs(older.expiresAt), Date.parse('2023-07-29T08:14:32.288Z'));
  });

  test('createdAt is in epoch seconds with a fraction, as text, which epochMs reads too', () => {
    const { createdAt } = newestAnswer();
    assert.equal(epochMs(String(createdAt)), 1690532072288.761);
  });

  test('keeps every digit of an amount as text', () => {
    const amountTotal = '12345678901234567890.120';
    assert.equal(parsePayfectSession(newestAnswer({ amountTotal })).amountTotal, amountTotal);
  });

  test('keeps null as the options of a listed method', () => {
    const { paymentMethodOptions } = parsePayfectSession(newestAnswer());
    assert.equal(paymentMethodOptions.get('card'), null);
    assert.deepEqual(paymentMethodOptions.get('crypto')?.[0]?.networks, [{ value: 'tron', name: 'Tron (TRC20)' }]);
  });

  test('leaves a relative logo path unchanged', () => {
    const { paymentMethodOptions } = parsePayfectSession(newestAnswer());
    assert.equal(paymentMethodOptions.get('crypto')?.[0]?.currency.logo, '/static/images/cryptos/usdt.png');
  });

  test('keeps an unknown status, and maps a non-text status to null', () => {
    assert.equal(parsePayfectSession(newestAnswer({ status: 'refunded' })).status, 'refunded');
    assert.equal(parsePayfectSession(newestAnswer({ status: 7 })).status, null);
  });

  test('accepts null for cancelUrl, successUrl and shippingAddressCollection', () => {
    const nulls = { cancelUrl: null, successUrl: null, shippingAddressCollection: null };
    const session = parsePayfectSession(newestAnswer(nulls));
    assert.deepEqual([session.cancelUrl, session.successUrl, session.shippingAddressCollection], [null, null, null]);
    const shipped = parsePayfectSession(newestAnswer({ shippingAddressCollection: ['TW'] }));
    assert.deepEqual(shipped.shippingAddressCollection, ['TW']);
  });
});

describe('parsePayfectSession, for malformed JSON', () => {
  for (const name of ['id', 'amountTotal', 'currency']) {
    test(`throws a SchemaError that names the path of a missing ${name}`, () => {
      const read = () => parsePayfectSession(newestAnswer({ [name]: null }));
      assert.throws(read, (error) => error instanceof SchemaError && error.path === `session.${name}`);
    });
  }

  test('throws a SchemaError if the value is not an object', () => {
    for (const value of [null, [], 'session', 7]) assert.throws(() => parsePayfectSession(value), SchemaError);
  });

  test('drops optional members of the wrong type', () => {
    const broken = { merchant: 7, invoiceItems: [null, 7], paymentMethodTypes: 'crypto', paymentMethodOptions: [] };
    const session = parsePayfectSession(newestAnswer(broken));
    assert.equal(session.merchant.name, null);
    assert.deepEqual([session.invoiceItems, session.paymentMethodTypes], [[], []]);
  });

  test('a method named "constructor" does not get inherited options', () => {
    const session = parsePayfectSession(newestAnswer({ paymentMethodTypes: ['constructor'] }));
    assert.equal(session.paymentMethodOptions.get('constructor'), null);
  });
});
