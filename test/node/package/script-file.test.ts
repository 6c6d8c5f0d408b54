import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { localeTags } from '../../../tools/locales/locale-file.js';
import { built, filesBelow, importsOf, jsonOf, parsed, textOf, type Import } from '../support/project.js';
import { chunks, CLASSIC, ENTRY, scriptFiles, textOfBuilt } from '../support/script-files.js';

const MAX_BROTLI_BYTES = 22_000;
/** Of the files loaded on demand. */
const MAX_CHUNK_BYTES = new Map([
  ['after-paint', 7_500],
  ['customer-form', 4_000],
  ['dialog', 4_800],
  ['doorbell', 1_000],
  ['eip55', 2_600],
  ['icons', 5_000],
  ['languages', 2_600],
  ['payment-details', 4_050],
  ['payment-status', 2_500],
  ['proxy-actions', 4_000],
  ['qr-code', 3_500],
  ['read-payments', 3_000],
  ['search', 760],
]);
/** Of each language but English. A shopper loads one. */
const MAX_LOCALE_BYTES = 2_500;
const MAX_CLASSIC_BROTLI_BYTES = 58_000;

/** Words of the server side: the headers that carry keys, and the verification of callbacks. */
const SERVER_WORDS = [/api-key/i, /x-payfect-signature/i, /authorization/i, /fernet/i, /callbackSecret/i, /\bhmac\b/i];

interface SourceMap {
  readonly sources: readonly string[];
}

function importsOfBuilt(file: string): readonly Import[] {
  return importsOf(parsed(file, textOfBuilt(file)));
}

/** The chunk of `"./chunk.js" + query`: the query loads a file again that has failed. Any other specifier stays as it is. */
function chunkOf(specifier: string): string {
  return specifier.replace(/^"\.\/(.+)"\+\w+$/, '$1');
}

/** Those with a source map. */
function moduleFiles(): readonly string[] {
  return scriptFiles().filter((file) => file !== CLASSIC);
}

/** A chunk's file name without the script's name and the hash. */
function nameOfChunk(file: string): string {
  return /^payfect-checkout\.(.+)-[\w-]{6}\.js$/.exec(file)?.[1] ?? '';
}

function isLocale(file: string): boolean {
  return nameOfChunk(file).endsWith('.locale');
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
    const others = chunks().filter((file) => !isLocale(file));
    assert.deepEqual(others.map(nameOfChunk), [...MAX_CHUNK_BYTES.keys()]);
    for (const file of others) {
      const bytes = brotliBytes(file);
      assert.ok(bytes <= (MAX_CHUNK_BYTES.get(nameOfChunk(file)) ?? 0), `${file} has ${bytes} bytes`);
    }
  });

  test(`has a chunk for each language, of at most ${MAX_LOCALE_BYTES} bytes in brotli`, () => {
    const locales = chunks().filter(isLocale);
    const expected = localeTags().map((tag) => `${tag}.locale`);
    assert.deepEqual(locales.map(nameOfChunk).sort(), expected.sort());
    const tooLarge = locales.filter((file) => brotliBytes(file) > MAX_LOCALE_BYTES);
    assert.deepEqual(
      tooLarge.map((file) => `${file} has ${brotliBytes(file)} bytes`),
      [],
    );
  });

  test('is a syntax error as a classic script, so that it cannot replace a page’s globals', () => {
    for (const file of [ENTRY, ...chunks()]) {
      assert.throws(() => new Script(textOfBuilt(file)), { name: 'SyntaxError', message: /'export'/ }, file);
    }
  });

  test('imports nothing but chunks, and those only on demand', () => {
    const own = new Set(chunks());
    for (const { specifier, isDynamic } of importsOfBuilt(ENTRY)) {
      assert.ok(isDynamic && own.has(chunkOf(specifier)), specifier);
    }
  });

  test('has chunks that import nothing but other chunks, and those only on demand: a page may load it under another name', () => {
    const own = new Set(chunks());
    for (const file of own) {
      for (const { specifier, isDynamic } of importsOfBuilt(file)) {
        assert.ok(isDynamic && own.has(chunkOf(specifier)), `${file} imports ${specifier}`);
      }
    }
  });

  test('imports every chunk itself or through one that it imports', () => {
    const reached = new Set([ENTRY]);
    // A set also visits what is added meanwhile.
    for (const file of reached) {
      for (const { specifier } of importsOfBuilt(file)) reached.add(chunkOf(specifier));
    }
    assert.deepEqual([...reached].sort(), [ENTRY, ...chunks()].sort());
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

  test('has only characters that browsers keep in one byte, in each of its files but the languages', () => {
    for (const file of scriptFiles().filter((name) => !isLocale(name)))
      assert.doesNotMatch(textOfBuilt(file), /[^\0-\xff]/, file);
  });

  test('contains Lit’s production build', () => {
    assert.doesNotMatch(textOfBuilt(ENTRY), /Lit is in dev mode/);
  });

  test('does not evaluate strings as code, which a strict Content-Security-Policy forbids', () => {
    for (const file of scriptFiles()) assert.doesNotMatch(textOfBuilt(file), /\beval\(|new Function\b/, file);
  });

  test('S5 names the file with the licenses of what it contains, in each of its files but the languages', () => {
    // A language is texts alone.
    for (const file of scriptFiles().filter((name) => !isLocale(name)))
      assert.match(
        textOfBuilt(file),
        /^(?:\/\/# allFunctionsCalledOnLoad\n)?\/\*! Licenses: payfect-checkout\.LICENSE\.txt \*\//,
      );
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
  test(`has at most ${MAX_CLASSIC_BROTLI_BYTES} bytes in brotli, with all that the module loads on demand but languages`, () => {
    const bytes = brotliBytes(CLASSIC);
    assert.ok(bytes <= MAX_CLASSIC_BROTLI_BYTES, `it has ${bytes} bytes`);
  });

  test('is a classic script that imports nothing but languages, by URLs that it computes', () => {
    assert.doesNotThrow(() => new Script(textOfBuilt(CLASSIC)));
    const imports = importsOfBuilt(CLASSIC);
    assert.ok(imports.length === 1 && imports.every(({ isDynamic }) => isDynamic), JSON.stringify(imports));
    for (const file of chunks().filter(isLocale)) assert.ok(textOfBuilt(CLASSIC).includes(file), file);
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
