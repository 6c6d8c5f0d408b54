import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { built, filesBelow, importsOf, jsonOf, parsed, textOf, type Import } from '../support/project.js';

const MAX_BROTLI_BYTES = 22_000;
const ENTRY = 'payfect-checkout.js';

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

function chunks(): readonly string[] {
  return scriptFiles().filter((file) => file !== ENTRY);
}

describe('The file for script tags', () => {
  test(`has at most ${MAX_BROTLI_BYTES} bytes in brotli`, () => {
    const bytes = brotliCompressSync(readFileSync(built(ENTRY))).length;
    assert.ok(bytes <= MAX_BROTLI_BYTES, `it has ${bytes} bytes`);
  });

  test('has these chunks: the doorbell, proxy actions, the QR code and two languages', () => {
    const names = chunks().map((file) => file.split('.')[1]?.replace(/-[\w-]{8}$/, ''));
    assert.deepEqual(names, ['doorbell', 'proxy-actions', 'qr-code', 'zh-hans', 'zh-hant']);
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

  test('S5 has the license of each package that its source maps name', () => {
    const sources = scriptFiles().flatMap((file) => (JSON.parse(textOfBuilt(`${file}.map`)) as SourceMap).sources);
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

  test('has a source map', () => {
    for (const file of scriptFiles()) {
      assert.match(textOfBuilt(file), new RegExp(`sourceMappingURL=${file.replaceAll('.', '\\.')}\\.map\\s*$`));
      built(`${file}.map`);
    }
  });
});
