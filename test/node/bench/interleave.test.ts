import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { interleave } from '../../../bench/support/interleave.js';

describe('Interleaved measurements', () => {
  test('measure each subject once per round, each round from another one on', async () => {
    const order: string[] = [];
    const results = await interleave(['a', 'b', 'c'], 4, async (subject, round) => {
      order.push(subject);
      return `${subject}${round}`;
    });
    assert.equal(order.join(''), 'abcbcacababc');
    assert.deepEqual(results.get('b'), ['b0', 'b1', 'b2', 'b3']);
  });

  test('run one after the other', async () => {
    let running = 0;
    await interleave([1, 2], 2, async () => {
      running += 1;
      await Promise.resolve();
      assert.equal(running, 1);
      running -= 1;
    });
  });
});
