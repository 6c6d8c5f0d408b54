import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { median, quartiles } from '../../support/statistics.js';
import { CPU_6X } from '../browser/conditions.js';
import { call } from '../browser/in-page.js';
import { mainThread } from '../browser/metrics.js';
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';
import { settledPage } from './settled-page.js';

export interface Choosing {
  readonly target: Target;
  readonly medianMs: number;
  readonly lowMs: number;
  readonly highMs: number;
  /** The main thread's own time for each click, with the movement of the mouse to it. */
  readonly taskMs: number;
}

/** A shopper does not choose faster; and the page should have nothing left to do from the choice before. */
const BETWEEN_CLICKS_MS = 300;

/** From a click of the mouse on a network to the frame after, for each target. */
export async function choosing(
  browser: Browser,
  site: Site,
  targets: readonly Target[],
  clicks: number,
): Promise<readonly Choosing[]> {
  const results: Choosing[] = [];
  for (const target of targets) {
    const { page, protocol, close } = await settledPage(browser, site, target, CPU_6X);
    await call(page, 'recordClicks');
    const before = await mainThread(protocol);
    for (let click = 0; click < clicks; click += 1) {
      // Again each time: the choice may have moved them. The last two options are networks in every target.
      const place = (await call(page, 'places', target.options)).at(click % 2 === 0 ? -1 : -2);
      if (place === undefined) throw new Error(`${target.name} has no networks.`);
      await page.mouse.click(place.x, place.y);
      await delay(BETWEEN_CLICKS_MS);
    }
    const clicksMs = await call(page, 'clicksMs');
    const taskMs = ((await mainThread(protocol)).taskMs - before.taskMs) / clicks;
    await close();
    const { low, high } = quartiles(clicksMs);
    results.push({ target, medianMs: median(clicksMs), lowMs: low, highMs: high, taskMs });
  }
  return results;
}
