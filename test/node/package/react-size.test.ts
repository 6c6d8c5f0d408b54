import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { built, jsonOf, PROJECT } from '../support/project.js';


/** The size of what a page loads at once that has this code in its bundle, without React. */
async function bundledBytes(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: PROJECT },
    ...{ bundle: true, minify: true, splitting: true, write: false, format: 'esm', target: 'es2022', outdir: 'out' },
    external: ['react'],
  });
  const entry = outputFiles.find(({ path }) => path.endsWith('stdin.js'));
  return brotliCompressSync(entry?.contents ?? '').length;
}

/** Each component with what a page without React would import to have the elements, and how much it may add to that. */
const COMPONENTS = {
  PayfectCheckout: {
    definition: `
      import { PayfectCheckout } from 'payfect-checkout';
      customElements.define('payfect-checkout', PayfectCheckout);`,
    maxBrotliBytes: 700,
  },
  PayfectCheckoutButton: { definition: `import 'payfect-checkout/define';`, maxBrotliBytes: 750 },
};

describe('The components for React', () => {
  for (const [name, { definition, maxBrotliBytes }] of Object.entries(COMPONENTS)) {
    test(`add at most ${maxBrotliBytes} bytes in brotli to what it shows: ${name}`, async () => {
      built('react/index.js');
      const element = await bundledBytes(definition);
      const component = await bundledBytes(`export { ${name} } from 'payfect-checkout/react';`);
      assert.ok(element > 10_000);
      assert.ok(component - element <= maxBrotliBytes, `it adds ${component - element} bytes`);
    });
  }

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
