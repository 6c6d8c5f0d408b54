// Pages with a component of 'payfect-checkout/react'.
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startFaultServer, type FaultServer } from '../support/fault-server.js';
import type { ReactVersion } from '../support/react-app.js';

export const VERSIONS: readonly ReactVersion[] = [18, 19];
export const HEADERS = { 'x-csrf-token': 'token' };
/** Defines the tags before React renders. */
export const DEFINITION = '<script type="module" src="/payfect-checkout.js"></script>';

interface Opened {
  readonly page: Page;
  readonly server: FaultServer;
  /** Errors and warnings of the console, and uncaught errors. */
  readonly complaints: readonly string[];
}

interface PageParts {
  readonly props: object;
  readonly script: string;
  /** What the server has rendered. */
  readonly html?: string;
  /** Other scripts of the page, before React's. */
  readonly head?: string;
}

/** Opens a page with the app; the test responds to its reads. */
export async function open(
  t: TestContext,
  browser: Browser,
  { props, script, html = '', head = '' }: PageParts,
): Promise<Opened> {
  const server = await startFaultServer();
  const context = await browser.newContext();
  t.after(async () => {
    await context.close();
    await server.close();
  });
  server.files.set('/app.js', { type: 'text/javascript', body: script });
  server.files.set('/', {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>Shop</title>${head}
<script>globalThis.first = ${JSON.stringify(props)}</script>
<div id="root">${html}</div><script type="module" src="/app.js"></script></html>`,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    const isOurs = !/Lit is in dev mode|React DevTools|Failed to load resource/.test(message.text());
    if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(`${server.url}/`);
  return { page, server, complaints };
}

export const read = (page: Page, expression: string) => page.evaluate<unknown>(expression);

export async function setProps(page: Page, props: object | null): Promise<void> {
  await page.evaluate((given) => {
    (Reflect.get(window, 'setProps') as (props: object | null) => void)(given);
  }, props);
}
