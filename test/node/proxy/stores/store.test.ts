import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryStore } from '../../../../src/proxy/stores/store.js';
import { ManualClock } from '../../support/manual-clock.js';

test('memoryStore expires keys, and keeps at least the last 10,000 and at most twice as many', async () => {
  const clock = new ManualClock();
  const store = memoryStore(clock);
  await store.add('first', 10);
  assert.equal(await store.has('first'), true);
  clock.advance(10_000);
  assert.equal(await store.has('first'), false);
  await store.add('oldest', 1_000);
  for (let index = 0; index < 20_000; index += 1) await store.add(`key-${index}`, 1_000);
  assert.equal(await store.has('oldest'), false);
  assert.equal(await store.has('key-10000'), true);
});
