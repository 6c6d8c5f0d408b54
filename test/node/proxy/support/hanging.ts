import assert from 'node:assert/strict';
import { memoryStore, type ProxyStore } from '../../../../src/proxy/stores/store.js';
import { settled, type ManualClock } from '../../support/manual-clock.js';

export const never = () => new Promise<never>(() => undefined);

const DEADLINE_MS = 20_000;

/**
 * Moves time on, second by second, until the promise settles. Returns its result and the seconds that took. Real time passes
 * while nothing but a timer of ours could end the wait: hashes are computed on other threads.
 */
export async function waitFor<Result>(promise: Promise<Result>, clock: ManualClock, maxSeconds = 60) {
  const progress = { isSettled: false };
  const settling = promise.finally(() => (progress.isSettled = true));
  settling.catch(() => undefined);
  const deadlineMs = performance.now() + DEADLINE_MS;
  for (let seconds = 0; seconds <= maxSeconds; seconds += 1) {
    for (let turn = 0; !progress.isSettled && (turn < 10 || clock.pendingTimers === 0); turn += 1) {
      assert.ok(performance.now() < deadlineMs, 'waits without a timer');
      await settled();
    }
    if (progress.isSettled) return { result: await settling, seconds };
    clock.advance(1_000);
  }
  return assert.fail(`still waiting after ${maxSeconds} s`);
}

/** A store whose first calls hang. */
export function hangingStore(calls: number, clock: ManualClock): ProxyStore {
  const store = memoryStore(clock);
  let left = calls;
  const orHang = <Result>(access: () => Promise<Result>) => (left-- > 0 ? never() : access());
  return {
    has: (key) => orHang(() => store.has(key)),
    add: (key, ttlSeconds) => orHang(() => store.add(key, ttlSeconds)),
  };
}
