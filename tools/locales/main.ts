// `npm run locales`: checks all languages, and writes the files that follow from them. `-- --check` writes nothing, and fails if
// they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { checkLocale } from './check.js';
import { contradictions, englishTexts } from './english.js';
import { generatedFiles } from './generated-files.js';
import { localeTags, readLocale, sizeOf, writeNumbers } from './locale-file.js';

const isCheck = process.argv.includes('--check');
const english = englishTexts();
const keys = english.map(({ key }) => key);
const tags = localeTags();
let errorCount = 0;

function report(errors: readonly string[], where: string): void {
  for (const error of errors) console.error(`${where}: ${error}`);
  errorCount += errors.length;
}

report(contradictions(), 'src/locale/english');
for (const tag of tags) {
  if (!isCheck) writeNumbers(tag);
  const locale = readLocale(tag);
  const { errors, notes } = checkLocale(locale, english);
  report(errors, `locales/${tag}.json`);
  const size = errors.length > 0 ? '' : `${sizeOf(locale, keys)} bytes in brotli, `;
  const reader = typeof locale.reviewedBy === 'string' ? `read by ${locale.reviewedBy}` : 'read by no native speaker';
  console.log(`${tag}: ${size}${reader}`);
  for (const note of notes) console.log(`  ${note}`);
}
for (const [path, text] of await generatedFiles(tags, keys)) {
  if (readFileSync(path, 'utf8') === text) continue;
  if (isCheck) report(['is not what the languages make: npm run locales'], path);
  else writeFileSync(path, text);
}
console.log(`${tags.length + 1} languages with English, ${keys.length} texts, errors: ${errorCount}`);
process.exitCode = errorCount > 0 ? 1 : 0;
