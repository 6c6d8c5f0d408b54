import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isWithinBound, rowOf, type Figure } from '../../../bench/support/figure.js';

const speed: Figure = { name: 'cold reads', value: 50, unit: '% of bare', bound: { atLeast: 50 }, note: '5/s of 10/s' };
const left: Figure = { name: 'streams left', value: 1, bound: { atMost: 0 } };

describe('A figure', () => {
  test('is within its bound up to and including the bound, and always without one', () => {
    assert.ok(isWithinBound(speed));
    assert.ok(!isWithinBound({ ...speed, value: 49.99 }));
    assert.ok(isWithinBound({ ...left, value: 0 }));
    assert.ok(!isWithinBound(left));
    assert.ok(isWithinBound({ name: 'responses', value: 0 }));
  });

  test('is out of bounds if it is NaN', () => {
    assert.ok(!isWithinBound({ ...speed, value: NaN }));
    assert.ok(!isWithinBound({ ...left, value: NaN }));
  });

  test('is a row of the table, with its result', () => {
    assert.deepEqual(rowOf(speed), { value: 50, unit: '% of bare', bound: '>= 50', result: 'ok', note: '5/s of 10/s' });
    assert.deepEqual(rowOf(left), { value: 1, bound: '<= 0', result: 'FAILED' });
    assert.deepEqual(rowOf({ name: 'memory', value: 12.34, unit: 'kB' }), { value: 12.3, unit: 'kB' });
    assert.equal(rowOf({ name: 'ratio', value: 1.234, digits: 2 }).value, 1.23);
    assert.equal(rowOf({ name: 'gap', value: 1_000.6, unit: 'ms' }).value, 1_001);
  });
});
