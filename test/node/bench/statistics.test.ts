import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { growthPercent, median, medianRatio, quartiles, shortestGap } from '../../../bench/support/statistics.js';

describe('The statistics of the benchmarks', () => {
  test('median returns the middle value or the mean of the middle two, in any order', () => {
    assert.equal(median([7]), 7);
    assert.equal(median([10, 1, 2]), 2);
    assert.equal(median([4, 1, 100, 2]), 3);
    assert.throws(() => median([]), RangeError);
  });

  test('growthPercent compares the last quarter with the first, and ignores a single peak', () => {
    assert.equal(growthPercent([100, 100, 0, 0, 0, 0, 150, 150]), 50);
    assert.equal(growthPercent(Array<number>(40).fill(5)), 0);
    assert.equal(growthPercent([...Array<number>(39).fill(5), 500]), 0);
    assert.equal(growthPercent([4, 3]), -25);
  });

  test('shortestGap returns the smallest gap between consecutive values', () => {
    assert.equal(shortestGap([0, 1_000, 1_999, 5_000]), 999);
    assert.equal(shortestGap([5]), Infinity);
    assert.equal(shortestGap([]), Infinity);
  });

  test('quartiles are between two values in proportion, in any order', () => {
    assert.deepEqual(quartiles([4, 1, 3, 2, 5]), { low: 2, high: 4 });
    assert.deepEqual(quartiles([20, 10]), { low: 12.5, high: 17.5 });
    assert.deepEqual(quartiles([7]), { low: 7, high: 7 });
    assert.throws(() => quartiles([]), RangeError);
  });

  test('medianRatio compares within each round, so that a slow round does not count', () => {
    assert.equal(medianRatio([20, 200, 30], [10, 100, 10]), 2);
    assert.equal(medianRatio([1, 2], [1]), NaN);
  });
});
