// Calls the functions of probe/actions.ts in a page.
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Actions } from '../probe/actions.js';
import { bundle } from '../site/bundle.js';

let source: Promise<string> | undefined;

/** Makes the functions available in a page that has loaded. */
export async function addActions(page: Page): Promise<void> {
  const entry = fileURLToPath(new URL('../probe/actions.ts', import.meta.url));
  source ??= bundle(entry, 'iife').then((code) => new TextDecoder().decode(code));
  await page.evaluate(await source);
}

export async function call<Name extends keyof Actions>(
  page: Page,
  name: Name,
  ...values: Parameters<Actions[Name]>
): Promise<Awaited<ReturnType<Actions[Name]>>> {
  const result: unknown = await page.evaluate(`bench.${name}(...${JSON.stringify(values)})`);
  return result as Awaited<ReturnType<Actions[Name]>>;
}
