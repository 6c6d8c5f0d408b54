import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  addDecimals,
  formatDecimal,
  halfDecimal,
  isSameDecimal,
  multiplyDecimal,
  subtractDecimal,
} from '../../../demo/decimal.js';

const FULL_SCALE = 18;
const NOT_DECIMALS = ['-1', '+1', '1e3', '.5', '5.', '1,5', '', ' 1', 'NaN'];

/** An amount as text, with its value in units of 10^-18. */
const amounts = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: FULL_SCALE }))
  .map(([units, scale]) => {
    const digits = String(units).padStart(scale + 1, '0');
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return { text, atoms: units * 10n ** BigInt(FULL_SCALE - scale) };
  });

function atomsOf(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(FULL_SCALE, '0'));
}

describe('formatDecimal', () => {
  test('pads to two fraction digits and drops none', () => {
    const formatted = ['20.5', '20', '0', '0.125', '007.1', '0.000000000000000001'].map(formatDecimal);
    assert.deepEqual(formatted, ['20.50', '20.00', '0.00', '0.125', '7.10', '0.000000000000000001']);
  });

  test('throws a RangeError for a sign, an exponent or a missing digit', () => {
    for (const text of NOT_DECIMALS) assert.throws(() => formatDecimal(text), RangeError, text);
  });
});

describe('sums and products', () => {
  test('do not round where floats do', () => {
    assert.equal(addDecimals(['0.1', '0.2']), '0.30');
    assert.equal(multiplyDecimal('1.005', 1000), '1005.000');
  });

  test('add beyond the safe integers', () => {
    assert.equal(addDecimals(['0.10', '0.20']), '0.30');
    assert.equal(addDecimals(['90071992547409.93', '0.01']), '90071992547409.94');
  });

  test('multiply without a float', () => {
    assert.equal(multiplyDecimal('1.005', 3), '3.015');
    assert.equal(multiplyDecimal('9.75', 20), '195.00');
  });

  test('keep 18 fraction digits', () => {
    assert.equal(addDecimals(['0.000000000000000001', '1']), '1.000000000000000001');
  });

  test('are exact for any amounts', () => {
    const lines = fc.array(fc.record({ amount: amounts, quantity: fc.integer({ min: 1, max: 1_000_000 }) }));
    fc.assert(
      fc.property(lines, (list) => {
        const total = addDecimals(list.map(({ amount, quantity }) => multiplyDecimal(amount.text, quantity)));
        const expected = list.reduce((sum, { amount, quantity }) => sum + amount.atoms * BigInt(quantity), 0n);
        assert.equal(atomsOf(total), expected);
      }),
    );
  });
});

describe('halfDecimal', () => {
  test('splits an amount into a half and a rest that add up to it', () => {
    fc.assert(
      fc.property(amounts, ({ text, atoms }) => {
        const half = halfDecimal(text);
        assert.equal(atomsOf(addDecimals([half, subtractDecimal(text, half)])), atoms);
      }),
    );
  });
});

describe('isSameDecimal', () => {
  test('ignores trailing zeros', () => {
    assert.ok(isSameDecimal('20.5', '20.500'));
    assert.ok(!isSameDecimal('20.50', '20.51'));
  });

  test('is false for text that is not a decimal, even compared with itself', () => {
    for (const text of NOT_DECIMALS) assert.ok(!isSameDecimal(text, text), text);
  });
});
