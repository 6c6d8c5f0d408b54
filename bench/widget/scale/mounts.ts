import type { Figure } from '../../support/figure.js';
import { growthPercent } from '../../support/statistics.js';
import { CPU_1X } from '../browser/conditions.js';
import { call } from '../browser/in-page.js';
import { heapBytes } from '../browser/metrics.js';
import { settledPage } from '../interaction/settled-page.js';
import type { Bench } from '../part.js';
import { SESSION_ID } from '../site/session.js';
import { CHECKOUT } from '../site/targets.js';

const SAMPLES = 20;
/** Before the first sample. Until then the engine's compiled code and its records of types grow, also those of the floors. */
const WARM_UP_MOUNTS = 500;
const MAX_GROWTH_PERCENT = 2;

/** Mounts and removes the element again and again, as a single-page app does. */
export async function benchMounts({ browser, site, isQuick }: Bench): Promise<readonly Figure[]> {
  const mounts = isQuick ? 200 : 1_000;
  const { page, protocol, close } = await settledPage(browser, site, CHECKOUT, CPU_1X);
  const widget = { tag: 'payfect-checkout', options: CHECKOUT.options, sessionId: SESSION_ID };
  await call(page, 'mountAndRemove', widget, WARM_UP_MOUNTS);
  const heaps = [await heapBytes(protocol)];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    await call(page, 'mountAndRemove', widget, Math.ceil(mounts / SAMPLES));
    heaps.push(await heapBytes(protocol));
  }
  await close();
  const [first = NaN, last = NaN] = [heaps[0], heaps.at(-1)];
  return [
    {
      name: `heap growth over ${mounts} mounts`,
      value: growthPercent(heaps),
      unit: '%',
      bound: { atMost: MAX_GROWTH_PERCENT },
      note: `${(first / 1e6).toFixed(2)} to ${(last / 1e6).toFixed(2)} MB, ${((last - first) / mounts).toFixed(0)} bytes per mount`,
    },
  ];
}
