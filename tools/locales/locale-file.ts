// The files in locales/, one per language.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { packed } from './pack.mjs';

const FOLDER = fileURLToPath(new URL('../../locales', import.meta.url));

export interface LocaleFile {
  readonly tag: string;
  readonly direction: unknown;
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

/** What the build of the script files adds to it, at most. */
const ADDED_BYTES = 20;

/** The bytes that a shopper loads, in brotli. */
export function sizeOf(locale: LocaleFile, keys: readonly string[]): number {
  return brotliCompressSync(packed(locale, keys)).length + ADDED_BYTES;
}
