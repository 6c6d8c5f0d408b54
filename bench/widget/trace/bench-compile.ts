// What it costs to compile the scripts: on the page's own thread, and beside it while they arrive.
import type { Figure } from '../../support/figure.js';
import { interleave } from '../../support/interleave.js';
import { median } from '../../support/statistics.js';
import { tableOf } from '../../support/table.js';
import { CPU_4X } from '../browser/conditions.js';
import type { Bench } from '../part.js';
import { CHECKOUT, LIT_KY, VANILLA } from '../site/targets.js';
import { durationMs, tracedLoad, type TracedLoad } from './traced-load.js';

const COLUMNS: ReadonlyMap<string, (load: TracedLoad) => number> = new Map([
  ['compiled, own thread ms', ({ main }) => durationMs(main, 'V8.CompileCode')],
  ['in steps', ({ main }) => main.filter(({ name }) => name === 'V8.CompileCode').length],
  ['other threads ms', ({ others }) => durationMs(others, 'v8.parseOnBackground')],
]);

/** Prints a table. */
export async function benchCompile({ browser, site, peers, rounds, isQuick }: Bench): Promise<readonly Figure[]> {
  const targets = [VANILLA, LIT_KY, CHECKOUT, ...peers];
  const loads = await interleave(targets, isQuick ? 1 : rounds, (target) => tracedLoad(browser, site, target, CPU_4X));
  console.log(`\nCompilation until usable, ${CPU_4X.name}, with the costs of the trace\n`);
  const rows = [...loads].map(([{ name }, own]) => [
    name,
    ...[...COLUMNS.values()].map((valueOf) => median(own.map(valueOf)).toFixed(0)),
  ]);
  console.log(tableOf(['target', ...COLUMNS.keys()], rows));
  return [];
}
