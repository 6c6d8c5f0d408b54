import type { Figure } from '../../support/figure.js';
import { interleave } from '../../support/interleave.js';
import { medianRatio } from '../../support/statistics.js';
import { tableOf } from '../../support/table.js';
import { coldLoad, type ColdLoad } from '../browser/cold-load.js';
import { CPU_4X } from '../browser/conditions.js';
import { medianOf } from '../load/load-table.js';
import type { Bench } from '../part.js';
import { benchSession, sessionWith } from '../site/session.js';
import { CHECKOUT } from '../site/targets.js';

/** The last is about half of what the element accepts: a response of a megabyte. */
const COUNTS = [1, 50, 1_000, 10_000];
const FEW = 50;
const MANY = 10_000;
const MAX_RATIO = 1.3;

/** Cold loads of orders of all lengths. */
export async function benchItems({ browser, site, rounds }: Bench): Promise<readonly Figure[]> {
  const loads = await interleave(COUNTS, rounds, async (count) => {
    site.session = sessionWith(count);
    return coldLoad(browser, site, CHECKOUT, { condition: CPU_4X });
  });
  site.session = benchSession();
  console.log(`\nItems, ${CPU_4X.name}, medians of ${rounds} rounds\n`);
  console.log(
    tableOf(
      ['items', 'usable ms', 'script ms', 'task ms', 'heap MB'],
      [...loads].map(([count, own]) => [
        String(count),
        ...(['usableMs', 'scriptMs', 'taskMs'] as const).map((key) => medianOf(own, key).toFixed(0)),
        (medianOf(own, 'heapBytes') / 1e6).toFixed(2),
      ]),
    ),
  );
  const usable = (count: number) => (loads.get(count) ?? []).map(({ usableMs }: ColdLoad) => usableMs);
  return [
    {
      name: `usable, ${MANY} items / ${FEW} items`,
      value: medianRatio(usable(MANY), usable(FEW)),
      unit: 'x',
      digits: 2,
      bound: { atMost: MAX_RATIO },
    },
  ];
}
