// The built files for script tags.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { built, filesBelow } from './project.js';

export const ENTRY = 'payfect-checkout.js';
/** One file for pages without modules. */
export const CLASSIC = 'payfect-checkout.iife.js';

/** Names below dist/. */
export function scriptFiles(): readonly string[] {
  built(ENTRY);
  return filesBelow('dist', '.js')
    .map((file) => path.posix.relative('dist', file))
    .filter((file) => /^payfect-checkout(\.[\w.-]+)?\.js$/.test(file));
}

export function textOfBuilt(file: string): string {
  return readFileSync(built(file), 'utf8');
}

/** Those loaded on demand. */
export function chunks(): readonly string[] {
  return scriptFiles().filter((file) => file !== ENTRY && file !== CLASSIC);
}
