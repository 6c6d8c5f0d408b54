import type { Browser } from 'puppeteer-core';
import type { Figure } from '../../support/figure.js';
import { interleave } from '../../support/interleave.js';
import { median } from '../../support/statistics.js';
import { tableOf } from '../../support/table.js';
import { CPU_1X } from '../browser/conditions.js';
import { call } from '../browser/in-page.js';
import { heapBytes, mainThread } from '../browser/metrics.js';
import { settledPage } from '../interaction/settled-page.js';
import type { Bench } from '../part.js';
import { SESSION_ID } from '../site/session.js';
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';
import { CHECKOUT, LIT_KY, VANILLA } from '../site/targets.js';

const COUNT = 100;

interface Mounted {
  readonly usableMs: number;
  readonly taskMs: number;
  readonly heapBytes: number;
}

const TAGS = new Map([
  [VANILLA, 'vanilla-checkout'],
  [LIT_KY, 'lit-ky-checkout'],
  [CHECKOUT, 'payfect-checkout'],
]);

/** Many elements in one page that is already there, mounted at once. */
export async function benchWidgets({ browser, site, isQuick }: Bench): Promise<readonly Figure[]> {
  const rounds = isQuick ? 1 : 3;
  const all = await interleave([...TAGS.keys()], rounds, (target) => mountMany(browser, site, target));
  const medianOf = (target: Target, key: keyof Mounted) => median((all.get(target) ?? []).map((each) => each[key]));
  console.log(`\n${COUNT} elements on one page, ${CPU_1X.name}, medians of ${rounds} rounds\n`);
  console.log(
    tableOf(
      ['target', 'all usable ms', 'x vanilla', 'task ms', 'heap kB each'],
      [...all.keys()].map((target) => [
        target.name,
        medianOf(target, 'usableMs').toFixed(0),
        (medianOf(target, 'usableMs') / medianOf(VANILLA, 'usableMs')).toFixed(2),
        medianOf(target, 'taskMs').toFixed(0),
        (medianOf(target, 'heapBytes') / COUNT / 1e3).toFixed(1),
      ]),
    ),
  );
  return [{ name: `${COUNT} elements, all usable`, value: medianOf(CHECKOUT, 'usableMs'), unit: 'ms' }];
}

async function mountMany(browser: Browser, site: Site, target: Target): Promise<Mounted> {
  const { page, protocol, close } = await settledPage(browser, site, target, CPU_1X);
  const widget = { tag: TAGS.get(target) ?? '', options: target.options, sessionId: SESSION_ID };
  const [heapBefore, before] = [await heapBytes(protocol), await mainThread(protocol)];
  const usableMs = await call(page, 'mountMany', widget, COUNT);
  const after = await mainThread(protocol);
  const heap = (await heapBytes(protocol)) - heapBefore;
  await close();
  return { usableMs, taskMs: after.taskMs - before.taskMs, heapBytes: heap };
}
