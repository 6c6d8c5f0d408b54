// Benchmarks the element in a headless browser, beside two floors with the same content and, with `--peers`, beside other
// checkouts. `--rounds` (7); `--quick`: three rounds and one condition; `--only load,interaction,scale`; `--build dist`.
import { parseArgs } from 'node:util';
import { report, type Figure } from '../support/figure.js';
import { awaitQuiet } from '../support/quiet.js';
import { launchBrowser } from './browser/launch.js';
import { benchInteraction } from './interaction/bench-interaction.js';
import { benchLoad } from './load/bench-load.js';
import { addPeers } from './peers/peers.js';
import { benchScale } from './scale/bench-scale.js';
import { benchShift } from './shift/bench-shift.js';
import { Site } from './site/site.js';

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
const parts = new Set(values.only.split(','));

const { isQuiet, busyPercent } = await awaitQuiet(isQuick ? 5_000 : 180_000);
const site = await Site.open({ build: values.build });
const peers = values.peers ? await addPeers(site) : [];
const browser = await launchBrowser();
const figures: Figure[] = [];
try {
  console.log(`${await browser.version()}, ${values.build}`);
  if (parts.has('load')) figures.push(...(await benchLoad(browser, site, { rounds, isQuick, peers })));
  if (parts.has('load')) figures.push(...(await benchShift(browser, site, peers)));
  if (parts.has('interaction')) figures.push(...(await benchInteraction(browser, site, { isQuick })));
  if (parts.has('scale')) figures.push(...(await benchScale(browser, site, { rounds, isQuick })));
} finally {
  await browser.close();
  site.close();
}
report(figures);
if (!isQuiet)
  console.log(`The machine was not quiet at the start: its processors were ${busyPercent.toFixed(0)} % busy.`);
