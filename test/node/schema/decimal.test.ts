import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { amountWithZeros, isDecimalEqual, isExactAsNumber } from '../../../src/schema/decimal.js';

describe('amountWithZeros', () => {
  for (const [amount, currency, expected] of [
    ['18.5', 'USD', '18.50'],
    ['18.5', 'usd', '18.50'],
    ['1.25', 'KWD', '1.250'],
    ['100', 'USD', '100'],
    ['18.505', 'USD', '18.505'],
    ['1000.5', 'JPY', '1000.5'],
    ['0.5', 'ETH', '0.5'],
    ['18.5', 'USDT', '18.5'],
    ['1e-7', 'USD', '1e-7'],
    ['18.5x', 'USD', '18.5x'],
  ] as const) {
    test(`writes ${amount} ${currency} as ${expected}`, () => {
      assert.equal(amountWithZeros(amount, currency), expected);
    });
  }
});

describe('isDecimalEqual', () => {
  test('accepts every spelling of the same amount', () => {
    for (const other of ['20', '20.0', '20.00', '020', '0020.000']) assert.ok(isDecimalEqual('20.00', other), other);
    assert.ok(isDecimalEqual('0', '0.00'));
  });

  test('rejects a different amount, down to the last of forty digits', () => {
    const digits = '1234567890123456789012345678901234567890';
    for (const other of ['20.01', '200', '2', '-20', '', '20,00', '20.', '.20', ' 20', '２０']) {
      assert.ok(!isDecimalEqual('20.00', other), other);
    }
    assert.ok(!isDecimalEqual(`${digits}.1`, `${digits}.2`));
  });

  test('rejects text that is not a plain amount, even compared with itself', () => {
    for (const text of ['20,00', '', 'abc', '-20.00', '-0', '2e1', 'Infinity', 'NaN']) {
      assert.ok(!isDecimalEqual(text, text), text);
    }
  });
});

describe('isExactAsNumber', () => {
  test('accepts up to fifteen digits, wherever the decimal point is', () => {
    const digits = fc.integer({ min: 1, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 15 }), (value, scale) => {
        const text = String(value).padStart(scale + 1, '0');
        const decimal = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
        assert.ok(isExactAsNumber(decimal), decimal);
      }),
    );
  });

  test('accepts exponents and signs, as in JSON numbers', () => {
    for (const literal of ['2e1', '-2.50', '1e-7', '-0', '0.0']) assert.ok(isExactAsNumber(literal), literal);
  });

  test('rejects a value that a double would round, and text that is not a number', () => {
    for (const text of ['12345678901234567890.12', '0.1000000000000000055', '20,00', '']) {
      assert.ok(!isExactAsNumber(text), text);
    }
  });
});
