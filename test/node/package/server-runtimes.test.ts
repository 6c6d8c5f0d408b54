// Servers that render pages import the element's modules, too. None may fail there, or do anything.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, test } from 'node:test';
import { built, jsonOf, PROJECT } from '../support/project.js';

/** The conditions with which each runtime and its bundler resolve packages, besides `import` and `default`. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  'Cloudflare Workers (wrangler)': ['workerd', 'worker', 'browser'],
  'Vercel Edge, Next’s edge runtime': ['edge-light', 'worker', 'browser'],
  'a bundle for a worker': ['worker', 'browser'],
};
const SERVERS: Readonly<Record<string, readonly string[]>> = {
  'Node, Deno and Bun': [],
  'Deno by its own condition': ['deno'],
  'React server components': ['react-server'],
};

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(conditions: readonly string[], program: string, type = 'module'): Run {
  const flags = conditions.map((condition) => `--conditions=${condition}`);
  const args = [...flags, '--no-warnings', `--input-type=${type}`, '--eval', program];
  return spawnSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8', timeout: 30_000 });
}

function output({ status, stdout, stderr }: Run): unknown {
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  return JSON.parse(stdout) as unknown;
}

const NEITHER = `console.log(JSON.stringify([
  typeof PayfectCheckout, globalThis.customElements?.get('payfect-checkout') === undefined, typeof document,
]));`;

describe('An edge runtime', () => {
  for (const [runtime, conditions] of Object.entries(EDGES)) {
    test(`imports the definition and the class, and neither fails or does anything: ${runtime}`, () => {
      built('without-dom.js');
      const program = `import 'payfect-checkout/define'; import { PayfectCheckout } from 'payfect-checkout'; ${NEITHER}`;
      assert.deepEqual(output(run(conditions, program)), ['function', true, 'undefined']);
    });

    test(`does nothing even if it has some globals of a browser: ${runtime}`, () => {
      const program = `
        globalThis.HTMLElement = class {};
        globalThis.customElements = { get: () => undefined, define: () => { throw new Error('defined'); } };
        await import('payfect-checkout/define');
        const { PayfectCheckout } = await import('payfect-checkout');
        ${NEITHER}`;
      assert.deepEqual(output(run(conditions, program)), ['function', true, 'undefined']);
    });

    test(`can require both: ${runtime}`, () => {
      const program = `require('payfect-checkout/define'); const { PayfectCheckout } = require('payfect-checkout'); ${NEITHER}`;
      assert.deepEqual(output(run(conditions, program, 'commonjs')), ['function', true, 'undefined']);
    });

    test(`still gets the proxy: ${runtime}`, () => {
      const program = `
        import { createCheckoutProxy, payfect } from 'payfect-checkout/server';
        console.log(JSON.stringify(typeof createCheckoutProxy({ provider: payfect({ apiKey: 'key' }) })));`;
      assert.equal(output(run(conditions, program)), 'function');
    });
  }

  test('would fail without its condition: Lit needs HTMLElement', () => {
    assert.match(run(['browser'], `import 'payfect-checkout/define';`).stderr, /HTMLElement is not defined/);
  });

  test('finds every name of the index, so that an import by name does not fail', () => {
    const names = (conditions: readonly string[]) =>
      output(run(conditions, `console.log(JSON.stringify(Object.keys(await import('payfect-checkout')).sort()));`));
    assert.deepEqual(names(['workerd']), names([]));
  });

  test('says why it opens no checkout', () => {
    const program = `
      import { openCheckout } from 'payfect-checkout';
      console.log(JSON.stringify(await openCheckout({ sessionId: 'abcdefgh' }).catch(String)));`;
    assert.equal(output(run(['workerd'], program)), 'Error: openCheckout() works only in a browser.');
  });
});

describe('A server with Node’s modules', () => {
  for (const [runtime, conditions] of Object.entries(SERVERS)) {
    test(`imports the definition and the class: ${runtime}`, () => {
      const program = `
        import 'payfect-checkout/define';
        import { PayfectCheckout } from 'payfect-checkout';
        console.log(JSON.stringify([typeof PayfectCheckout, typeof document, typeof window]));`;
      assert.deepEqual(output(run(conditions, program)), ['function', 'undefined', 'undefined']);
    });
  }

  test('does not warn if two layers of a framework each load the definition', () => {
    const url = `file://${path.join(PROJECT, 'dist', 'define.js')}`;
    const program = `
      await import('${url}?rsc');
      await import('${url}?ssr');
      console.log(JSON.stringify(typeof customElements.get('payfect-checkout')));`;
    assert.equal(output(run([], program)), 'function');
  });
});

test('Each entry of the element has the same conditions', () => {
  const entries = jsonOf('package.json').exports as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  for (const subpath of ['.', './define']) {
    const conditions = Object.keys(entries[subpath] ?? {});
    assert.deepEqual(conditions, ['workerd', 'edge-light', 'worker', 'require', 'types', 'default'], subpath);
  }
});
