// Makes what a shopper loads of each language: a module with one text, without keys. Runs after the build of the npm modules,
// which has the order of the keys.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SOURCES = 'locales';
const DIST = 'dist/locale';

/**
 * The module of a language: its direction and numbers, then its texts, a line each, in the order of the keys.
 * src/locale/language-numbers.ts reads the numbers.
 */
export function packed({ direction, numbers, strings }, keys) {
  const lines = [direction + packedNumbers(numbers), ...keys.map((key) => strings[key])];
  return `export default ${JSON.stringify(lines.join('\n'))};\n`;
}

/** The numbers of a language: a character for each member, then the minus sign, if it is another than ASCII's, and what goes with own digits. */
export function packedNumbers({ decimal, group, grouping, one, minus, own }) {
  const places = { '1,234': '4', '12,345': '5', '12,34,567': '7' }[grouping];
  const smallest = one === null ? '?' : (one[0] ?? 2);
  const characters = `${decimal}${group}${places}${smallest}${minus === '-' ? '' : minus}`;
  // Many languages write so, and some of their files have no byte to spare.
  const latin = characters === ',.41' ? '' : characters;
  return own === undefined ? latin : `${latin} ${own.zero}${own.decimal}${own.group}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { stringKeys } = await import(pathToFileURL(`${DIST}/string-keys.js`).href);
  mkdirSync(`${DIST}/packed`, { recursive: true });
  for (const file of readdirSync(SOURCES)) {
    const locale = JSON.parse(readFileSync(`${SOURCES}/${file}`, 'utf8'));
    writeFileSync(`${DIST}/packed/${file.replace('.json', '.locale.js')}`, packed(locale, stringKeys));
  }
}
