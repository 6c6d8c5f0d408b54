// axe over the built element, in every phase, light and dark, on a phone and on a desk.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { FIXED_PHASES, openPhase, PHASES, type ShownPhase } from '../support/open-phase.js';
import { FIXING, openSite, type Site } from '../support/site.js';

const AXE = createRequire(import.meta.url).resolve('axe-core');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe('axe finds nothing', () => {
  let site: Site;
  let fixingSite: Site;

  before(async () => {
    [site, fixingSite] = await Promise.all([openSite(), openSite({ proxy: FIXING })]);
  });
  after(() => Promise.all([site.close(), fixingSite.close()]));

  const phases: readonly (readonly [ShownPhase, () => Site])[] = [
    ...PHASES.map((phase) => [phase, () => site] as const),
    ...FIXED_PHASES.map((phase) => [phase, () => fixingSite] as const),
  ];
  for (const [phase, siteOf] of phases) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1024]) {
        test(`${phase}, ${colorScheme}, ${width} px`, async () => {
          const page = await openPhase(siteOf(), phase, { colorScheme, viewport: { width, height: 800 } });
          await page.addScriptTag({ path: AXE });
          const { violations } = await page.evaluate<AxeResult>('axe.run()');
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            [],
          );
          await page.context().close();
        });
      }
    }
  }
});
