// axe on the built element: in every phase, light and dark, at phone and desktop width.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { TWO_STEP_PHASES, openPhase, PHASES, type ShownPhase } from '../support/open-phase.js';
import { TWO_STEPS, openSite, type Site } from '../support/site.js';

const AXE = createRequire(import.meta.url).resolve('axe-core');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe('axe finds no violation', () => {
  let site: Site;
  let twoStepSite: Site;

  before(async () => {
    [site, twoStepSite] = await Promise.all([openSite(), openSite({ proxy: TWO_STEPS })]);
  });
  after(() => Promise.all([site.close(), twoStepSite.close()]));

  test('the test finds a violation in the shadow root when there is one', async () => {
    const page = await openPhase(site, 'open');
    await page.evaluate(() => document.querySelector('payfect-checkout')?.shadowRoot?.append(new Image(1, 1)));
    await page.addScriptTag({ path: AXE });
    const { violations } = await page.evaluate<AxeResult>('axe.run()');
    assert.deepEqual(
      violations.map(({ id }) => id),
      ['image-alt'],
    );
    await page.context().close();
  });

  const phases: readonly (readonly [ShownPhase, () => Site])[] = [
    ...PHASES.map((phase) => [phase, () => site] as const),
    ...TWO_STEP_PHASES.map((phase) => [phase, () => twoStepSite] as const),
  ];
  for (const [phase, siteOf] of phases) {
    test(`${phase}, light and dark, 360 and 1024 px`, async (t) => {
      const page = await openPhase(siteOf(), phase);
      t.after(() => page.context().close());
      await page.addScriptTag({ path: AXE });
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [360, 1024]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          const { violations } = await page.evaluate<AxeResult>('axe.run()');
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            [],
            `${colorScheme}, ${width} px`,
          );
        }
      }
    });
  }
});
