import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keepsGate, tableOf, type Figure } from '../../../bench/support/figure.js';

const speed: Figure = { name: 'cold reads', value: 50, unit: '% of bare', gate: { atLeast: 50 }, note: '5/s of 10/s' };
const left: Figure = { name: 'streams left', value: 1, unit: '', gate: { atMost: 0 } };

describe('A figure', () => {
  test('keeps its gate up to the bound itself, and without a gate always', () => {
    assert.ok(keepsGate(speed));
    assert.ok(!keepsGate({ ...speed, value: 49.99 }));
    assert.ok(keepsGate({ ...left, value: 0 }));
    assert.ok(!keepsGate(left));
    assert.ok(keepsGate({ name: 'answers', value: 0, unit: '' }));
  });

  test('that is no number fails', () => {
    assert.ok(!keepsGate({ ...speed, value: NaN }));
    assert.ok(!keepsGate({ ...left, value: NaN }));
  });

  test('is a row of a table, with its verdict', () => {
    const [head, ...rows] = tableOf([speed, left]).split('\n');
    assert.match(head ?? '', /^figure +value +gate/);
    assert.match(rows[0] ?? '', /^cold reads +50 % of bare +>= 50 +ok +5\/s of 10\/s$/);
    assert.match(rows[1] ?? '', /^streams left +1 +<= 0 +FAILED$/);
  });
});
