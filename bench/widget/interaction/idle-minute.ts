import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { CPU_1X } from '../browser/conditions.js';
import { mainThread } from '../browser/metrics.js';
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';
import { settledPage } from './settled-page.js';

export interface IdleMinute {
  /** The time of the main thread per minute, by target. */
  readonly minutesMs: readonly number[];
  /** The part of it in scripts; the rest is style, layout and paint of what changes each second. */
  readonly scriptsMs: readonly number[];
  /** Reads of the session in the time measured. */
  readonly reads: readonly number[];
  readonly seconds: number;
}

/** What an open checkout costs while nobody touches it. In real time: a virtual clock would leave out what the browser does. */
export async function idleMinute(
  browser: Browser,
  site: Site,
  targets: readonly Target[],
  seconds: number,
): Promise<IdleMinute> {
  const minutesMs: number[] = [];
  const scriptsMs: number[] = [];
  const reads: number[] = [];
  for (const target of targets) {
    const { protocol, close } = await settledPage(browser, site, target, CPU_1X);
    const before = await mainThread(protocol);
    site.reads = 0;
    await delay(seconds * 1000);
    const after = await mainThread(protocol);
    minutesMs.push(((after.taskMs - before.taskMs) * 60) / seconds);
    scriptsMs.push(((after.scriptMs - before.scriptMs) * 60) / seconds);
    reads.push(site.reads);
    await close();
  }
  return { minutesMs, scriptsMs, reads, seconds };
}
