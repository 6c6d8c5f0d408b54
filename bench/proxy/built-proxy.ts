import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type * as proxyModule from '../../src/proxy/index.js';

const BUILD = process.env.BENCH_BUILD || 'dist/proxy/index.js';

/** The published build: code that runs from source also measures the TypeScript loader. */
export async function builtProxy(): Promise<typeof proxyModule> {
  if (!existsSync(BUILD)) throw new Error(`${BUILD} is missing. Build it first: npm run build`);
  return (await import(pathToFileURL(BUILD).href)) as typeof proxyModule;
}
