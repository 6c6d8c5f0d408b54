import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { licenseFile } from '../../../tools/license-file.mjs';
import { makeIcons } from '../../../tools/make-icons.js';
import { filesBelow, PROJECT, textOf } from '../support/project.js';

const ART = 'src/elements/icons/art.ts';
const MAX_BROTLI_BYTES = 5_000;

function licensesOf(moduleId: string): string {
  const written: string[] = [];
  licenseFile('licenses.txt').generateBundle.call(
    { emitFile: ({ source }) => written.push(source) },
    {},
    { 'file.js': { type: 'chunk', moduleIds: [moduleId] } },
  );
  return written.join('');
}

describe('The icons', () => {
  test('are what `node --import tsx tools/make-icons.ts` makes of the drawings', async () => {
    assert.equal(textOf(ART), await makeIcons());
  });

  test('are a disc and figures in whole numbers, without anything that a style or a script could hide in', () => {
    const drawings = [...textOf(ART).matchAll(/: *\n? *'([^']*)'/g)].map(([, drawing]) => drawing ?? '');
    assert.equal(drawings.length, filesBelow('tools/icons', '.svg').length);
    for (const drawing of drawings)
      assert.match(drawing, /^[\da-f]{3,6}(\|([\da-f]{3,6})?[Mm][-\d MmLlHhVvQqTtCcSsAaZz]+)+$/);
  });

  test(`have at most ${MAX_BROTLI_BYTES} bytes in brotli with the code that shows them, and import nothing`, async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [`${PROJECT}src/elements/icons/icons.ts`],
      ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', metafile: true },
    });
    const bytes = brotliCompressSync(outputFiles[0]?.contents ?? new Uint8Array(MAX_BROTLI_BYTES * 2)).length;
    assert.ok(bytes > 2_000 && bytes <= MAX_BROTLI_BYTES, `they have ${bytes} bytes`);
    assert.deepEqual(
      Object.keys(metafile.inputs).filter((file) => !/^src\/elements\/(icons|styles\/css)/.test(file)),
      [],
    );
  });

  test('bring the licenses of their drawings into each bundle that contains them, and into no other', () => {
    const licenses = licensesOf('/project/dist/elements/icons/art.js');
    for (const title of ['@web3icons/core 4.0.56 (MIT)', 'cryptocurrency-icons 0.18.1 (CC0-1.0)']) {
      assert.ok(licenses.includes(title), title);
      assert.ok(!licensesOf('/project/dist/elements/icons/mark.js').includes(title), title);
    }
    for (const folder of ['cryptocurrency-icons', 'web3icons']) {
      assert.ok(licenses.includes(textOf(`tools/icons/${folder}/LICENSE`).trim()), folder);
    }
  });
});
