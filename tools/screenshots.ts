// Takes a screenshot of every phase at phone and desktop width, light and dark. For people to look at; no test compares them.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { TWO_STEP_PHASES, openPhase, PHASES, type ShownPhase } from '../test/e2e/support/open-phase.js';
import { TWO_STEPS, openSite, type SiteOptions } from '../test/e2e/support/site.js';

const FOLDER = 'screenshots';
const WIDTHS_PX = [360, 1024];
/** The picture in the README. */
const README_PICTURE = { file: 'docs/checkout.png', viewport: { width: 760, height: 520 } };

await mkdir(FOLDER, { recursive: true });
await shoot({}, PHASES);
await shoot({ proxy: TWO_STEPS }, TWO_STEP_PHASES);
await shootForReadme();
console.log(`Screenshots are in ${FOLDER}/, and ${README_PICTURE.file}`);

async function shoot(options: SiteOptions, phases: readonly ShownPhase[]): Promise<void> {
  const site = await openSite(options);
  for (const phase of phases) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of WIDTHS_PX) {
        const page = await openPhase(site, phase, { colorScheme, viewport: { width, height: 800 } });
        await page.screenshot({ path: path.join(FOLDER, `${phase}-${width}-${colorScheme}.png`), fullPage: true });
        await page.context().close();
      }
    }
  }
  await site.close();
}

async function shootForReadme(): Promise<void> {
  const site = await openSite();
  const page = await openPhase(site, 'open', { colorScheme: 'light', viewport: README_PICTURE.viewport });
  await page.locator('payfect-checkout').screenshot({ path: README_PICTURE.file });
  await page.context().close();
  await site.close();
}
