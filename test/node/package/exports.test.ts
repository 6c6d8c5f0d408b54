import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { built, jsonOf, PROJECT } from '../support/project.js';

type Target = string | Readonly<Record<string, string>>;

const EXPORTS = jsonOf('package.json').exports as Readonly<Record<string, Target>>;
const IMPORTED_IN_NODE = ['.', './server', './server/redis', './server/provider-check', './package.json'];

/** Runs a module as a merchant's program in Node would: plain JavaScript, the package by its name. */
function runInNode(program: string): unknown {
  const args = ['--input-type=module', '--eval', program];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' })) as unknown;
}

describe('The package’s exports', () => {
  test('are these', () => {
    const subpaths = [
      '.',
      './define',
      './server',
      './server/redis',
      './server/provider-check',
      './payfect-checkout.js',
      './contract/checkout-session.schema.json',
      './contract/problem.schema.json',
      './package.json',
    ];
    assert.deepEqual(Object.keys(EXPORTS), subpaths);
  });

  for (const [subpath, target] of Object.entries(EXPORTS)) {
    test(`lead to files that are there: ${subpath}`, () => {
      built('index.js');
      const resolved = import.meta.resolve(path.posix.join('payfect-checkout', subpath));
      assert.ok(existsSync(fileURLToPath(resolved)), resolved);
      const files = typeof target === 'string' ? [target] : Object.values(target);
      for (const file of files) assert.ok(existsSync(path.join(PROJECT, file)), file);
    });
  }

  test('hide what is not exported', () => {
    assert.throws(() => import.meta.resolve('payfect-checkout/dist/state/reduce.js'), {
      code: 'ERR_PACKAGE_PATH_NOT_EXPORTED',
    });
  });

  test('mark exactly the files that do something when they are imported', () => {
    assert.deepEqual(jsonOf('package.json').sideEffects, ['./dist/define.js', './dist/payfect-checkout.js']);
  });

  for (const subpath of IMPORTED_IN_NODE) {
    test(`can be imported in Node: ${subpath}`, () => {
      built('index.js');
      const name = path.posix.join('payfect-checkout', subpath);
      const attributes = subpath.endsWith('.json') ? `, { with: { type: 'json' } }` : '';
      const program = `const m = await import('${name}'${attributes}); console.log(JSON.stringify(Object.keys(m).sort()));`;
      const expected = { '.': ['PayfectCheckout'], './package.json': ['default'] }[subpath];
      const names = runInNode(program);
      if (expected !== undefined) assert.deepEqual(names, expected);
    });
  }
});

describe('Importing the element in Node, for a server that renders pages', () => {
  test('F41 registers nothing and needs no DOM', () => {
    built('index.js');
    const program = `
      await import('payfect-checkout');
      const tag = globalThis.customElements?.get('payfect-checkout') ?? null;
      console.log(JSON.stringify({ tag, document: typeof document, window: typeof window }));`;
    assert.deepEqual(runInNode(program), { tag: null, document: 'undefined', window: 'undefined' });
  });

  test('does not break where the definition is imported, too', () => {
    built('define.js');
    const program = `
      await import('payfect-checkout/define');
      await import('payfect-checkout');
      console.log(JSON.stringify(typeof document));`;
    assert.equal(runInNode(program), 'undefined');
  });
});

describe('The proxy in Node', () => {
  test('exports what a merchant’s server calls', () => {
    built('proxy/index.js');
    const program = `console.log(JSON.stringify(Object.keys(await import('payfect-checkout/server')).sort()));`;
    const names = runInNode(program);
    assert.ok(Array.isArray(names));
    for (const name of ['createCheckoutProxy', 'nodeListener', 'payfect', 'wewire'])
      assert.ok(names.includes(name), name);
  });

  test('brings no timer that keeps a program from ending', () => {
    built('proxy/index.js');
    const program = `
      const { createCheckoutProxy, payfect } = await import('payfect-checkout/server');
      const proxy = createCheckoutProxy({ provider: payfect({ apiKey: 'key' }) });
      console.log(JSON.stringify(typeof proxy));`;
    assert.equal(runInNode(program), 'function');
  });
});
