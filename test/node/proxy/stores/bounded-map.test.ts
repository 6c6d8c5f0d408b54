import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BoundedMap } from '../../../../src/proxy/stores/bounded-map.js';

function filled(size: number): BoundedMap<number> {
  const map = new BoundedMap<number>(10);
  for (let key = 0; key < size; key += 1) map.set(String(key), key);
  return map;
}

describe('A bounded map', () => {
  test('keeps as many as it says, the last that were set', () => {
    for (let size = 10; size <= 40; size += 1) {
      // From the last one back: to be read counts as being used, too.
      const map = filled(size);
      for (let key = size - 1; key >= size - 10; key -= 1) assert.equal(map.get(String(key)), key, `${size} set`);
    }
  });

  test('has forgotten what twice as many came after', () => {
    for (let size = 21; size <= 40; size += 1) {
      for (let key = 0; key < size - 20; key += 1) {
        assert.equal(filled(size).get(String(key)), undefined, `${key} of ${size}`);
      }
    }
  });

  test('keeps what is used, however many others come', () => {
    const map = filled(1);
    for (let key = 1; key < 1_000; key += 1) {
      assert.equal(map.get('0'), 0);
      map.set(String(key), key);
    }
  });

  test('gives what was set last, and nothing that was deleted', () => {
    const map = filled(15);
    map.set('3', 33);
    assert.equal(map.get('3'), 33);
    map.set('4', 44);
    map.delete('3');
    assert.equal(map.get('3'), undefined);
    assert.equal(map.get('4'), 44);
  });
});
