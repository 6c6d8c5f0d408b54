import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addAmounts, isSameAmount, multiplyAmount } from '../../../../demo/shop/amount.js';

describe('amounts', () => {
  test('are added without a float', () => {
    assert.equal(addAmounts(['0.10', '0.20']), '0.30');
    assert.equal(addAmounts(['90071992547409.93', '0.01']), '90071992547409.94');
  });

  test('are multiplied without a float', () => {
    assert.equal(multiplyAmount('1.005', 3), '3.015');
    assert.equal(multiplyAmount('9.75', 20), '195.00');
  });

  test('keep every digit a token can have', () => {
    assert.equal(addAmounts(['0.000000000000000001', '1']), '1.000000000000000001');
  });

  test('are the same where only trailing zeros differ', () => {
    assert.ok(isSameAmount('20.5', '20.500'));
    assert.ok(!isSameAmount('20.50', '20.51'));
  });

  test('equal nothing where they are no plain decimal number', () => {
    for (const odd of ['', '-1', '1e3', '1,5', '.5', 'NaN', ' 1']) assert.ok(!isSameAmount(odd, odd), odd);
  });
});
