import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUN } from './support/backends.js';
import { describeBackend } from './support/describe-backend.js';

describeBackend(BUN, (read) => {
  test('B12 keeps an event stream open for longer than the ten seconds after which Bun ends silent ones', async () => {
    const { body, status } = await read((id) => `${id}/events`);
    assert.equal(status, 200);
    assert.ok(body);
    const startedMs = performance.now();
    for await (const _ of body) if (performance.now() - startedMs > 15_000) break;
    assert.ok(performance.now() - startedMs > 15_000, 'the stream ended');
  });
});
