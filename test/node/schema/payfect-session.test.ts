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

describe('Every documented Payfect answer', () => {
  for (const [name, json, merchantName] of DOCUMENTED) {
    test(`reads as a session: ${name}`, () => {
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

describe('The traps of Payfect answers', () => {
  test('an item has no product in the newest form, and one in the older', () => {
    assert.equal(parsePayfectSession(newestAnswer()).invoiceItems[0]?.priceData, null);
    assert.deepEqual(parsePayfectSession(olderAnswer()).invoiceItems[0]?.priceData, {
      productData: { name: 'Standard Plan', description: null, images: [] },
      currency: 'usdt',
      unitAmount: '20.00',
    });
  });

  test('the expiry comes as epoch milliseconds in a text, and as ISO 8601 with microseconds', () => {
    const newest = parsePayfectSession(newestAnswer());
    const older = parsePayfectSession(olderAnswer());
    assert.equal(epochMs(newest.expiresAt), 1703939166000);
    assert.equal(epochMs(older.expiresAt), Date.parse('2023-07-29T08:14:32.288Z'));
  });

  test('creation and update times are epoch seconds with a fraction in a text', () => {
    const { createdAt } = newestAnswer();
    assert.equal(epochMs(String(createdAt)), 1690532072288.761);
  });

  test('amounts stay texts, digit for digit', () => {
    const amountTotal = '12345678901234567890.120';
    assert.equal(parsePayfectSession(newestAnswer({ amountTotal })).amountTotal, amountTotal);
  });

  test('a listed method may have null options', () => {
    const { paymentMethodOptions } = parsePayfectSession(newestAnswer());
    assert.equal(paymentMethodOptions.get('card'), null);
    assert.deepEqual(paymentMethodOptions.get('crypto')?.[0]?.networks, [{ value: 'tron', name: 'Tron (TRC20)' }]);
  });

  test('a logo is a path on the provider’s own host, and is passed on as it is', () => {
    const { paymentMethodOptions } = parsePayfectSession(newestAnswer());
    assert.equal(paymentMethodOptions.get('crypto')?.[0]?.currency.logo, '/static/images/cryptos/usdt.png');
  });

  test('a status that nobody knows yet is kept, and one that is no text is null', () => {
    assert.equal(parsePayfectSession(newestAnswer({ status: 'refunded' })).status, 'refunded');
    assert.equal(parsePayfectSession(newestAnswer({ status: 7 })).status, null);
  });

  test('addresses and the shipping countries may be null', () => {
    const nulls = { cancelUrl: null, successUrl: null, shippingAddressCollection: null };
    const session = parsePayfectSession(newestAnswer(nulls));
    assert.deepEqual([session.cancelUrl, session.successUrl, session.shippingAddressCollection], [null, null, null]);
    const shipped = parsePayfectSession(newestAnswer({ shippingAddressCollection: ['TW'] }));
    assert.deepEqual(shipped.shippingAddressCollection, ['TW']);
  });
});

describe('A session that cannot be read', () => {
  for (const name of ['id', 'amountTotal', 'currency']) {
    test(`names the path of a missing ${name}`, () => {
      const read = () => parsePayfectSession(newestAnswer({ [name]: null }));
      assert.throws(read, (error) => error instanceof SchemaError && error.path === `session.${name}`);
    });
  }

  test('is refused where it is no object', () => {
    for (const value of [null, [], 'session', 7]) assert.throws(() => parsePayfectSession(value), SchemaError);
  });

  test('drops what is not of its type, and goes on', () => {
    const broken = { merchant: 7, invoiceItems: [null, 7], paymentMethodTypes: 'crypto', paymentMethodOptions: [] };
    const session = parsePayfectSession(newestAnswer(broken));
    assert.equal(session.merchant.name, null);
    assert.deepEqual([session.invoiceItems, session.paymentMethodTypes], [[], []]);
  });

  test('a method named like a member of every object finds no inherited options', () => {
    const session = parsePayfectSession(newestAnswer({ paymentMethodTypes: ['constructor'] }));
    assert.equal(session.paymentMethodOptions.get('constructor'), null);
  });
});
