import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { built, jsonOf, PROJECT } from '../support/project.js';

const MAX_BROTLI_BYTES = 750;

/** The size of what a page loads at once that has this code in its bundle, without React. */
async function bundledBytes(contents: string): Promise<number> {
  return brotliCompressSync(await bundle(contents)).length;
}

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: PROJECT },
    ...{ bundle: true, minify: true, splitting: true, write: false, format: 'esm', target: 'es2022', outdir: 'out' },
    external: ['react'],
  });
  const entry = outputFiles.find(({ path }) => path.endsWith('stdin.js'));
  return entry?.text ?? '';
}

/** Each component with what a page without React would import to have the elements. */
const COMPONENTS = {
  PayfectCheckout: `
    import { PayfectCheckout } from 'payfect-checkout';
    if (customElements.get('payfect-checkout') === undefined) customElements.define('payfect-checkout', PayfectCheckout);`,
  PayfectCheckoutButton: `import 'payfect-checkout/define';`,
};

/** Whatever else is in a bundle changes all its short names, and so what brotli makes of them, by up to 60 bytes: the mean counts. */
const PAGES = [
  `console.log('one')`,
  `console.log(document.title)`,
  `export const page = new URL(location.href)`,
  `document.body.append('Thank you')`,
  `export default class extends HTMLElement {}`,
  `fetch('/orders')`,
  `export const words = ['a', 'b']`,
  `addEventListener('load', () => location.reload())`,
];

async function meanBytes(contents: string): Promise<number> {
  const sizes = await Promise.all(PAGES.map((page) => bundledBytes(`${contents} ${page};`)));
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}

describe('The components for React', () => {
  for (const [name, definition] of Object.entries(COMPONENTS)) {
    test(`add at most ${MAX_BROTLI_BYTES} bytes in brotli to what it shows: ${name}`, async () => {
      built('react/index.js');
      const element = await meanBytes(definition);
      const component = await meanBytes(`export { ${name} } from 'payfect-checkout/react';`);
      assert.ok(element > 10_000);
      assert.ok(component - element <= MAX_BROTLI_BYTES, `it adds ${component - element} bytes`);
    });
  }

  test('load no button if only the checkout is used', async () => {
    const load = (name: string) => bundle(`export { ${name} } from 'payfect-checkout/react';`);
    assert.doesNotMatch(await load('PayfectCheckout'), /payfect-checkout-button/);
    assert.match(await load('PayfectCheckoutButton'), /payfect-checkout-button/);
  });

  test('are a client module for React’s servers', () => {
    for (const file of ['react/index.js', 'react/without-dom.js']) {
      assert.match(readFileSync(built(file), 'utf8'), /^'use client';\n/);
    }
  });

  test('need React only if a page uses it', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = jsonOf('package.json');
    assert.ok(!Object.hasOwn(dependencies as object, 'react'));
    assert.equal((peerDependencies as Record<string, string>).react, '>=18');
    assert.deepEqual((peerDependenciesMeta as Record<string, unknown>).react, { optional: true });
  });

  test('are only the tags where a server runtime lacks what the elements’ classes need', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export * from 'payfect-checkout/react';`, resolveDir: PROJECT },
      ...{ bundle: true, write: false, format: 'esm', external: ['react'], conditions: ['workerd'] },
    });
    assert.doesNotMatch(outputFiles[0]?.text ?? 'HTMLElement', /HTMLElement|customElements/);
  });
});
