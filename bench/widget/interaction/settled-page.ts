import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { openPage, type BenchPage } from '../browser/bench-page.js';
import type { Condition } from '../browser/conditions.js';
import { addActions } from '../browser/in-page.js';
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';

/** Enough for the files that load after the first paint, with the slowest processor. */
const SETTLE_MS = 3_000;

/** A page whose checkout is open and which has nothing left to load. */
export async function settledPage(
  browser: Browser,
  site: Site,
  target: Target,
  condition: Condition,
): Promise<BenchPage> {
  const bench = await openPage(browser, target, { condition });
  await bench.protocol.send('Page.navigate', { url: site.urlOf(target) });
  await bench.usable();
  await delay(SETTLE_MS);
  await addActions(bench.page);
  return bench;
}
