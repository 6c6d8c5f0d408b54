import type { Browser } from 'puppeteer-core';
import { median } from '../../support/statistics.js';
import { CPU_6X } from '../browser/conditions.js';
import { call } from '../browser/in-page.js';
import { benchSession, sessionWith } from '../site/session.js';
import type { Site } from '../site/site.js';
import { CHECKOUT } from '../site/targets.js';
import { settledPage } from './settled-page.js';

const ITEMS = 1_000;

/** The milliseconds from pressing "show all items" to the frame with all of them. */
export async function showingAllItems(browser: Browser, site: Site, rounds: number): Promise<number> {
  site.session = sessionWith(ITEMS);
  const timesMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, close } = await settledPage(browser, site, CHECKOUT, CPU_6X);
    timesMs.push(await call(page, 'click', '#order > [part~="button-text"]'));
    await close();
  }
  site.session = benchSession();
  return median(timesMs);
}
