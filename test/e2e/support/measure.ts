// Runs the measurements of `in-page/` in a page.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Checks } from './in-page/index.js';

let script: Promise<string> | undefined;
const prepared = new WeakSet<Page>();

/** Calls one of the measurements in the page. */
export async function measure<Name extends keyof Checks>(
  page: Page,
  name: Name,
  ...values: Parameters<Checks[Name]>
): Promise<Awaited<ReturnType<Checks[Name]>>> {
  if (!prepared.has(page)) {
    prepared.add(page);
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) prepared.delete(page);
    });
    await page.evaluate(await (script ??= bundle()));
  }
  return page.evaluate<Awaited<ReturnType<Checks[Name]>>>(
    `checks[${JSON.stringify(name)}](...${JSON.stringify(values)})`,
  );
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('in-page/index.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
