import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStrictJson } from '../../../../src/providers/http/read-body.js';
import { isJsonEqual } from '../../../../src/providers/payfect/callback.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('parseStrictJson', () => {
  test('rejects duplicate member names, even if one is escaped', () => {
    for (const text of ['{"a":1,"a":1}', '{"a":1,"\\u0061":2}', '[{"x":{"a":1,"b":2,"a":3}}]', '{"a":{},"a" :1}']) {
      assert.throws(() => parseStrictJson(bytes(text)), SyntaxError, text);
    }
  });

  test('accepts the same name in different objects, and strings that look like names or braces', () => {
    for (const text of ['{"a":{"a":1},"b":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":"{\\"a\\":1","b":"a","c":"\\\\"}']) {
      assert.deepEqual(parseStrictJson(bytes(text)), JSON.parse(text), text);
    }
  });

  test('rejects bytes that are not UTF-8', () => {
    assert.throws(() => parseStrictJson(Uint8Array.of(0x22, 0xff, 0x22)), TypeError);
  });
});

describe('isJsonEqual', () => {
  test('ignores the order of members', () => {
    assert.ok(isJsonEqual({ a: 1, b: [null, { c: 'x' }] }, { b: [null, { c: 'x' }], a: 1 }));
  });

  test('distinguishes types, members and the order of lists', () => {
    const pairs: readonly [unknown, unknown][] = [
      ['20', 20],
      [null, undefined],
      [false, 0],
      [[], {}],
      [
        [1, 2],
        [2, 1],
      ],
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ a: undefined }, { b: undefined }],
      [JSON.parse('{"__proto__":1}'), {}],
      [{ toString: 1 }, {}],
    ];
    for (const [one, other] of pairs) {
      assert.ok(!isJsonEqual(one, other), JSON.stringify(one));
      assert.ok(!isJsonEqual(other, one), JSON.stringify(other));
    }
  });
});
