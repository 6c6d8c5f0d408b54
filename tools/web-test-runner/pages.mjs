// Which test files share a page. Loading the sources takes longer than the tests of most files, in Firefox by far.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const TESTS = 'test/browser';

/** Inside the root of the test runner's server, and ignored by Git. */
const CACHE = 'node_modules/.cache';

/** So that a page ends long before the test runner's two minutes, also on a machine that does something else. */
const FILES_PER_PAGE = 6;

/** What they import must be loaded before the element, or without it. */
const ALONE = ['index', 'server-markup', 'views/payment-details-copy'].map((name) => `elements/${name}.test.ts`);

/** Random stories, other ones in each page. A thousand of each kind take half a minute: `STORY_PAGES=10` runs more. */
const STORIES = ['faults', 'outcomes', 'page', 'payments', 'two-steps'].map((name) => `model/${name}.test.ts`);

const STORY_PAGES = Number(process.env.STORY_PAGES ?? 1);

/** Writes one module per page, which imports its test files, and returns their paths. */
export function writePages(browser) {
  const folder = path.join(CACHE, `browser-tests-${browser}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return [...pages()].map(([name, lines]) => {
    const page = path.join(folder, `${name.replaceAll('/', '-')}.js`);
    writeFileSync(page, lines.join('\n'));
    return page;
  });
}

/** The longest first, because nothing else runs beside the last. */
function* pages() {
  for (const file of STORIES) {
    for (let page = 1; page <= STORY_PAGES; page += 1) yield [`${file}-${page}`, [importOf(file)]];
  }
  const folders = new Map();
  for (const file of readdirSync(TESTS, { recursive: true }).sort()) {
    if (!file.endsWith('.test.ts') || STORIES.includes(file)) continue;
    const folder = ALONE.includes(file) ? file : path.dirname(file);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  for (const [folder, files] of folders) {
    for (let first = 0; first < files.length; first += FILES_PER_PAGE) {
      yield [`${folder}-${first + 1}`, files.slice(first, first + FILES_PER_PAGE).map(importOf)];
    }
  }
}

function importOf(file) {
  return `import ${JSON.stringify(`/${TESTS}/${file}`)};`;
}
