// Without `onLog`, anyone could fill the console.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLog } from '../../../src/proxy/log.js';
import { ManualClock } from '../support/manual-clock.js';
import { callbackRequest } from './support/callback.js';
import { OTHER_SECRET } from './support/fernet-token.js';
import { recordingProxy } from './support/recording-proxy.js';

const FACTS = { route: 'callback', status: 401, durationMs: 0, sessionId: null, requestId: 'r' } as const;

function recordedLog() {
  const clock = new ManualClock();
  const lines: string[] = [];
  const record = (...line: unknown[]) => void lines.push(line.join(' '));
  return { log: createLog(undefined, { warn: record, error: record }, clock), clock, lines };
}

describe('A repeated line on the console', () => {
  test('S6 appears once a minute, with the count of those left out', async () => {
    const { log, clock, lines } = recordedLog();
    for (let round = 0; round < 2_000; round += 1) await log.request({ ...FACTS, code: 'invalid-callback' });
    assert.equal(lines.length, 1);
    clock.advance(59_999);
    await log.request({ ...FACTS, code: 'invalid-callback' });
    assert.equal(lines.length, 1);
    clock.advance(1);
    await log.request({ ...FACTS, code: 'invalid-callback' });
    assert.match(lines[1] ?? '', /Left out since the last such line: 2000\./);
    clock.advance(60_000);
    await log.request({ ...FACTS, code: 'invalid-callback' });
    assert.doesNotMatch(lines[2] ?? '', /Left out/);
  });

  test('S6 leaves out no line of another kind', async () => {
    const { log, lines } = recordedLog();
    for (let round = 0; round < 3; round += 1) {
      await log.request({ ...FACTS, code: 'invalid-callback' });
      await log.request({ ...FACTS, route: 'session', code: 'internal', status: 500 });
      await log.request({ ...FACTS, code: 'internal', status: 500 });
      await log.warn({ event: 'store', sessionId: `session-${round}`, requestId: 'r' });
    }
    assert.equal(lines.length, 4);
  });

  test('S6 appears for each payment that is in trouble', async () => {
    const { log, lines } = recordedLog();
    for (const sessionId of ['session-1', 'session-2', 'session-1', 'session-2']) {
      await log.warn({ event: 'payment-mismatch', sessionId, requestId: 'r' });
      await log.request({ ...FACTS, sessionId, code: 'internal', status: 500 });
    }
    assert.equal(lines.length, 4);
  });

  test('S6 appears again after the clock was set back', async () => {
    const { log, clock, lines } = recordedLog();
    await log.request({ ...FACTS, code: 'invalid-callback' });
    clock.jump(-3_600_000);
    await log.request({ ...FACTS, code: 'invalid-callback' });
    assert.equal(lines.length, 2);
  });
});

describe('Many forged callbacks', () => {
  const clientAddress = '203.0.113.7';

  test('S6 from one address get 429, and are counted for that address only', async () => {
    const { send, clock } = recordingProxy();
    const forge = async (address: string) => {
      const init = callbackRequest({ nowMs: clock.now(), secret: OTHER_SECRET });
      return (await send('/payfect/callback', init, { clientAddress: address })).status;
    };
    const statuses: number[] = [];
    for (let round = 0; round < 2_000; round += 1) statuses.push(await forge(clientAddress));
    assert.deepEqual(statuses.slice(0, 41), [...Array<number>(40).fill(401), 429]);
    assert.ok(statuses.slice(40).every((status) => status === 429));
    assert.equal(await forge('203.0.113.8'), 401);
    clock.advance(1_000);
    assert.equal(await forge(clientAddress), 401);
  });

  test('S6 do not keep an authentic one from the same address out', async () => {
    const { send, clock, payments } = recordingProxy();
    const forged = callbackRequest({ nowMs: clock.now(), secret: OTHER_SECRET });
    for (let round = 0; round < 100; round += 1) await send('/payfect/callback', forged, { clientAddress });
    const authentic = callbackRequest({ nowMs: clock.now() });
    assert.equal((await send('/payfect/callback', authentic, { clientAddress })).status, 204);
    assert.equal(payments.length, 1);
  });
});
