import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseExactJson } from '../../../../src/providers/http/json-response.js';
import { isExactAsNumber, plainDecimal } from '../../../../src/schema/decimal.js';

describe('parseExactJson', () => {
  const numbers: readonly [literal: string, value: number | string][] = [
    ['100', 100],
    ['100.00', 100],
    ['0.1', 0.1],
    ['1e-7', 1e-7],
    ['1E+2', 100],
    ['-0.0', -0],
    ['9007199254740992', 9007199254740992],
    ['9007199254740993', '9007199254740993'],
    ['12345678901234567890.12', '12345678901234567890.12'],
    ['0.1000000000000000055511151231257827', '0.1000000000000000055511151231257827'],
    ['1.00000000000000000001e5', '100000.000000000000001'],
    ['0.12345678901234567890E3', '123.45678901234567890'],
    ['-12345678901234567890e-25', '-0.0000012345678901234567890'],
    ['12345678901234567890e+2', '1234567890123456789000'],
    ['1e999999999', '1e999999999'],
    ['1e400', '1e400'],
    ['1e-400', '1e-400'],
    ['-9007199254740993', '-9007199254740993'],
  ];
  for (const [literal, value] of numbers) {
    test(`keeps every digit of ${literal}`, () => {
      assert.deepEqual(parseExactJson(`{"amount": ${literal},"list":[${literal}]}`), { amount: value, list: [value] });
    });
  }

  test('returns a number as text only if a double would lose a digit', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,20}$/);
    const literals = fc.tuple(
      fc.constantFrom('', '-'),
      digits,
      fc.constantFrom('', '.'),
      digits,
      fc.constantFrom('', 'e2'),
    );
    fc.assert(
      fc.property(literals, ([sign, whole, point, fraction, exponent]) => {
        const literal = `${sign}${whole}${point}${point && fraction}${exponent}`;
        const expected = isExactAsNumber(literal) ? Number(literal) : plainDecimal(literal);
        for (const text of [`{"a":${literal}}`, `{"a":[ ${literal}]}`, `{"a": "x", "b":${literal}}`]) {
          const values = Object.values(Object(parseExactJson(text))).flat();
          assert.ok(values.includes(expected), text);
        }
        assert.equal(parseExactJson(literal), expected);
      }),
    );
  });

  test('leaves numbers inside strings and member names alone', () => {
    const text = JSON.stringify({
      a: '12345678901234567890.12',
      b: '",:12345678901234567890',
      '9007199254740993': '\\',
    });
    assert.deepEqual(parseExactJson(text), JSON.parse(text));
  });

  test('equals JSON.parse if no number is too long', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.deepEqual(parseExactJson(text), JSON.parse(text));
      }),
    );
  });

  test('throws a SyntaxError for malformed JSON', () => {
    for (const text of ['', '{', '01', '1.', 'NaN', '{"a":1}x']) assert.throws(() => parseExactJson(text), SyntaxError);
  });
});
