import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { publint } from 'publint';
import { built, PROJECT } from '../support/project.js';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const ARE_THE_TYPES_WRONG = path.join(PROJECT, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
/** For script tags. It is never imported by name, so it has no types. */
const SCRIPT_FILE = './payfect-checkout.js';

describe('The published package', () => {
  let folder = '';
  let packed: Packed = { filename: '', files: [] };

  before(() => {
    built('index.js');
    folder = mkdtempSync(path.join(tmpdir(), 'payfect-checkout-'));
    const answer = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: PROJECT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    [packed = packed] = JSON.parse(answer) as Packed[];
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('passes publint', async () => {
    const { messages } = await publint({ pkgDir: PROJECT, strict: true });
    assert.deepEqual(
      messages.map(({ code, path: place }) => `${code} at ${place.join('.')}`),
      [],
    );
  });

  test('has types that every module resolution finds', () => {
    const tarball = path.join(folder, packed.filename);
    const options = ['--exclude-entrypoints', SCRIPT_FILE];
    const { status, stdout } = spawnSync(process.execPath, [ARE_THE_TYPES_WRONG, tarball, ...options], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  test('contains the build, the sources and the docs, and nothing else', () => {
    const folders = new Set(packed.files.map((file) => file.path.split('/')[0]));
    for (const folder of ['dist', 'src', 'contract', 'package.json', 'LICENSE', 'README.md']) {
      assert.ok(folders.has(folder), `${folder} is missing`);
    }
    const allowed = [
      'dist',
      'src',
      'contract',
      'demo',
      'docs',
      'package.json',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'CHANGELOG.md',
      'llms.txt',
      'skills',
    ];
    assert.deepEqual(
      [...folders].filter((name) => !allowed.includes(name ?? '')),
      [],
    );
  });

  test('S5 contains the licenses of the packages in the script file', () => {
    assert.ok(packed.files.some((file) => file.path === 'dist/payfect-checkout.LICENSE.txt'));
  });

  test('contains every source file of the source maps', () => {
    const paths = new Set(packed.files.map((file) => file.path));
    for (const file of paths) {
      const module = /^dist\/(?!payfect-checkout\.)(.+)\.js$/.exec(file)?.[1];
      if (module !== undefined) assert.ok(paths.has(`src/${module}.ts`), `src/${module}.ts is missing`);
    }
  });
});
