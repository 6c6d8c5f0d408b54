// Cold loads of every target under every condition.
import type { Browser } from 'puppeteer-core';
import type { Figure } from '../../support/figure.js';
import { interleave } from '../../support/interleave.js';
import { coldLoad, type ColdLoad } from '../browser/cold-load.js';
import { CPU_1X, CPU_4X, CPU_6X, SLOW_4G_CPU_4X, type Condition } from '../browser/conditions.js';
import type { Bench } from '../part.js';
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';
import { CHECKOUT, LIT_KY, VANILLA, WITH_MODULE_PRELOAD, WITH_PRELOAD, WITH_SESSION } from '../site/targets.js';
import { loadFigures } from './load-figures.js';
import { loadTable } from './load-table.js';

/** The loads of each target under one condition, by round. */
export type Loads = ReadonlyMap<Target, readonly ColdLoad[]>;

const OWN = [VANILLA, LIT_KY, CHECKOUT, WITH_SESSION, WITH_PRELOAD, WITH_MODULE_PRELOAD];

/** Prints a table for each condition. */
export async function benchLoad(bench: Bench): Promise<readonly Figure[]> {
  const { browser, site, peers, rounds, isQuick } = bench;
  const targets = [...OWN, ...(await renderingOf(browser, site, peers))];
  const conditions = isQuick ? [CPU_4X] : [CPU_1X, CPU_4X, CPU_6X, SLOW_4G_CPU_4X];
  // Compresses every file, and starts what the browser starts with its first pages.
  for (const target of OWN) await coldLoad(browser, site, target, { condition: CPU_1X });
  const figures: Figure[] = [];
  for (const condition of conditions) {
    const loads = await measure(bench, targets, condition);
    console.log(`\nCold load, ${condition.name}, medians of ${rounds} rounds\n`);
    console.log(loadTable(loads, VANILLA, LIT_KY));
    figures.push(...loadFigures(condition, loads));
  }
  return figures;
}

/** The peers that become usable here; a new version of one may insist on its maker's servers. */
async function renderingOf(browser: Browser, site: Site, peers: readonly Target[]): Promise<readonly Target[]> {
  const rendering: Target[] = [];
  for (const peer of peers) {
    try {
      await coldLoad(browser, site, peer, { condition: CPU_1X });
      rendering.push(peer);
    } catch (cause) {
      console.log(`${peer.name} is left out: ${String(cause)}`);
    }
  }
  return rendering;
}

function measure(bench: Bench, targets: readonly Target[], condition: Condition): Promise<Loads> {
  const { browser, site, rounds, quietness } = bench;
  return interleave(targets, rounds, async (target, round) => {
    if (target === VANILLA) await quietness.look();
    const load = await coldLoad(browser, site, target, { condition });
    console.error(`${condition.name}, round ${round + 1}: ${target.name} usable after ${load.usableMs.toFixed(0)} ms`);
    return load;
  });
}
