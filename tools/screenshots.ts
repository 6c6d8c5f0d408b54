// Every phase at phone and desktop width, light and dark, into screenshots/: to be looked at, not compared.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openPhase, PHASES } from '../test/e2e/support/open-phase.js';
import { openSite } from '../test/e2e/support/site.js';

const FOLDER = 'screenshots';
const WIDTHS_PX = [360, 1024];

await mkdir(FOLDER, { recursive: true });
const site = await openSite();
for (const phase of PHASES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of WIDTHS_PX) {
      const page = await openPhase(site, phase, { colorScheme, viewport: { width, height: 800 } });
      await page.screenshot({ path: path.join(FOLDER, `${phase}-${width}-${colorScheme}.png`), fullPage: true });
      await page.context().close();
    }
  }
}
await site.close();
console.log(`Screenshots are in ${FOLDER}/`);
