import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  addDecimals,
  formatDecimal,
  halfDecimal,
  multiplyDecimal,
  parseDecimal,
  subtractDecimal,
} from '../../../../demo/sandbox/decimal.js';

const FULL_SCALE = 18;

/** An amount as text beside its value in units of 10^-18. */
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

describe('decimals of the sandbox', () => {
  test('show two digits behind the point at least and drop none', () => {
    const shown = ['20.5', '20', '0', '0.125', '007.1', '0.000000000000000001'].map((text) =>
      formatDecimal(parseDecimal(text)),
    );
    assert.deepEqual(shown, ['20.50', '20.00', '0.00', '0.125', '7.10', '0.000000000000000001']);
  });

  test('do not round where floats do', () => {
    assert.equal(formatDecimal(addDecimals([parseDecimal('0.1'), parseDecimal('0.2')])), '0.30');
    assert.equal(formatDecimal(multiplyDecimal(parseDecimal('1.005'), 1000)), '1005.000');
  });

  test('sum products exactly, whatever the amounts', () => {
    const lines = fc.array(fc.record({ amount: amounts, quantity: fc.integer({ min: 1, max: 1_000_000 }) }));
    fc.assert(
      fc.property(lines, (list) => {
        const total = addDecimals(
          list.map(({ amount, quantity }) => multiplyDecimal(parseDecimal(amount.text), quantity)),
        );
        const expected = list.reduce((sum, { amount, quantity }) => sum + amount.atoms * BigInt(quantity), 0n);
        assert.equal(atomsOf(formatDecimal(total)), expected);
      }),
    );
  });

  test('split into a half and a rest that make the whole again', () => {
    fc.assert(
      fc.property(amounts, ({ text, atoms }) => {
        const half = halfDecimal(parseDecimal(text));
        const rest = subtractDecimal(parseDecimal(text), half);
        assert.equal(atomsOf(formatDecimal(addDecimals([half, rest]))), atoms);
      }),
    );
  });

  test('are refused with a sign, an exponent or a missing digit', () => {
    for (const text of ['-1', '+1', '1e3', '.5', '5.', '1,5', '', ' 1', 'NaN']) {
      assert.throws(() => parseDecimal(text), RangeError, text);
    }
  });
});
