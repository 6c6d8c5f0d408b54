import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startSandbox } from '../start-sandbox.js';

const MINUTE_MS = 60_000;

describe('expiry', () => {
  test('happens after exactly half an hour by default', async () => {
    const { create, retrieve, clock } = startSandbox();
    const { id } = await create();
    clock.advance(30 * MINUTE_MS - 1);
    assert.equal((await retrieve(id)).status, 'open');
    clock.advance(1);
    const expired = await retrieve(id);
    assert.equal(expired.status, 'expired');
    assert.equal(expired.updatedAt, '1767324845.678000');
  });

  test('happens after expires_in_seconds', async () => {
    const { create, retrieve, clock } = startSandbox();
    const { id } = await create({ metadata: { sandbox: { expires_in_seconds: 60 } } });
    clock.advance(MINUTE_MS);
    assert.equal((await retrieve(id)).status, 'expired');
  });

  test('is reported even if the timer is late', async () => {
    const { create, retrieve, clock } = startSandbox();
    const { id } = await create();
    clock.jump(30 * MINUTE_MS);
    assert.equal((await retrieve(id)).status, 'expired');
  });

  test('does not change a paid checkout', async () => {
    const { create, retrieve, clock, post } = startSandbox();
    const { id } = await create();
    await post(id, 'pay');
    assert.equal(clock.pendingTimers, 0);
    clock.advance(31 * MINUTE_MS);
    assert.equal((await retrieve(id)).status, 'complete');
  });

  test('leaves no timer behind when the sandbox closes', async () => {
    const { create, clock, close } = startSandbox();
    await create();
    assert.equal(clock.pendingTimers, 1);
    close();
    assert.equal(clock.pendingTimers, 0);
  });
});
