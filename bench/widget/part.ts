import type { Browser } from 'puppeteer-core';
import type { Figure } from '../support/figure.js';
import type { Quietness } from '../support/quiet.js';
import type { Site } from './site/site.js';
import type { Target } from './site/target.js';

/** What every part of the benchmark works with. */
export interface Bench {
  readonly browser: Browser;
  readonly site: Site;
  /** Other checkouts; none unless they were asked for. */
  readonly peers: readonly Target[];
  readonly rounds: number;
  /** Fewer conditions, clicks and mounts, for people who work on the element. */
  readonly isQuick: boolean;
  readonly quietness: Quietness;
}

/** Prints its tables, and returns the figures that have bounds. */
export type Part = (bench: Bench) => Promise<readonly Figure[]>;
