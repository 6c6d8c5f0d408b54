// Makes the npm modules of dist/ smaller: templates without the white space of their sources, short names for private custom
// properties, components that a bundler can leave out, and no declaration files that none of the package's entries refers to.
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const DIST = 'dist';
const COMPONENTS = ['index.js', 'without-dom.js'].map((name) => path.join(DIST, 'react', name));

const files = readdirSync(DIST, { recursive: true }).map((file) => path.join(DIST, file));
const modules = files.filter((file) => file.endsWith('.js'));
await minifyTemplates(modules);
shortenPrivateProperties(modules);
for (const file of files) if (COMPONENTS.includes(file)) annotateCalls(file);
const needed = declarationsOf(JSON.parse(readFileSync('package.json', 'utf8')).exports);
for (const file of files) if (file.endsWith('.d.ts') && !needed.has(file)) rmSync(file);

async function minifyTemplates(modules) {
  const { transform } = literalsHtmlCssMinifier({ failOnError: true });
  const context = {
    error(message) {
      throw new Error(message);
    },
  };
  for (const file of modules) {
    const minified = await transform.call(context, readFileSync(file, 'utf8'), path.resolve(file));
    if (minified) writeFileSync(file, minified.code);
  }
}

/** Custom properties that only our own style sheets use, such as `--_accent`, by one letter or digit after the underscore. */
function shortenPrivateProperties(modules) {
  const PRIVATE = /--_[a-z-]+/g;
  const texts = new Map(modules.map((file) => [file, readFileSync(file, 'utf8')]));
  const names = [...new Set([...texts.values()].flatMap((text) => text.match(PRIVATE) ?? []))].sort();
  for (const [file, text] of texts) {
    const shortened = text.replace(PRIVATE, (name) => `--_${names.indexOf(name).toString(36)}`);
    if (shortened !== text) writeFileSync(file, shortened);
  }
}

/** For bundlers: a page that uses one component needs no other. TypeScript removes such annotations with all comments. */
function annotateCalls(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(/^(export const \w+ = )(?=\w+\()/gm, '$1/* @__PURE__ */ '));
}

/** The declaration files that the entries name, and those that these import, in turn. */
function declarationsOf(exports) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(
      /(?:from |import |import\()['"](\.[^'"]+)\.js['"]/g,
    ))
      visit(path.join(path.dirname(file), `${specifier}.d.ts`));
  };
  for (const target of JSON.stringify(exports).match(/[^"]+\.d\.ts/g) ?? []) visit(path.normalize(target));
  return found;
}
