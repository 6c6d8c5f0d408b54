// The contrast of each theme, measured like that of the default: 4.5 : 1 for text, 3 : 1 for controls, icons and the focus. And
// that of text on an accent color that a page sets alone.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Package } from 'custom-elements-manifest';
import type { Browser } from 'playwright-core';
import type { PreviewState } from '../../../src/preview/states.js';
import { elementsIn } from '../../../tools/manifest/manifest.js';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import { openPreview } from '../support/gallery.js';
import { measure } from '../support/measure.js';

const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as Package;
const checkout = elementsIn(manifest).find(({ tagName }) => tagName === 'payfect-checkout');
const PARTS = new Set(checkout?.cssParts?.map(({ name }) => name));
const PROPERTIES = new Set(checkout?.cssProperties?.map(({ name }) => name));
const THEMES = (await readdir('dist/themes')).filter((file) => file.endsWith('.css'));
const STATES: readonly PreviewState[] = [
  'loading',
  'open',
  'open-chosen',
  'two-steps',
  'details',
  'confirm',
  'many-items',
  'test-mode',
  'trouble',
  'waiting',
  'pending',
  'complete',
  'expired-restart',
  'canceled',
  'failed-network',
];

describe('themes', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('are the documented ones', () => {
    assert.deepEqual(THEMES.sort(), ['bank.css', 'game-shop.css', 'minimalist.css']);
  });

  for (const file of THEMES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${file}, ${colorScheme}: texts, icons, controls and focus stand out in the main states`, async (t) => {
        const css = await readFile(`dist/themes/${file}`, 'utf8');
        const page = await openAllStates(browser, { css, colorScheme, width: 1024 });
        t.after(() => page.context().close());
        // From now on, the browser shows the focus that a script sets.
        await page.keyboard.press('Tab');
        let measured = 0;
        const check = async () => {
          const texts = await measure(page, 'textContrast');
          const boundaries = await measure(page, 'boundaryContrast');
          const rings = await measure(page, 'focusContrast');
          measured += texts.measured + boundaries.measured;
          return [
            ...texts.failures,
            ...(await measure(page, 'iconContrast')),
            ...boundaries.failures,
            ...rings.failures,
          ];
        };
        assert.deepEqual(await findings(page, check, STATES), []);
        assert.ok(measured > 200, `only ${measured} were measured`);
      });
    }

    test(`${file} uses the documented surface only`, async () => {
      const css = await readFile(`dist/themes/${file}`, 'utf8');
      const text = css.replaceAll(/\/\*.*?\*\//gs, '');
      const selectors = [...text.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
      assert.ok(selectors.length > 1);
      for (const selector of selectors.map((name) => name.trim())) {
        const match = /^payfect-checkout(?:::part\(([a-z-]+)\))?$/.exec(selector);
        const part = match?.[1];
        assert.ok(match !== null && (part === undefined || PARTS.has(part)), `${selector} is not documented`);
      }
      const properties = [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name);
      assert.deepEqual(
        properties.filter((name) => !PROPERTIES.has(name)),
        [],
      );
      assert.doesNotMatch(css, /!important|@|url\(|var\(/);
    });
  }

  for (const accent of ['yellow', 'navy', '#777', '#e91e63', 'rgb(255 0 0)', 'deepskyblue']) {
    test(`black or white stands out on the accent ${accent}`, async (t) => {
      const css = `payfect-checkout { --payfect-accent: ${accent} }`;
      const page = await openPreview(browser, 'open-chosen', { css });
      t.after(() => page.context().close());
      const ratio = await measure(page, 'contrastOf', '[part~=pay]');
      assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} : 1`);
    });
  }
});
