// What a load must reach, as ratios of one run: milliseconds say more about the machine.
import type { Figure } from '../../support/figure.js';
import { medianRatio } from '../../support/statistics.js';
import type { ColdLoad } from '../browser/cold-load.js';
import { CPU_4X, SLOW_4G_CPU_4X, type Condition } from '../browser/conditions.js';
import { ADYEN } from '../peers/peers.js';
import type { Target } from '../site/target.js';
import { CHECKOUT, LIT_KY, VANILLA, WITH_PRELOAD, WITH_SESSION } from '../site/targets.js';
import type { Loads } from './bench-load.js';

interface Rule {
  readonly condition: Condition;
  readonly target: Target;
  readonly base: Target;
  readonly key: keyof ColdLoad;
  readonly what: string;
  readonly atMost: number;
}

const RULES: readonly Rule[] = [
  usable(CPU_4X, CHECKOUT, LIT_KY, 1.1),
  usable(CPU_4X, CHECKOUT, VANILLA, 1.4),
  usable(CPU_4X, CHECKOUT, ADYEN, 0.65),
  usable(CPU_4X, WITH_SESSION, VANILLA, 1),
  usable(CPU_4X, WITH_PRELOAD, VANILLA, 1),
  usable(SLOW_4G_CPU_4X, CHECKOUT, VANILLA, 1.35),
  usable(SLOW_4G_CPU_4X, WITH_SESSION, VANILLA, 1),
  usable(SLOW_4G_CPU_4X, WITH_PRELOAD, VANILLA, 1),
  { condition: CPU_4X, target: CHECKOUT, base: LIT_KY, key: 'scriptMs', what: 'script time', atMost: 1.2 },
  { condition: CPU_4X, target: CHECKOUT, base: VANILLA, key: 'heapBytes', what: 'heap', atMost: 1.5 },
];

function usable(condition: Condition, target: Target, base: Target, atMost: number): Rule {
  return { condition, target, base, key: 'usableMs', what: 'usable', atMost };
}

/** The rules of one condition whose targets were measured. */
export function loadFigures(condition: Condition, loads: Loads): readonly Figure[] {
  return RULES.filter((rule) => rule.condition === condition).flatMap((rule) => {
    const [own, base] = [loads.get(rule.target), loads.get(rule.base)];
    return own === undefined || base === undefined ? [] : [figureOf(rule, own, base)];
  });
}

function figureOf(rule: Rule, own: readonly ColdLoad[], base: readonly ColdLoad[]): Figure {
  const valuesOf = (loads: readonly ColdLoad[]) => loads.map((load) => load[rule.key]);
  return {
    name: `${rule.what}, ${rule.condition.name}: ${rule.target.name} / ${rule.base.name}`,
    value: medianRatio(valuesOf(own), valuesOf(base)),
    unit: 'x',
    digits: 2,
    bound: { atMost: rule.atMost },
  };
}
