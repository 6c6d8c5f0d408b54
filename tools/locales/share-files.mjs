// Lets the npm modules import the languages from the files for script tags, which are the same: the package has each once. Runs
// after the build of those.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const LOCALE_FILES = 'dist/locale/locale-files.js';
const files = readdirSync('dist').filter((file) => file.endsWith('.js'));

const code = readFileSync(LOCALE_FILES, 'utf8');
const shared = code.replace(/(['"])\.\/packed\/([\w-]+)\.locale\.js\1/g, (_, quote, tag) => {
  const file = files.find((name) => name.startsWith(`payfect-checkout.${tag}.locale-`));
  if (file === undefined) throw new Error(`There is no file of ${tag} in dist/.`);
  return `${quote}../${file}${quote}`;
});
if (shared === code) throw new Error(`${LOCALE_FILES} imports no language.`);
writeFileSync(LOCALE_FILES, shared);
rmSync('dist/locale/packed', { recursive: true });
