import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountWithZeros } from '../../../src/schema/amount-with-zeros.js';

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
  test(`${amount} ${currency} is written ${expected}`, () => {
    assert.equal(amountWithZeros(amount, currency), expected);
  });
}
