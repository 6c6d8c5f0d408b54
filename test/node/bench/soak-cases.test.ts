import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FAULTS, faultOf, soakCase } from '../../../bench/proxy/soak-cases.js';

const cases = Array.from({ length: 10_000 }, (_, index) => soakCase(index));
const idIn = (path: string) => path.split('/')[2] ?? '';

describe('The soak test', () => {
  test('simulates a fault in one of twenty requests, and every kind of fault', () => {
    const faults = cases.map(({ path }) => faultOf(idIn(path))).filter((fault) => fault !== undefined);
    assert.equal(faults.length, 500);
    assert.deepEqual([...new Set(faults)].sort(), Object.keys(FAULTS).sort());
  });

  test('expects the outcome of its fault from each faulty session', () => {
    for (const { path, outcome } of cases) {
      const fault = faultOf(idIn(path));
      if (fault !== undefined) assert.deepEqual(outcome, FAULTS[fault]);
    }
  });

  test('stays below the rate limit of each session at 200 requests per second', () => {
    const fiveSeconds = 1_000;
    for (let from = 0; from < cases.length; from += fiveSeconds) {
      const ids = cases.slice(from, from + fiveSeconds).filter(({ outcome }) => outcome[0] === 200);
      const counts = new Map<string, number>();
      for (const { path } of ids) counts.set(idIn(path), (counts.get(idIn(path)) ?? 0) + 1);
      assert.ok(Math.max(...counts.values()) < 25);
    }
  });
});
