// Benchmarks the element in a headless browser, beside two floors with the same content and, with `--peers`, beside other
// checkouts. `--only load,interaction,scale` runs some parts, `--only flame` prints flame charts; `--rounds` (7) times;
// `--quick` measures less of each; `--build` (dist) is the folder with the script file, to compare two builds.
import { parseArgs } from 'node:util';
import { report, type Figure } from '../support/figure.js';
import { Quietness } from '../support/quiet.js';
import { launchBrowser } from './browser/launch.js';
import { benchInteraction } from './interaction/bench-interaction.js';
import { benchLoad } from './load/bench-load.js';
import { addPeers } from './peers/peers.js';
import type { Part } from './part.js';
import { benchItems } from './scale/items.js';
import { benchMounts } from './scale/mounts.js';
import { benchWidgets } from './scale/widgets.js';
import { benchShift } from './shift/bench-shift.js';
import { Site } from './site/site.js';
import { benchCompile } from './trace/bench-compile.js';
import { printFlameCharts } from './trace/flame-chart.js';

const PARTS: ReadonlyMap<string, readonly Part[]> = new Map([
  ['load', [benchLoad, benchCompile, benchShift]],
  ['interaction', [benchInteraction]],
  ['scale', [benchItems, benchMounts, benchWidgets]],
  ['flame', [printFlameCharts]],
]);

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string', default: 'load,interaction,scale' },
    build: { type: 'string', default: 'dist' },
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
});

const isQuick = values.quick;
const rounds = Number(values.rounds ?? (isQuick ? 3 : 7));
const parts = values.only.split(',').flatMap((name) => PARTS.get(name) ?? fail(name));

const quietness = new Quietness();
await quietness.wait(isQuick ? 5_000 : 180_000);
const site = await Site.open({ build: values.build });
const peers = values.peers ? await addPeers(site) : [];
const browser = await launchBrowser();
const figures: Figure[] = [];
try {
  console.log(`${await browser.version()}, ${values.build}`);
  for (const part of parts) {
    await quietness.look();
    figures.push(...(await part({ browser, site, peers, rounds, isQuick, quietness })));
  }
} finally {
  await browser.close();
  site.close();
}
if (figures.length > 0) report(figures);
console.log(quietness.report());

function fail(name: string): never {
  throw new Error(`There is no part ${name}; choose from ${[...PARTS.keys()].join(', ')}.`);
}
