import { median, medianRatio, quartiles } from '../../support/statistics.js';
import { tableOf, type Row } from '../../support/table.js';
import type { ColdLoad } from '../browser/cold-load.js';
import type { Target } from '../site/target.js';
import type { Loads } from './bench-load.js';

const NAMES: Row = [
  'target',
  'usable ms',
  '(quartiles)',
  'x vanilla',
  'x lit+ky',
  'script ms',
  'task ms',
  'x vanilla',
  'style ms',
  'layout ms',
  'settled script',
  'settled task',
  'heap MB',
  'kB',
  'settled kB',
];

/** A row per target, with the ratios of its time until usable to both floors. */
export function loadTable(loads: Loads, vanilla: Target, litKy: Target): string {
  const rows = [...loads].map(([{ name }, own]) => [
    name,
    ...usableCells(own.map(({ usableMs }) => usableMs)),
    ratioTo(vanilla, loads, own, 'usableMs'),
    ratioTo(litKy, loads, own, 'usableMs'),
    medianOf(own, 'scriptMs').toFixed(0),
    medianOf(own, 'taskMs').toFixed(0),
    ratioTo(vanilla, loads, own, 'taskMs'),
    ...(['styleMs', 'layoutMs', 'settledScriptMs', 'settledTaskMs'] as const).map((key) =>
      medianOf(own, key).toFixed(0),
    ),
    (medianOf(own, 'heapBytes') / 1e6).toFixed(2),
    (medianOf(own, 'usableBytes') / 1e3).toFixed(1),
    (medianOf(own, 'settledBytes') / 1e3).toFixed(1),
  ]);
  return tableOf(NAMES, rows);
}

export function medianOf(loads: readonly ColdLoad[], key: keyof ColdLoad): number {
  return median(loads.map((load) => load[key]));
}

function usableCells(values: readonly number[]): Row {
  const { low, high } = quartiles(values);
  return [median(values).toFixed(0), `${low.toFixed(0)}-${high.toFixed(0)}`];
}

function ratioTo(floor: Target, loads: Loads, own: readonly ColdLoad[], key: keyof ColdLoad): string {
  const base = loads.get(floor) ?? [];
  return medianRatio(
    own.map((load) => load[key]),
    base.map((load) => load[key]),
  ).toFixed(2);
}
