import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect } from '../../../../src/providers/payfect/payfect.js';
import { wewire } from '../../../../src/providers/wewire/wewire.js';
import { createCheckoutProxy } from '../../../../src/proxy/checkout-proxy.js';
import { newestAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { ManualClock } from '../../support/manual-clock.js';

const NOW_MS = Date.parse('2026-03-01T12:00:00Z');
const LIFE_MS = 1_800_000;
const MINUTE_MS = 60_000;

/** Reads a session through a proxy whose clock differs from the provider's, which sends these headers. */
async function readWith(name: 'payfect' | 'wewire', aheadMs: number, headersAt: (nowMs: number) => HeadersInit) {
  const clock = new ManualClock(NOW_MS + aheadMs);
  const expiresAt = NOW_MS + LIFE_MS;
  const json =
    name === 'payfect'
      ? newestAnswer({ expiresAt: String(expiresAt) })
      : wewireAnswer({ id: SESSION_ID, status: undefined, expiresAt: new Date(expiresAt).toISOString() });
  const fetch = async () =>
    new Response(JSON.stringify(json), {
      headers: { 'content-type': 'application/json', ...Object.fromEntries(new Headers(headersAt(NOW_MS))) },
    });
  const provider =
    name === 'payfect'
      ? payfect({ apiKey: 'key', fetch, clock })
      : wewire({ apiKey: 'sk_live_key', baseUrl: 'https://api.wewire.example/api/v1', fetch, clock });
  const proxy = createCheckoutProxy({ provider, clock, onLog: () => undefined });
  const read = async () =>
    await (await proxy(new Request(`http://shop.example/payfect/checkouts/${SESSION_ID}`))).json();
  return { clock, read };
}

const withDate = (nowMs: number) => ({ date: new Date(nowMs).toUTCString() });

for (const name of ['payfect', 'wewire'] as const) {
  describe(`The seconds left of a session of ${name}`, () => {
    for (const minutes of [40, -40, 60 * 24 * 365, -60 * 24 * 365, 1]) {
      test(`B9 are right although this server's clock is ${minutes} minutes ahead`, async () => {
        const { read, clock } = await readWith(name, minutes * MINUTE_MS, withDate);
        const first = await read();
        assert.ok(Math.abs(first.secondsLeft - 1_800) <= 1, String(first.secondsLeft));
        if (name === 'wewire') assert.equal(first.status, 'open');
        clock.advance(500);
        assert.ok(Math.abs((await read()).secondsLeft - 1_799.5) <= 1, 'from the cache');
      });
    }

    test('B9 do not change for a clock that agrees within two seconds', async () => {
      for (const ms of [0, 400, 1_000, -1_000]) {
        const { read } = await readWith(name, ms, withDate);
        assert.equal((await read()).secondsLeft, Math.floor((LIFE_MS - ms) / 1_000));
      }
    });

    test('B9 count from this server’s clock without a usable Date', async () => {
      for (const headersAt of [
        () => ({}),
        () => ({ date: 'yesterday' }),
        // From a cache.
        (nowMs: number) => ({ date: new Date(nowMs - 3_600_000).toUTCString(), age: '3600' }),
      ]) {
        const { read } = await readWith(name, 0, headersAt);
        assert.equal((await read()).secondsLeft, 1_800);
      }
    });
  });
}
