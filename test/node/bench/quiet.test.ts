import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { busyBetween, reportOf } from '../../../bench/support/quiet.js';

describe('How busy the machine is', () => {
  test('is the share of the time in which its processors were not idle', () => {
    assert.equal(busyBetween({ idleMs: 100, totalMs: 1_000 }, { idleMs: 850, totalMs: 2_000 }), 25);
    assert.equal(busyBetween({ idleMs: 0, totalMs: 0 }, { idleMs: 1_000, totalMs: 1_000 }), 0);
  });

  test('is reported by what was usual, and says when times cannot be trusted', () => {
    assert.match(reportOf([3, 2, 90]), /^The machine was quiet: .* 3 % busy \(at most 90 %\)/);
    assert.match(reportOf([60, 2, 90]), /^The machine was NOT quiet/);
    assert.match(reportOf([]), /unknown/);
  });
});
