// The shop is there to be copied, so it may use nothing that a merchant cannot import.
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { filesBelow, importsOf, jsonOf, parsed } from '../../support/project.js';

/** Files of the demo, outside the shop, that the shop shares. */
const SHARED = ['demo/decimal.ts'];

/** The sources of the package's entries: `./dist/proxy/index.js` is built from `src/proxy/index.ts`. */
const PUBLIC_ENTRIES = JSON.stringify(jsonOf('package.json').exports)
  .match(/(?<="\.\/dist\/)[^"]+(?=\.js")/g)
  ?.map((file) => `src/${file}.ts`);

/** What a file imports of the repository although a merchant cannot. */
function privateImportsOf(file: string, text?: string): readonly string[] {
  return importsOf(parsed(file, text))
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts'))
    .filter((target) => !target.startsWith('demo/shop/'))
    .filter((target) => !SHARED.includes(target) && PUBLIC_ENTRIES?.includes(target) !== true);
}

describe('imports of the shop', () => {
  test('are its own files, shared files of the demo, and public entries of the package', () => {
    const files = filesBelow('demo/shop', '.ts');
    assert.notEqual(files.length, 0);
    assert.deepEqual(
      files.flatMap((file) => privateImportsOf(file).map((target) => `${file} imports ${target}`)),
      [],
    );
  });

  test('include the server entry, so the check has something to see', () => {
    const specifiers = filesBelow('demo/shop', '.ts').flatMap((file) => importsOf(parsed(file)));
    assert.ok(specifiers.some(({ specifier }) => specifier.endsWith('src/proxy/index.js')));
  });

  for (const [what, text, isPrivate] of [
    ['a private module of src', `import { decode } from '../../src/schema/decode.js';`, true],
    ['a private type of src', `let log: import('../../src/proxy/log.js').LogEntry;`, true],
    ['the sandbox', `const later = import('../sandbox/create-sandbox.js');`, true],
    ['the server entry', `import { payfect } from '../../src/proxy/index.js';`, false],
    ['a package', `import { Hono } from 'hono';`, false],
  ] as const) {
    test(`${isPrivate ? 'must not be' : 'may be'} ${what}`, () => {
      assert.equal(privateImportsOf('demo/shop/example.ts', text).length, isPrivate ? 1 : 0);
    });
  }
});
