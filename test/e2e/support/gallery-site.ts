// The demo shop with its gallery, and a theme of our own.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../demo/sandbox/payfect/merchants.js';
import { serveShop } from '../../../demo/shop/serve-shop.js';
import { launchBrowser } from './browser.js';
import { recordViolations } from './page-scripts.js';

export interface GallerySite {
  /** Opens a path of the shop in a new context, which the caller closes. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Its theme is `purple`. The shop's provider is not there: the gallery needs none. */
export async function openGallerySite(): Promise<GallerySite> {
  const browser = await launchBrowser();
  const distDir = await distWithTheme();
  const payfect = {
    apiKey: SANDBOX_API_KEY,
    callbackSecret: SANDBOX_CALLBACK_SECRET_DEFAULT,
    baseUrl: 'http://localhost:1/api/v1',
    paymentHosts: [],
  };
  const shop = await serveShop({ port: 0, distDir, payfect });
  return {
    async open(address, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      await context.addInitScript(recordViolations);
      const page = await context.newPage();
      await page.goto(shop.url + address);
      return page;
    },
    async close() {
      await browser.close();
      await shop.close();
      await rm(distDir, { recursive: true });
    },
  };
}

async function distWithTheme(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gallery-'));
  for (const name of await readdir('dist')) {
    if (name !== 'themes') await symlink(path.resolve('dist', name), path.join(folder, name));
  }
  await mkdir(path.join(folder, 'themes'));
  await writeFile(path.join(folder, 'themes', 'purple.css'), 'payfect-checkout { --payfect-accent: purple; }');
  return folder;
}

/** The document of a state, once the element there has rendered. */
export async function frameOf(page: Page, state: string): Promise<Frame> {
  const handle = await page.locator(`iframe[data-src="/gallery/frame/${state}"]`).elementHandle();
  const frame = await handle.contentFrame();
  assert.ok(frame, `no frame shows ${state}`);
  await frame.waitForFunction(
    () => Reflect.get(document.querySelector('payfect-checkout') ?? {}, 'phase') !== undefined,
  );
  return frame;
}

/** The document of a state, once it follows the switches. Only near the view it does. */
export async function settledFrameOf(page: Page, state: string): Promise<Frame> {
  const frame = await frameOf(page, state);
  const stage = page.locator('.stage', { has: page.locator(`iframe[data-src="/gallery/frame/${state}"]`) });
  await stage.and(page.locator('[aria-busy=false]')).waitFor();
  return frame;
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What axe finds in the page itself, without its frames. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // Not by a script tag, which the content security policy forbids.
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    'axe.run({ iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))',
  );
}
