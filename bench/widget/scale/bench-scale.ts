// Long orders, many mounts and many elements.
import type { Browser } from 'puppeteer-core';
import type { Figure } from '../../support/figure.js';
import type { Site } from '../site/site.js';
import { benchItems } from './items.js';
import { benchMounts } from './mounts.js';
import { benchWidgets } from './widgets.js';

export interface ScaleOptions {
  readonly rounds: number;
  readonly isQuick: boolean;
}

export async function benchScale(
  browser: Browser,
  site: Site,
  { rounds, isQuick }: ScaleOptions,
): Promise<readonly Figure[]> {
  return [
    ...(await benchItems(browser, site, rounds)),
    ...(await benchMounts(browser, site, isQuick ? 200 : 1_000)),
    ...(await benchWidgets(browser, site, 100, isQuick ? 1 : 3)),
  ];
}
