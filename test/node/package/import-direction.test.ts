import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { filesBelow, importsOf, parsed } from '../support/project.js';

/** Which folders of src a folder may import from, beside itself. What is not listed has no folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  providers: ['schema'],
  proxy: ['schema', 'providers'],
  'proxy-check': ['schema'],
  'provider-check': ['schema', 'providers'],
  session: ['schema'],
  state: ['schema', 'session'],
  events: ['schema', 'session', 'state'],
  locale: ['schema', 'session'],
  elements: ['schema', 'session', 'state', 'events', 'locale'],
  'index.ts': ['elements', 'events', 'state', 'session', 'schema', 'locale'],
  'define.ts': ['elements'],
};

/** Packages that a folder may import; `lit` stands for its subpaths, too. */
const MAY_IMPORT_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  session: ['ky'],
  state: ['lit'],
  locale: ['lit'],
  elements: ['lit', 'lean-qr'],
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

/** What a file imports that it must not, as sentences. */
function trespassesOf(file: string, text?: string): readonly string[] {
  const folder = folderOf(file);
  return importsOf(parsed(file, text)).flatMap(({ specifier }) => {
    if (!isLocal(specifier)) {
      // The one part that is a program of its own, and runs nowhere else.
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

const SOURCES = filesBelow('src', '.ts');

/** The files of src that a file imports, types and dynamic imports included. */
function sourcesImportedBy(file: string): readonly string[] {
  return importsOf(parsed(file))
    .map(({ specifier }) => path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts'))
    .filter((target) => SOURCES.includes(target));
}

/** A file and everything it imports, directly or not. */
function reachableFrom(entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) for (const target of sourcesImportedBy(file)) reached.add(target);
  return reached;
}

describe('Imports go in one direction', () => {
  test('every folder of src has a place in the direction', () => {
    const unknown = SOURCES.filter((file) => !Object.hasOwn(MAY_IMPORT, folderOf(file)));
    assert.deepEqual(unknown, []);
  });

  for (const folder of Object.keys(MAY_IMPORT)) {
    test(`${folder} imports from no other folder than it may`, () => {
      const files = SOURCES.filter((file) => folderOf(file) === folder);
      assert.notEqual(files.length, 0, `src/${folder} has no files`);
      assert.deepEqual(
        files.flatMap((file) => trespassesOf(file)),
        [],
      );
    });
  }

  test('only the session client imports ky', () => {
    const importers = SOURCES.filter((file) => importsOf(parsed(file)).some(({ specifier }) => specifier === 'ky'));
    assert.deepEqual(importers, [ONLY_FILE_WITH_KY]);
  });

  test('only the controllers of state and locale import lit, and only its types', () => {
    const offenders = SOURCES.filter((file) => ['state', 'locale'].includes(folderOf(file))).filter((file) =>
      /import (?!type)[^;]*from 'lit/.test(parsed(file).text),
    );
    assert.deepEqual(offenders, []);
  });

  test('the server side needs nothing of Node’s own', () => {
    const offenders = SOURCES.filter((file) => ['schema', 'providers', 'proxy'].includes(folderOf(file))).filter(
      (file) => importsOf(parsed(file)).some(({ specifier }) => specifier.startsWith('node:')),
    );
    assert.deepEqual(offenders, []);
  });
});

describe('The compiled contract', () => {
  for (const entry of ['src/index.ts', 'src/define.ts', 'src/proxy/index.ts', 'src/proxy/redis/index.ts']) {
    test(`is not part of ${entry}`, () => {
      const reached = reachableFrom(entry);
      assert.ok(reached.size > 1);
      assert.equal(reached.has(CONTRACT.importer), false);
    });
  }

  test('is part of the command that checks a proxy', () => {
    assert.ok(reachableFrom('src/proxy-check/main.ts').has(CONTRACT.importer));
  });

  test('has one importer, and is all that this one may import from outside src', () => {
    const validators = `import { problem } from '../../contract/validators.js';`;
    assert.deepEqual(trespassesOf(CONTRACT.importer, validators), []);
    assert.equal(trespassesOf('src/schema/decode.ts', validators).length, 1);
    assert.equal(
      trespassesOf(CONTRACT.importer, `import problem from '../../contract/problem.schema.json';`).length,
      1,
    );
  });
});

describe('The check itself', () => {
  const FORBIDDEN: Readonly<Record<string, string>> = {
    'a type': `import type { Session } from '../session/session.js';`,
    'a passed-on name': `export { en } from '../locale/en.js';`,
    'a dynamic import': `const later = import('../elements/qr-code.js');`,
    'a computed import': `const later = import(name);`,
    'a type within import()': `let client: import('../session/session-client.js').SessionClient;`,
    'a bare import': `import '../define.js';`,
    'a package': `import ky from 'ky';`,
    'something of Node': `import { Buffer } from 'node:buffer';`,
    'a file outside src': `import { shop } from '../../demo/shop.js';`,
  };
  for (const [what, text] of Object.entries(FORBIDDEN)) {
    test(`finds ${what}`, () => {
      assert.equal(trespassesOf('src/providers/example.ts', text).length, 1);
    });
  }

  test('leaves alone what is allowed', () => {
    const text = `import { a } from './a.js'; import type { B } from '../schema/decode.js';`;
    assert.deepEqual(trespassesOf('src/providers/example.ts', text), []);
  });
});
