import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linkedCheckout } from '../../../../demo/shop/shop-provider.js';

describe('linkedCheckout', () => {
  test('accepts a payment page on https, and on http of localhost for the sandbox', () => {
    for (const url of ['https://buy.payfect.finance/checkouts/1', 'http://localhost:8001/checkouts/1']) {
      assert.deepEqual(linkedCheckout({ id: 'session-one', url }), { sessionId: 'session-one', url });
    }
  });

  test('throws for a missing, invalid or unsafe payment page', () => {
    for (const url of [null, '', '/pay', 'http://pay.example/1', 'javascript://localhost/%0aalert(1)', 'data:,x']) {
      assert.throws(() => linkedCheckout({ id: 'session-one', url }), /no payment page/, String(url));
    }
  });
});
