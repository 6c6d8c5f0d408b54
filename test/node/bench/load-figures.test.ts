import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isWithinBound } from '../../../bench/support/figure.js';
import type { ColdLoad } from '../../../bench/widget/browser/cold-load.js';
import { CPU_1X, CPU_4X, SLOW_4G_CPU_4X } from '../../../bench/widget/browser/conditions.js';
import type { Loads } from '../../../bench/widget/load/bench-load.js';
import { loadFigures } from '../../../bench/widget/load/load-figures.js';
import { ADYEN } from '../../../bench/widget/peers/peers.js';
import type { Target } from '../../../bench/widget/site/target.js';
import { CHECKOUT, LIT_KY, VANILLA, WITH_PRELOAD, WITH_SESSION } from '../../../bench/widget/site/targets.js';

function load(usableMs: number): ColdLoad {
  return {
    usableMs,
    scriptMs: 10,
    taskMs: 10,
    styleMs: 10,
    layoutMs: 10,
    settledScriptMs: 10,
    settledTaskMs: 10,
    usableBytes: 10,
    settledBytes: 10,
    heapBytes: 10,
  };
}

function loads(...usable: readonly (readonly [Target, ...number[]])[]): Loads {
  return new Map(usable.map(([target, ...times]) => [target, times.map(load)]));
}

const own = loads(
  [VANILLA, 100, 200],
  [LIT_KY, 120, 240],
  [CHECKOUT, 130, 300],
  [WITH_SESSION, 90, 180],
  [WITH_PRELOAD, 101, 202],
);

describe('The bounds of a cold load', () => {
  test('are ratios within a round, to the floor that each names', () => {
    const figures = new Map(loadFigures(CPU_4X, own).map((figure) => [figure.name, figure]));
    const toLitKy = figures.get('usable, CPU 4x: payfect-checkout / lit + ky');
    assert.equal(toLitKy?.value.toFixed(3), ((130 / 120 + 300 / 240) / 2).toFixed(3));
    assert.deepEqual(toLitKy.bound, { atMost: 1.1 });
    assert.ok(!isWithinBound(toLitKy));
    const toVanilla = figures.get('usable, CPU 4x: payfect-checkout / vanilla');
    assert.equal(toVanilla?.value, 1.4);
    assert.ok(isWithinBound(toVanilla));
  });

  test('hold for Adyen only if it was measured', () => {
    const names = (all: Loads) => loadFigures(CPU_4X, all).map(({ name }) => name);
    assert.ok(!names(own).some((name) => name.includes('Adyen')));
    assert.ok(names(new Map([...own, ...loads([ADYEN, 300, 400])])).some((name) => name.includes('Adyen')));
  });

  test('exist for the conditions that matter, and have names of their own', () => {
    assert.deepEqual(loadFigures(CPU_1X, own), []);
    const names = [CPU_4X, SLOW_4G_CPU_4X].flatMap((condition) => loadFigures(condition, own).map(({ name }) => name));
    assert.equal(new Set(names).size, names.length);
    assert.equal(names.length, 9);
  });
});
