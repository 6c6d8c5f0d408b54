import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { built, jsonOf, PROJECT } from '../support/project.js';

const MAX_BROTLI_BYTES = 700;

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

describe('The component for React', () => {
  test(`adds at most ${MAX_BROTLI_BYTES} bytes in brotli to the element`, async () => {
    built('react/index.js');
    const element = await bundledBytes(`import 'payfect-checkout/define';`);
    const component = await bundledBytes(`export { PayfectCheckout } from 'payfect-checkout/react';`);
    assert.ok(element > 10_000);
    assert.ok(component - element <= MAX_BROTLI_BYTES, `it adds ${component - element} bytes`);
  });

  test('is a client module for React’s servers', () => {
    for (const file of ['react/index.js', 'react/without-dom.js']) {
      assert.match(readFileSync(built(file), 'utf8'), /^'use client';\n/);
    }
  });

  test('needs React only if a page uses it', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = jsonOf('package.json');
    assert.ok(!Object.hasOwn(dependencies as object, 'react'));
    assert.equal((peerDependencies as Record<string, string>).react, '>=18');
    assert.deepEqual((peerDependenciesMeta as Record<string, unknown>).react, { optional: true });
  });

  test('is only the tag where a server runtime lacks what the element’s class needs', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export { PayfectCheckout } from 'payfect-checkout/react';`, resolveDir: PROJECT },
      ...{ bundle: true, write: false, format: 'esm', external: ['react'], conditions: ['workerd'] },
    });
    assert.doesNotMatch(outputFiles[0]?.text ?? 'HTMLElement', /HTMLElement|customElements/);
  });
});
