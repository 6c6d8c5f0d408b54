// What happens after the first view: a choice, a long order, and an idle minute.
import type { Figure } from '../../support/figure.js';
import { tableOf } from '../../support/table.js';
import type { Bench } from '../part.js';
import { CHECKOUT, LIT_KY, VANILLA } from '../site/targets.js';
import { choosing } from './choosing.js';
import { idleMinute } from './idle-minute.js';
import { showingAllItems } from './show-all.js';

const TARGETS = [VANILLA, LIT_KY, CHECKOUT];

export async function benchInteraction({ browser, site, isQuick }: Bench): Promise<readonly Figure[]> {
  const choices = await choosing(browser, site, TARGETS, isQuick ? 10 : 30);
  const [choice] = choices.slice(-1);
  const allItemsMs = await showingAllItems(browser, site, isQuick ? 1 : 5);
  const idle = await idleMinute(browser, site, TARGETS, isQuick ? 15 : 60);
  console.log('\nAfter the first view\n');
  console.log(
    tableOf(
      [
        'target',
        'choose a network ms, CPU 6x',
        '(quartiles)',
        'task ms each',
        'idle minute: task ms',
        'script ms',
        'reads in it',
      ],
      choices.map(({ target, medianMs, lowMs, highMs, taskMs }, index) => [
        target.name,
        medianMs.toFixed(1),
        `${lowMs.toFixed(0)}-${highMs.toFixed(0)}`,
        taskMs.toFixed(1),
        idle.minutesMs[index]?.toFixed(1) ?? '',
        idle.scriptsMs[index]?.toFixed(1) ?? '',
        idle.reads[index]?.toFixed(0) ?? '',
      ]),
    ),
  );
  return [
    { name: 'choosing a network, CPU 6x', value: choice?.medianMs ?? NaN, unit: 'ms', bound: { atMost: 50 } },
    { name: 'showing all of 1,000 items, CPU 6x', value: allItemsMs, unit: 'ms' },
    {
      name: 'idle minute of countdown',
      value: idle.minutesMs.at(-1) ?? NaN,
      unit: 'ms',
      bound: { atMost: 30 },
      note: `main thread, over ${idle.seconds} real seconds; vanilla ${idle.minutesMs[0]?.toFixed(0) ?? ''} ms`,
    },
  ];
}
