// Opens a page that shows a preview state of the built element, without any server: for tests and pictures of every state.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { ENGLISH, pseudoLocale, type PreviewState } from '../../../src/preview/index.js';
import { directionOf, PSEUDO_LOCALES } from './languages.js';

export interface PreviewPageOptions {
  /** Of the window. @default 360 */
  readonly width?: number;
  /** @default 740 */
  readonly height?: number;
  /** @default 'light' */
  readonly colorScheme?: 'light' | 'dark';
  /** Of the page. @default that of the locale */
  readonly direction?: 'ltr' | 'rtl';
  /** The page's font size in percent. @default 100 */
  readonly textSize?: number;
  /** A language of the element, or a pseudo-locale: `en-XA`, and its right-to-left twin `ar-XB`. @default 'en' */
  readonly locale?: string;
  /** @default 'no-preference' */
  readonly contrast?: 'more' | 'no-preference';
  /** @default 'none' */
  readonly forcedColors?: 'active' | 'none';
  /** Text that is fading in fails contrast checks. @default 'reduce' */
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** A style sheet for the page, such as a theme. */
  readonly css?: string;
  /** Pixels of the picture for each of the page. @default 1 */
  readonly scale?: number;
  /** Further attributes of the element. */
  readonly attributes?: Readonly<Record<string, string>>;
}

const ORIGIN = 'https://shop.example';

/** Opens the page in a new context, and resolves when all of the state is on the screen. The caller closes the context. */
export async function openPreview(
  browserOrSite: Browser | { readonly browser: Browser },
  state: PreviewState,
  options: PreviewPageOptions = {},
): Promise<Page> {
  const browser = 'browser' in browserOrSite ? browserOrSite.browser : browserOrSite;
  const { width = 360, height = 740, colorScheme = 'light', contrast = 'no-preference' } = options;
  const { forcedColors = 'none', reducedMotion = 'reduce', scale: deviceScaleFactor = 1 } = options;
  const media = { colorScheme, contrast, forcedColors, reducedMotion };
  const context = await browser.newContext({ ...media, deviceScaleFactor, viewport: { width, height } });
  await serve(context, pageFor(state, options));
  const page = await context.newPage();
  watchRequests(page);
  await page.goto(ORIGIN);
  await settled(page);
  return page;
}

/** Changes the state of a page that `openPreview` has opened, which takes a fraction of the time. */
export async function showPreview(page: Page, state: PreviewState): Promise<void> {
  await page.evaluate(
    (id) => document.querySelector('payfect-checkout')?.setAttribute('session-id', id),
    `demo:${state}`,
  );
  await settled(page);
}

/** Gives the page another language and its direction, and resolves when the element is in it. */
export async function showLanguage(page: Page, tag: string): Promise<void> {
  const direction = directionOf(tag);
  await page.evaluate(([lang, dir]) => Object.assign(document.documentElement, { lang, dir }), [tag, direction]);
  await page.waitForFunction(
    (lang) => document.querySelector('payfect-checkout')?.shadowRoot?.querySelector(`[lang=${lang}]`) != null,
    tag,
  );
  await settled(page);
}

async function serve(context: BrowserContext, page: string): Promise<void> {
  await context.route('**/*', async (route: Route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) return route.abort();
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: page });
    const file = await readFile(path.join('dist', pathname)).catch(() => null);
    if (file === null) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: file });
  });
}

function pageFor(state: PreviewState, options: PreviewPageOptions): string {
  const { locale = 'en', textSize = 100, css = '', attributes = {} } = options;
  const { direction = directionOf(locale) } = options;
  const extra = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<!doctype html>
<html lang="${locale}" dir="${direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Pay</title>
<style>
html { font-size: ${textSize}% }
body { margin: 0; padding: min(4vw, 24px); font-family: system-ui, 'Open Sans', sans-serif }
h1 { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%) }
${css}</style>
<script type="module" src="/payfect-checkout.js"></script>
<script type="module" src="/payfect-checkout-preview.js"></script>
${scriptFor(locale)}</head>
<body><main><h1>Pay</h1><payfect-checkout session-id="demo:${state}"${extra.join('')}></payfect-checkout></main></body></html>`;
}

/** Adds a pseudo-locale. Made here: the preview entry in the page would be dozens of files. */
function scriptFor(locale: string): string {
  const direction = PSEUDO_LOCALES[locale];
  if (direction === undefined) return '';
  const [tag, texts] = [locale, pseudoLocale(ENGLISH, direction)].map((value) => JSON.stringify(value));
  return `<script type="module">customElements.get('payfect-checkout').addLocale(${tag}, ${texts});</script>`;
}

const openRequests = new WeakMap<Page, Set<object>>();

function watchRequests(page: Page): void {
  const requests = new Set<object>();
  openRequests.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** Resolves when the element has rendered, and loads nothing more on demand. */
async function settled(page: Page): Promise<void> {
  const requests = openRequests.get(page);
  // A file on demand may need another; two turns without one are the end.
  for (let quietTurns = 0; quietTurns < 2;) {
    await page.evaluate(async () => {
      await Reflect.get(document.querySelector('payfect-checkout') ?? {}, 'updateComplete');
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    quietTurns = requests?.size === 0 ? quietTurns + 1 : 0;
  }
}
