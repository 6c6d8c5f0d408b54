import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { built, filesBelow, importsOf, jsonOf, parsed, textOf, type Import } from '../support/project.js';

const MAX_BROTLI_BYTES = 22_000;
/** Of the files loaded on demand. */
const MAX_CHUNK_BYTES = new Map([
  ['dialog', 4_700],
  ['doorbell', 1_000],
  ['proxy-actions', 4_000],
  ['qr-code', 3_500],
  ['zh-hans', 2_500],
  ['zh-hant', 2_500],
]);
const ENTRY = 'payfect-checkout.js';
/** One file for pages without modules. */
const CLASSIC = 'payfect-checkout.iife.js';
const MAX_CLASSIC_BROTLI_BYTES = 34_500;

/** Words of the server side: the headers that carry keys, and the verification of callbacks. */
const SERVER_WORDS = [/api-key/i, /x-payfect-signature/i, /authorization/i, /fernet/i, /callbackSecret/i, /\bhmac\b/i];

interface SourceMap {
  readonly sources: readonly string[];
}

function scriptFiles(): readonly string[] {
  built(ENTRY);
  return filesBelow('dist', '.js')
    .map((file) => path.posix.relative('dist', file))
    .filter((file) => /^payfect-checkout(\.[\w-]+)?\.js$/.test(file));
}

function textOfBuilt(file: string): string {
  return readFileSync(built(file), 'utf8');
}

function importsOfBuilt(file: string): readonly Import[] {
  return importsOf(parsed(file, textOfBuilt(file)));
}

/** Those with a source map. */
function moduleFiles(): readonly string[] {
  return scriptFiles().filter((file) => file !== CLASSIC);
}

function chunks(): readonly string[] {
  return scriptFiles().filter((file) => file !== ENTRY && file !== CLASSIC);
}

/** A chunk's file name without the script's name and the hash. */
function nameOfChunk(file: string): string {
  return file.split('.')[1]?.replace(/-[\w-]{8}$/, '') ?? '';
}

function brotliBytes(file: string): number {
  return brotliCompressSync(readFileSync(built(file))).length;
}

