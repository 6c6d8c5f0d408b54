// Contrast measured in every state of the gallery, from the colors that the browser computes: 4.5 : 1 for text (WCAG 1.4.3),
// 3 : 1 for the boundaries of controls, icons and the focus (1.4.11).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import { openPreview } from '../support/gallery.js';
import { measure } from '../support/measure.js';

const NONE = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;
const MODES: Readonly<Record<string, Parameters<Page['emulateMedia']>[0]>> = {
  light: NONE,
  dark: { ...NONE, colorScheme: 'dark' },
  'light, more contrast': { ...NONE, contrast: 'more' },
  'dark, more contrast': { ...NONE, colorScheme: 'dark', contrast: 'more' },
  'forced colors': { ...NONE, forcedColors: 'active' },
  'forced colors, dark': { ...NONE, forcedColors: 'active', colorScheme: 'dark' },
};

describe('contrast', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await openAllStates(browser, { width: 1024 });
    // From now on, the browser shows the focus that a script sets.
    await page.keyboard.press('Tab');
  });
  after(() => browser.close());

  for (const [mode, media] of Object.entries(MODES)) {
    test(`${mode}: every text and icon stands out in every state`, async () => {
      await page.emulateMedia(media);
      let measured = 0;
      const found = await findings(page, async () => {
        const texts = await measure(page, 'textContrast');
        measured += texts.measured;
        return [...texts.failures, ...(await measure(page, 'iconContrast'))];
      });
      assert.ok(measured > 400, `only ${measured} texts were measured`);
      assert.deepEqual(found, []);
    });

    test(`${mode}: every control and its focus stand out in every state`, async () => {
      await page.emulateMedia(media);
      let measured = 0;
      let focused = 0;
      const found = await findings(page, async () => {
        const boundaries = await measure(page, 'boundaryContrast');
        const rings = await measure(page, 'focusContrast');
        measured += boundaries.measured;
        focused += rings.measured;
        return [...boundaries.failures, ...rings.failures];
      });
      assert.ok(measured > 120, `only ${measured} controls were measured`);
      assert.ok(focused > 160, `only ${focused} controls were focused`);
      assert.deepEqual(found, []);
    });
  }

  test('the measurement finds weak text, a gradient, a weak border and a missing ring', async (t) => {
    const css = `
      payfect-checkout { --payfect-border-strong: #ddd; --payfect-text-muted: #999; --payfect-accent: #cde; }
      payfect-checkout::part(merchant) { background: linear-gradient(#fff, #eee); }
      payfect-checkout::part(option) { outline: none; border-color: #ddd; }`;
    const weak = await openPreview(browser, 'details', { css });
    t.after(() => weak.context().close());
    const { failures } = await measure(weak, 'textContrast');
    assert.ok(
      failures.some((failure) => failure.includes('rgb(153 153 153)')),
      failures.join('\n'),
    );
    assert.ok(
      failures.some((failure) => failure.includes('background-image')),
      failures.join('\n'),
    );
    const boundaries = await measure(weak, 'boundaryContrast');
    assert.ok(
      boundaries.failures.some((failure) => failure.startsWith('input')),
      boundaries.failures.join('\n'),
    );
    await weak.keyboard.press('Tab');
    assert.ok((await measure(weak, 'focusContrast')).failures.length > 0);
  });
});
