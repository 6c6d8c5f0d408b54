// The script for pages without modules has English alone. It imports the files of other languages from its own folder; there
// is no folder if it was inlined or bundled. A tag with a checksum loads only what the page's import map has checksums for.
import { readdirSync } from 'node:fs';

const LOCALE_FILES = 'locale/locale-files.js';
const IMPORT = /lazyModule\(\(\) => import\(['"]\.\/packed\/([\w-]+)\.locale\.js['"]\)/g;

const IMPORT_LOCALE = `
const { currentScript } = document;
const { src = '', integrity = '' } = currentScript ?? {};
function importLocale(file) {
  if (src === '') return Promise.resolve({ default: '' });
  const url = new URL(file, src).href;
  return integrity === '' || isChecked(url) ? import(url) : Promise.resolve({ default: '' });
}
function isChecked(url) {
  return [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) => {
    try {
      return Object.keys(JSON.parse(textContent).integrity ?? {}).some((key) => new URL(key, document.baseURI).href === url);
    } catch {
      return false;
    }
  });
}
`;

/** A Rollup plugin. Runs after the build of the module files, which has the files of the languages. */
export function classicImports() {
  return {
    name: 'classic-imports',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(LOCALE_FILES)) return null;
      const files = readdirSync('dist');
      const changed = code.replace(IMPORT, (_, tag) => {
        const file = files.find((name) => name.startsWith(`payfect-checkout.${tag}.locale-`) && name.endsWith('.js'));
        if (file === undefined) throw new Error(`There is no file of ${tag} in dist/.`);
        return `lazyModule((query) => importLocale('${file}' + query)`;
      });
      if (changed === code) throw new Error(`${id} imports no language.`);
      return { code: IMPORT_LOCALE + changed, map: null };
    },
  };
}
