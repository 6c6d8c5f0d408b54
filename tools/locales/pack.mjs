// Makes what a shopper loads of each language: a module with one text, without keys. Runs after the build of the npm modules,
// which has the order of the keys.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SOURCES = 'locales';
const DIST = 'dist/locale';

/** The module of a language: its direction, then its texts, a line each, in the order of the keys. */
export function packed({ direction, strings }, keys) {
  const lines = [direction, ...keys.map((key) => strings[key])];
  return `export default ${JSON.stringify(lines.join('\n'))};\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { stringKeys } = await import(pathToFileURL(`${DIST}/string-keys.js`).href);
  mkdirSync(`${DIST}/packed`, { recursive: true });
  for (const file of readdirSync(SOURCES)) {
    const locale = JSON.parse(readFileSync(`${SOURCES}/${file}`, 'utf8'));
    writeFileSync(`${DIST}/packed/${file.replace('.json', '.locale.js')}`, packed(locale, stringKeys));
  }
}