describe('The file for script tags', () => {
  test(`has at most ${MAX_BROTLI_BYTES} bytes in brotli`, () => {
    const bytes = brotliBytes(ENTRY);
    assert.ok(bytes <= MAX_BROTLI_BYTES, `it has ${bytes} bytes`);
  });

  test('has the listed chunks, each within its bytes in brotli', () => {
    assert.deepEqual(chunks().map(nameOfChunk), [...MAX_CHUNK_BYTES.keys()]);
    for (const file of chunks()) {
      const bytes = brotliBytes(file);
      assert.ok(bytes <= (MAX_CHUNK_BYTES.get(nameOfChunk(file)) ?? 0), `${file} has ${bytes} bytes`);
    }
  });

  test('is a syntax error as a classic script, so that it cannot replace a page’s globals', () => {
    for (const file of [ENTRY, ...chunks()]) {
      assert.throws(() => new Script(textOfBuilt(file)), { name: 'SyntaxError', message: /'export'/ }, file);
    }
  });

  test('imports only its own chunks, and only on demand', () => {
    // A query follows the name, to load a file again that has failed.
    const imports = importsOfBuilt(ENTRY).map(({ specifier, isDynamic }) => ({
      specifier: specifier.replace(/^"(.+)"\+\w+$/, '$1'),
      isDynamic,
    }));
    const siblings = chunks().map((file) => ({ specifier: `./${file}`, isDynamic: true }));
    assert.deepEqual(
      imports.toSorted((one, other) => one.specifier.localeCompare(other.specifier)),
      siblings,
    );
  });

  test('has chunks that import nothing: a page may load the main file under another name', () => {
    assert.deepEqual(
      chunks().flatMap((file) => importsOfBuilt(file)),
      [],
    );
  });

  test('contains nothing of the server side', () => {
    for (const file of scriptFiles()) {
      const text = textOfBuilt(file);
      for (const word of SERVER_WORDS) assert.doesNotMatch(text, word, file);
    }
  });

  test('creates its own Trusted Types policy, so that it works beside other copies of Lit', () => {
    assert.match(textOfBuilt(ENTRY), /createPolicy\("payfect-checkout"/);
    assert.doesNotMatch(textOfBuilt(ENTRY), /"lit-html"/);
  });

  test('contains Lit’s production build', () => {
    assert.doesNotMatch(textOfBuilt(ENTRY), /Lit is in dev mode/);
  });

  test('does not evaluate strings as code, which a strict Content-Security-Policy forbids', () => {
    for (const file of scriptFiles()) assert.doesNotMatch(textOfBuilt(file), /\beval\(|new Function\b/, file);
  });

  test('S5 names the file with the licenses of what it contains, in each of its files', () => {
    for (const file of scriptFiles())
      assert.match(textOfBuilt(file), /^\/\*! Licenses: payfect-checkout\.LICENSE\.txt \*\//);
  });

  test('S5 has the license of each package of a module in it', () => {
    const sources = moduleFiles().flatMap((file) => (JSON.parse(textOfBuilt(`${file}.map`)) as SourceMap).sources);
    const packages = new Set(
      sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.slice(1) ?? []),
    );
    const licenses = textOfBuilt('payfect-checkout.LICENSE.txt');
    for (const name of [...packages, '@lit/reactive-element', 'lit-html', 'lit-element', 'ky', 'lean-qr']) {
      const folder = `node_modules/${name}`;
      const { version, license } = jsonOf(`${folder}/package.json`);
      const file = filesBelow(folder, '').find((path) => /^licen[cs]e(\.\w+)?$/i.test(path.slice(folder.length + 1)));
      assert.ok(licenses.includes(`${name} ${String(version)} (${String(license)})`), name);
      assert.ok(licenses.includes(textOf(file ?? '').trim()), `the text of ${name}’s license`);
    }
    assert.ok(licenses.includes(textOf('LICENSE').trim()));
  });

  test('names no source map, because the package has none', () => {
    for (const file of scriptFiles()) assert.doesNotMatch(textOfBuilt(file), /sourceMappingURL/, file);
  });
});

describe('The file for pages without modules', () => {
  test(`has at most ${MAX_CLASSIC_BROTLI_BYTES} bytes in brotli, with all that the module loads on demand`, () => {
    const bytes = brotliBytes(CLASSIC);
    assert.ok(bytes <= MAX_CLASSIC_BROTLI_BYTES, `it has ${bytes} bytes`);
  });

  test('is a classic script that imports nothing', () => {
    assert.doesNotThrow(() => new Script(textOfBuilt(CLASSIC)));
    assert.deepEqual(importsOfBuilt(CLASSIC), []);
  });

  test('is what the CDN fields name: a CDN may serve it under a URL without a folder of its own', () => {
    const { unpkg, jsdelivr } = jsonOf('package.json');
    assert.deepEqual([unpkg, jsdelivr], [`./dist/${CLASSIC}`, `./dist/${CLASSIC}`]);
  });

  test('has the package’s version, like the module', () => {
    for (const file of [ENTRY, CLASSIC]) {
      assert.ok(textOfBuilt(file).includes(`"${String(jsonOf('package.json').version)}"`), file);
    }
  });
});

describe('The checksums of the script files', () => {
  const integrityOf = (file: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(built(file)))
      .digest('base64')}`;

  test('are those of each file, previews included', () => {
    const files = [...scriptFiles(), 'payfect-checkout-preview.js'];
    const expected = Object.fromEntries(files.map((file) => [file, integrityOf(file)]));
    assert.deepEqual(JSON.parse(textOfBuilt('payfect-checkout.integrity.json')), {
      version: jsonOf('package.json').version,
      integrity: expected,
    });
  });

  test('are in the tags to paste, for each URL under which a chunk is requested', () => {
    const tags = textOfBuilt('payfect-checkout.integrity.html');
    for (const file of [ENTRY, CLASSIC]) {
      assert.ok(tags.includes(`/dist/${file}" integrity="${integrityOf(file)}" crossorigin="anonymous"`), file);
    }
    for (const file of chunks().flatMap((chunk) => ['', '?1', '?2', '?3'].map((query) => chunk + query))) {
      assert.ok(tags.includes(`/dist/${file}": "${integrityOf(file.split('?')[0] ?? '')}"`), file);
    }
  });
});
