import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { importsOf, parsed } from '../support/project.js';
import { reachableFrom, sourceGraph, SOURCES } from '../support/source-graph.js';

/** The folders of src that each folder may import, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  providers: ['schema'],
  proxy: ['schema', 'providers'],
  'payment-check': ['schema'],
  'proxy-check': ['schema', 'payment-check'],
  'provider-check': ['schema', 'providers', 'payment-check'],
  session: ['schema'],
  state: ['schema', 'session'],
  events: ['schema', 'session', 'state'],
  locale: ['schema', 'session'],
  elements: ['schema', 'session', 'state', 'events', 'locale'],
  button: ['schema', 'session', 'state', 'events', 'locale', 'elements'],
  types: ['events', 'elements', 'button'],
  react: ['elements', 'button', 'types'],
  angular: [],
  'index.ts': ['button', 'elements', 'events', 'state', 'session', 'schema', 'locale'],
  'define.ts': ['button', 'elements', 'locale'],
  'classic.ts': ['index.ts', 'define.ts'],
  'without-dom.ts': ['locale'],
  testing: ['schema', 'session', 'state', 'elements'],
  preview: ['schema', 'session', 'state', 'locale', 'elements', 'testing'],
};

/** The packages that a folder may import, subpaths included. */
const MAY_IMPORT_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  schema: ['@noble/hashes'],
  'payment-check': ['@noble/hashes'],
  session: ['ky'],
  state: ['lit'],
  locale: ['lit'],
  elements: ['lit', 'lean-qr'],
  react: ['react'],
  // By its name, the package is what each server runtime can load of it.
  angular: ['@angular/core', 'payfect-checkout'],
  types: ['lit', 'react', 'preact', 'solid-js', 'vue', 'svelte'],
  button: ['lit'],
};
const ONLY_FILE_WITH_KY = 'src/session/session-client.ts';

/** The only import from outside src: generated from the schemas, and published in the same place beside dist/. */
const CONTRACT = { importer: 'src/schema/contract.ts', target: 'contract/validators.js' };

function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function isLocal(specifier: string): boolean {
  return specifier.startsWith('.');
}

function packageOf(specifier: string): string {
  return specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
}

/** A message for each forbidden import of a file. */
function forbiddenImportsOf(file: string, text?: string): readonly string[] {
  const folder = folderOf(file);
  return importsOf(parsed(file, text)).flatMap(({ specifier }) => {
    if (!isLocal(specifier)) {
      // The only part that runs in Node alone.
      if (folder === 'proxy-check' && specifier.startsWith('node:')) return [];
      const allowed = MAY_IMPORT_PACKAGES[folder] ?? [];
      return allowed.includes(packageOf(specifier)) ? [] : [`${file} must not import the package ${specifier}`];
    }
    const target = path.posix.join(path.posix.dirname(file), specifier);
    if (file === CONTRACT.importer && target === CONTRACT.target) return [];
    const targetFolder = folderOf(target.replace(/\.js$/, '.ts'));
    const isAllowed = targetFolder === folder || MAY_IMPORT[folder]?.includes(targetFolder) === true;
    return isAllowed && target.startsWith('src/') ? [] : [`${file} must not import ${target}`];
  });
}

describe('Imports go in one direction', () => {
  test('every folder of src is in the list', () => {
    const unknown = SOURCES.filter((file) => !Object.hasOwn(MAY_IMPORT, folderOf(file)));
    assert.deepEqual(unknown, []);
  });

  for (const folder of Object.keys(MAY_IMPORT)) {
    test(`${folder} imports only the folders it may`, () => {
      const files = SOURCES.filter((file) => folderOf(file) === folder);
      assert.notEqual(files.length, 0, `src/${folder} has no files`);
      assert.deepEqual(
        files.flatMap((file) => forbiddenImportsOf(file)),
        [],
      );
    });
  }

  test('only the session client imports ky', () => {
    const importers = SOURCES.filter((file) => importsOf(parsed(file)).some(({ specifier }) => specifier === 'ky'));
    assert.deepEqual(importers, [ONLY_FILE_WITH_KY]);
  });

  test('state and locale import only types from lit', () => {
    const offenders = SOURCES.filter((file) => ['state', 'locale'].includes(folderOf(file))).filter((file) =>
      /import (?!type)[^;]*from 'lit/.test(parsed(file).text),
    );
    assert.deepEqual(offenders, []);
  });

  test('the server side imports nothing from Node', () => {
    const offenders = SOURCES.filter((file) => ['schema', 'providers', 'proxy'].includes(folderOf(file))).filter(
      (file) => importsOf(parsed(file)).some(({ specifier }) => specifier.startsWith('node:')),
    );
    assert.deepEqual(offenders, []);
  });
});

describe('The compiled contract', () => {
  const graph = sourceGraph();

  for (const entry of ['src/index.ts', 'src/define.ts', 'src/proxy/index.ts', 'src/proxy/redis/index.ts']) {
    test(`is not part of ${entry}`, () => {
      const reached = reachableFrom(entry, graph);
      assert.ok(reached.size > 1);
      assert.equal(reached.has(CONTRACT.importer), false);
    });
  }

  test('is part of the command that checks a proxy', () => {
    assert.ok(reachableFrom('src/proxy-check/main.ts', graph).has(CONTRACT.importer));
  });

  test('has one importer, and is all that this one may import from outside src', () => {
    const validators = `import { problem } from '../../contract/validators.js';`;
    assert.deepEqual(forbiddenImportsOf(CONTRACT.importer, validators), []);
    assert.equal(forbiddenImportsOf('src/schema/decode.ts', validators).length, 1);
    assert.equal(
      forbiddenImportsOf(CONTRACT.importer, `import problem from '../../contract/problem.schema.json';`).length,
      1,
    );
  });
});

describe('The check itself', () => {
  const FORBIDDEN: Readonly<Record<string, string>> = {
    'a type': `import type { Session } from '../session/session.js';`,
    'a re-export': `export { en } from '../locale/en.js';`,
    'a dynamic import': `const later = import('../elements/qr-code.js');`,
    'a computed import': `const later = import(name);`,
    'a type within import()': `let client: import('../session/session-client.js').SessionClient;`,
    'a bare import': `import '../define.js';`,
    'a package': `import ky from 'ky';`,
    'a Node module': `import { Buffer } from 'node:buffer';`,
    'a file outside src': `import { shop } from '../../demo/shop.js';`,
  };
  for (const [what, text] of Object.entries(FORBIDDEN)) {
    test(`finds ${what}`, () => {
      assert.equal(forbiddenImportsOf('src/providers/example.ts', text).length, 1);
    });
  }

  test('accepts allowed imports', () => {
    const text = `import { a } from './a.js'; import type { B } from '../schema/decode.js';`;
    assert.deepEqual(forbiddenImportsOf('src/providers/example.ts', text), []);
  });
});
