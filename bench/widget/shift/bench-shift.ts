// How far the page moves while the checkout loads: on a phone, with a proxy that takes a second to answer.
import { setTimeout as delay } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import type { Figure } from '../../support/figure.js';
import { interleave } from '../../support/interleave.js';
import { tableOf } from '../../support/table.js';
import { openPage } from '../browser/bench-page.js';
import { CPU_4X } from '../browser/conditions.js';
import type { Bench } from '../part.js';
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';
import { CHECKOUT, LIT_KY, VANILLA } from '../site/targets.js';

const ANSWER_DELAY_MS = 1_000;
/** For what moves after the first view. */
const SETTLE_MS = 1_500;
const MAX_SHIFT = 0.01;

/** All shifts: nobody touches the page, although Chromium flags many of the first second as caused by input (seen in traces). */
const SUM_OF_SHIFTS = `window.benchShift = 0;
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.benchShift += value;
}).observe({ type: 'layout-shift', buffered: true });`;

export async function benchShift({ browser, site, peers, isQuick }: Bench): Promise<readonly Figure[]> {
  const reserving: Target = {
    ...CHECKOUT,
    name: 'payfect-checkout, place reserved',
    head: `<style>${await reservingStyles()}</style>${CHECKOUT.head}`,
  };
  const targets = [VANILLA, LIT_KY, CHECKOUT, reserving, ...peers];
  site.answerDelayMs = ANSWER_DELAY_MS;
  const all = await interleave(targets, isQuick ? 1 : 3, (target) => layoutShift(browser, site, target));
  site.answerDelayMs = 0;
  // The worst: what moves depends on whether a frame comes before the script.
  const worst = (target: Target) => Math.max(...(all.get(target) ?? []));
  console.log(`\nLayout shift on a phone, the session answered after ${ANSWER_DELAY_MS} ms\n`);
  console.log(
    tableOf(
      ['target', 'layout shift'],
      targets.map((target) => [target.name, worst(target).toFixed(4)]),
    ),
  );
  return [
    {
      name: 'layout shift, place reserved',
      value: worst(reserving),
      digits: 4,
      bound: { atMost: MAX_SHIFT },
    },
  ];
}

async function layoutShift(browser: Browser, site: Site, target: Target): Promise<number> {
  const bench = await openPage(browser, target, { condition: CPU_4X, isPhone: true });
  try {
    await bench.page.evaluateOnNewDocument(SUM_OF_SHIFTS);
    await bench.protocol.send('Page.navigate', { url: site.urlOf(target) });
    // Not until it is usable: options below the first screen cannot be clicked without scrolling.
    await delay(ANSWER_DELAY_MS + 2 * SETTLE_MS);
    return Number(await bench.page.evaluate('window.benchShift'));
  } finally {
    await bench.close();
  }
}

/** What the README tells merchants to write. */
export async function reservingStyles(): Promise<string> {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  const [, styles] = /```css\n([^`]*payfect-checkout:not\(:defined\)[^`]*)```/.exec(readme) ?? [];
  if (styles === undefined) throw new Error('README.md has no styles that reserve the place of the element.');
  return styles;
}
