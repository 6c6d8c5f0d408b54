// The pictures in README and docs: previews, cropped to the element, for light and dark pages.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import type { PreviewState } from '../src/preview/index.js';
import { languageFonts } from './language-fonts.js';
import { openPreview, type PreviewPageOptions } from '../test/e2e/support/gallery.js';

interface Picture {
  /** Below docs/, without its ending. */
  readonly file: string;
  /** Side by side. */
  readonly states: readonly PreviewState[];
  readonly options: PreviewPageOptions;
  /** Each with all states. @default English */
  readonly locales?: readonly string[];
}

/** So high that nothing sticks to the edge of the window. */
const height = 1400;
const WIDE: PreviewPageOptions = { width: 908, height };
const PHONE: PreviewPageOptions = { width: 389, height };
/** Outside the corners, the picture is transparent. */
const CSS = 'payfect-checkout { --payfect-shadow: none }';
const scale = 1.5;
const PURCHASE: readonly PreviewState[] = ['two-steps', 'waiting', 'complete'];

const PICTURES: readonly Picture[] = [
  { file: 'checkout', states: ['two-steps'], options: WIDE },
  { file: 'checkout-dark', states: ['two-steps'], options: { ...WIDE, colorScheme: 'dark' } },
  { file: 'checkout-phone', states: PURCHASE, options: PHONE },
  { file: 'checkout-phone-dark', states: PURCHASE, options: { ...PHONE, colorScheme: 'dark' } },
];

/** In all languages that are written from right to left. */
const RIGHT_TO_LEFT: Picture = {
  file: 'languages-right-to-left',
  states: ['pay-here'],
  locales: ['ar', 'he', 'fa', 'ur'],
  options: { ...PHONE, attributes: { layout: 'compact' } },
};

/** Each theme where it shows most. */
const THEMES: readonly (Picture & { readonly theme: string })[] = [
  { theme: 'bank', file: 'theme-bank', states: ['two-steps'], options: WIDE },
  { theme: 'game-shop', file: 'theme-game-shop', states: ['two-steps'], options: WIDE },
  {
    theme: 'minimalist',
    file: 'theme-minimalist',
    states: ['two-steps', 'complete'],
    options: { ...PHONE, attributes: { layout: 'compact' } },
  },
];

export async function shootForDocs(browser: Browser): Promise<void> {
  for (const picture of PICTURES) await shoot(browser, picture);
  const fonts = await languageFonts();
  await shoot(browser, { ...RIGHT_TO_LEFT, options: { ...RIGHT_TO_LEFT.options, css: fonts + CSS } });
  for (const { theme, ...picture } of THEMES) {
    const css = await readFile(`themes/${theme}.css`, 'utf8');
    await shoot(browser, { ...picture, options: { ...picture.options, css: css + CSS } });
  }
}

async function shoot(browser: Browser, { file, states, options, locales = ['en'] }: Picture): Promise<void> {
  const shots: string[] = [];
  for (const [locale, state] of locales.flatMap((locale) => states.map((state) => [locale, state] as const))) {
    const page = await openPreview(browser, state, { css: CSS, ...options, locale, scale });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const shot = await page.locator('payfect-checkout').screenshot({ omitBackground: true });
    shots.push(`<img alt="" src="data:image/png;base64,${shot.toString('base64')}">`);
    await page.context().close();
  }
  const context = await browser.newContext({ viewport: { width: 1700, height: 1000 }, deviceScaleFactor: scale });
  const page = await context.newPage();
  await page.setContent(`<style>
body { margin: 0 }
p { display: inline-flex; align-items: start; gap: 24px; margin: 0 }
img { zoom: ${1 / scale} }
</style><p>${shots.join('')}</p>`);
  await page.locator('p').screenshot({ path: `docs/${file}.png`, omitBackground: true });
  await context.close();
}
