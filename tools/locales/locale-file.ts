// The files in locales/, one per language.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { knowsNumbers, type LocaleNumbers, cldrNumbersOf, withNumbers } from './numbers.js';
import { packed } from './pack.mjs';

const FOLDER = fileURLToPath(new URL('../../locales', import.meta.url));

export interface LocaleFile {
  readonly tag: string;
  readonly direction: unknown;
  /** What `npm run locales` writes. */
  readonly numbers: unknown;
  /** Who has read it, as a native speaker; null for nobody. */
  readonly reviewedBy: unknown;
  readonly strings: Readonly<Record<string, unknown>>;
}

/** The tags of all languages but English, sorted. */
export function localeTags(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

export function readLocale(tag: string): LocaleFile {
  const file = JSON.parse(readFileSync(path.join(FOLDER, `${tag}.json`), 'utf8')) as Omit<LocaleFile, 'tag'>;
  return { ...file, tag };
}

/** Puts what `Intl` knows of numbers into a file, if it is new enough. */
export function writeNumbers(tag: string): void {
  if (!knowsNumbers) return;
  const file = path.join(FOLDER, `${tag}.json`);
  const text = readFileSync(file, 'utf8');
  const changed = withNumbers(text, cldrNumbersOf(tag));
  if (changed !== text) writeFileSync(file, changed);
}

/** What the build of the script files adds to it, at most. */
const ADDED_BYTES = 20;

/** The bytes that a shopper loads, in brotli. */
export function sizeOf(locale: LocaleFile, keys: readonly string[]): number {
  return brotliCompressSync(packed({ ...locale, numbers: locale.numbers as LocaleNumbers }, keys)).length + ADDED_BYTES;
}
