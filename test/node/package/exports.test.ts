import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { built, jsonOf, PROJECT } from '../support/project.js';

interface Files {
  readonly types: string;
  readonly default: string;
}
type Target = string | (Files & { readonly require: Files });

const EXPORTS = jsonOf('package.json').exports as Readonly<Record<string, Target>>;
const IMPORTED_IN_NODE = [
  '.',
  './react',
  './server',
  './server/redis',
  './server/provider-check',
  './sandbox',
  './preview',
  './testing',
  './package.json',
];

/** The themes by their names, because a pattern is no file. */
function eachTheme([subpath, target]: readonly [string, Target]): readonly (readonly [string, Target])[] {
  if (typeof target !== 'string' || !subpath.includes('*')) return [[subpath, target]];
  const names = readdirSync(path.join(PROJECT, 'themes')).map((file) => path.basename(file, '.css'));
  return names.map((name) => [subpath.replace('*', name), target.replace('*', name)]);
}

/** Runs a module as a merchant's program in Node would: plain JavaScript, the package by its name. */
function runInNode(program: string): unknown {
  const args = ['--input-type=module', '--eval', program];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' })) as unknown;
}

describe('The package’s exports', () => {
  test('have these names', () => {
    const subpaths = [
      '.',
      './define',
      './server',
      './server/redis',
      './server/provider-check',
      './sandbox',
      './preview',
      './testing',
      './react',
      './angular',
      './types/react',
      './types/preact',
      './types/solid',
      './types/vue',
      './types/svelte',
      './payfect-checkout.js',
      './payfect-checkout.iife.js',
      './payfect-checkout-preview.js',
      './payfect-checkout.integrity.json',
      './contract/checkout-session.schema.json',
      './contract/problem.schema.json',
      './themes/*.css',
      './custom-elements.json',
      './package.json',
    ];
    assert.deepEqual(Object.keys(EXPORTS), subpaths);
  });

  for (const [subpath, target] of Object.entries(EXPORTS).flatMap(eachTheme)) {
    test(`point to existing files: ${subpath}`, () => {
      built('index.js');
      const resolved = import.meta.resolve(path.posix.join('payfect-checkout', subpath));
      assert.ok(existsSync(fileURLToPath(resolved)), resolved);
      const files =
        typeof target === 'string'
          ? [target]
          : [target.types, target.default, target.require.types, target.require.default];
      for (const file of files) assert.ok(existsSync(path.join(PROJECT, file)), file);
    });
  }

  test('have types for resolutions that do not read exports', () => {
    const { main, types, typesVersions } = jsonOf('package.json');
    const ofSubpaths = Object.entries(EXPORTS).flatMap(([subpath, target]) =>
      typeof target === 'string' || subpath === '.' ? [] : [[subpath.slice(2), [target.types]] as const],
    );
    assert.deepEqual(typesVersions, { '*': Object.fromEntries(ofSubpaths) });
    assert.deepEqual([main, types], ['./dist/index.js', './dist/index.d.ts']);
  });

  test('can be required from CommonJS in Node', () => {
    built('proxy/index.js');
    const program = `
      const { createCheckoutProxy } = require('payfect-checkout/server');
      require('payfect-checkout/define');
      console.log(JSON.stringify([typeof createCheckoutProxy, typeof require('payfect-checkout').PayfectCheckout]));`;
    const args = ['--no-warnings', '--input-type=commonjs', '--eval', program];
    assert.deepEqual(JSON.parse(execFileSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' })), [
      'function',
      'function',
    ]);
  });

  test('hide everything else', () => {
    assert.throws(() => import.meta.resolve('payfect-checkout/dist/state/reduce.js'), {
      code: 'ERR_PACKAGE_PATH_NOT_EXPORTED',
    });
  });

  test('mark exactly the files with side effects', () => {
    assert.deepEqual(jsonOf('package.json').sideEffects, [
      './dist/define.cjs',
      './dist/define.js',
      './dist/payfect-checkout.iife.js',
      './dist/payfect-checkout.js',
      './dist/payfect-checkout-preview.js',
      './dist/preview/index.cjs',
      './dist/preview/index.js',
    ]);
  });

  for (const subpath of IMPORTED_IN_NODE) {
    test(`can be imported in Node: ${subpath}`, () => {
      built('index.js');
      const name = path.posix.join('payfect-checkout', subpath);
      const attributes = subpath.endsWith('.json') ? `, { with: { type: 'json' } }` : '';
      const program = `const m = await import('${name}'${attributes}); console.log(JSON.stringify(Object.keys(m).sort()));`;
      const expected = {
        '.': ['PayfectCheckout', 'PayfectCheckoutButton', 'addLocale', 'openCheckout'],
        './react': ['PayfectCheckout', 'PayfectCheckoutButton'],
        './package.json': ['default'],
      }[subpath];
      const names = runInNode(program);
      if (expected !== undefined) assert.deepEqual(names, expected);
    });
  }
});

describe('Importing the element in Node, for server rendering', () => {
  test('F41 registers nothing and needs no DOM', () => {
    built('index.js');
    const program = `
      await import('payfect-checkout');
      const tag = globalThis.customElements?.get('payfect-checkout') ?? null;
      console.log(JSON.stringify({ tag, document: typeof document, window: typeof window }));`;
    assert.deepEqual(runInNode(program), { tag: null, document: 'undefined', window: 'undefined' });
  });

  test('works beside an import of the definition', () => {
    built('define.js');
    const program = `
      await import('payfect-checkout/define');
      await import('payfect-checkout');
      console.log(JSON.stringify(typeof document));`;
    assert.equal(runInNode(program), 'undefined');
  });
});

describe('The proxy in Node', () => {
  test('exports the functions that a merchant’s server calls', () => {
    built('proxy/index.js');
    const program = `console.log(JSON.stringify(Object.keys(await import('payfect-checkout/server')).sort()));`;
    const names = runInNode(program);
    assert.ok(Array.isArray(names));
    for (const name of ['createCheckoutProxy', 'nodeListener', 'payfect', 'wewire'])
      assert.ok(names.includes(name), name);
  });

  test('starts no timer that would keep a process alive', () => {
    built('proxy/index.js');
    const program = `
      const { createCheckoutProxy, payfect } = await import('payfect-checkout/server');
      const proxy = createCheckoutProxy({ provider: payfect({ apiKey: 'key' }) });
      console.log(JSON.stringify(typeof proxy));`;
    assert.equal(runInNode(program), 'function');
  });
});
