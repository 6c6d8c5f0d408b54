import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BoundedMap } from '../../../src/providers/bounded-map.js';

function filled(size: number): BoundedMap<number> {
  const map = new BoundedMap<number>(10);
  for (let key = 0; key < size; key += 1) map.set(String(key), key);
  return map;
}

describe('A bounded map', () => {
  test('keeps the last entries that were set, as many as it promises', () => {
    for (let size = 10; size <= 40; size += 1) {
      // From the last one back, because reading counts as using.
      const map = filled(size);
      for (let key = size - 1; key >= size - 10; key -= 1) assert.equal(map.get(String(key)), key, `${size} set`);
    }
  });

  test('has dropped an entry once twice as many were set after it', () => {
    for (let size = 21; size <= 40; size += 1) {
      for (let key = 0; key < size - 20; key += 1) {
        assert.equal(filled(size).get(String(key)), undefined, `${key} of ${size}`);
      }
    }
  });

  test('keeps an entry that is used, however many others are set', () => {
    const map = filled(1);
    for (let key = 1; key < 1_000; key += 1) {
      assert.equal(map.get('0'), 0);
      map.set(String(key), key);
    }
  });

  test('returns the last value set, and undefined for deleted keys', () => {
    const map = filled(15);
    map.set('3', 33);
    assert.equal(map.get('3'), 33);
    map.set('4', 44);
    map.delete('3');
    assert.equal(map.get('3'), undefined);
    assert.equal(map.get('4'), 44);
  });
});
