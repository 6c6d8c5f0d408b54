// One load of one target by a browser that has never seen it.
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';
import { openPage, type PageOptions } from './bench-page.js';
import { heapBytes, mainThread } from './metrics.js';

/** Everything that a load is measured by. Times of the main thread are those until the page was usable. */
export interface ColdLoad {
  readonly usableMs: number;
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly styleMs: number;
  readonly layoutMs: number;
  /** With what the page did until it had settled. */
  readonly settledScriptMs: number;
  readonly settledTaskMs: number;
  readonly usableBytes: number;
  readonly settledBytes: number;
  readonly heapBytes: number;
}

/** Long enough for what a target loads after its first view, on the slowest device. */
const SETTLE_MS = 1_500;

export async function coldLoad(browser: Browser, site: Site, target: Target, options: PageOptions): Promise<ColdLoad> {
  const bench = await openPage(browser, target, options);
  try {
    // What the empty page has used up before.
    const before = await mainThread(bench.protocol);
    // Not `goto`, which would wait for an event that may come later.
    await bench.protocol.send('Page.navigate', { url: site.urlOf(target) });
    const usableMs = await bench.usable();
    const atUsable = await mainThread(bench.protocol);
    const usableBytes = bench.receivedBytes();
    await delay(SETTLE_MS);
    const settled = await mainThread(bench.protocol);
    return {
      usableMs,
      scriptMs: atUsable.scriptMs - before.scriptMs,
      taskMs: atUsable.taskMs - before.taskMs,
      styleMs: atUsable.styleMs - before.styleMs,
      layoutMs: atUsable.layoutMs - before.layoutMs,
      settledScriptMs: settled.scriptMs - before.scriptMs,
      settledTaskMs: settled.taskMs - before.taskMs,
      usableBytes,
      settledBytes: bench.receivedBytes(),
      heapBytes: await heapBytes(bench.protocol),
    };
  } finally {
    await bench.close();
  }
}
