// Takes a screenshot of every preview state, for people to look at; no test compares them. Without arguments: all states at
// phone and desktop width, light and dark, and the pictures in README and docs. With `--docs`, only those.
//   npm run screenshots -- open confirm --widths=280,768 --rtl --locale=ar-XB --text=200 --dark
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { PREVIEW_STATES, type PreviewState } from '../src/preview/index.js';
import { launchBrowser } from '../test/e2e/support/browser.js';
import { openPreview, type PreviewPageOptions, showPreview } from '../test/e2e/support/gallery.js';
import { shootForDocs } from './document-pictures.js';

const FOLDER = 'screenshots';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    widths: { type: 'string', default: '360,1024' },
    light: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
    rtl: { type: 'boolean', default: false },
    locale: { type: 'string', default: 'en' },
    text: { type: 'string', default: '100' },
    contrast: { type: 'boolean', default: false },
    forced: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
  },
});

const isEverything = process.argv.length === 2;
const states = positionals.length === 0 ? PREVIEW_STATES : positionals.map(stateNamed);
const widths = values.widths.split(',').map(Number);
const schemes = (['light', 'dark'] as const).filter((scheme) => values[scheme] || values.light === values.dark);
const shared: PreviewPageOptions = {
  locale: values.locale,
  textSize: Number(values.text),
  ...(values.rtl ? { direction: 'rtl' } : {}),
  ...(values.contrast ? { contrast: 'more' } : {}),
  ...(values.forced ? { forcedColors: 'active' } : {}),
};
/** What else the files' names say. */
const suffix = [
  values.rtl && 'rtl',
  values.locale !== 'en' && values.locale,
  values.text !== '100' && `text${values.text}`,
  values.contrast && 'contrast',
  values.forced && 'forced',
]
  .filter((part) => part !== false)
  .map((part) => `-${part}`)
  .join('');

if (!values.docs) await mkdir(FOLDER, { recursive: true });
const browser = await launchBrowser();
if (!values.docs) {
  for (const width of widths) {
    for (const scheme of schemes) await shoot(browser, width, scheme);
  }
}
if (isEverything || values.docs) await shootForDocs(browser);
await browser.close();
console.log(`Screenshots are in ${values.docs ? 'docs' : FOLDER}/${isEverything ? ' and docs/' : ''}`);

function stateNamed(name: string): PreviewState {
  const state = PREVIEW_STATES.find((other) => other === name);
  if (state !== undefined) return state;
  console.error(`There is no state "${name}". There are: ${PREVIEW_STATES.join(', ')}`);
  process.exit(1);
}

/** All states in one page, one after the other. */
async function shoot(browser: Browser, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  const [first = 'open'] = states;
  const page = await openPreview(browser, first, { ...shared, width, colorScheme });
  for (const state of states) {
    if (state !== first) await showPreview(page, state);
    const file = `${state}-${width}-${colorScheme}${suffix}.png`;
    await page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
  }
  await page.context().close();
}
