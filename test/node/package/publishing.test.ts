import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { publint } from 'publint';
import { built, filesBelow, jsonOf, PROJECT, textOf } from '../support/project.js';

interface Packed {
  readonly filename: string;
  /** Bytes of the tarball. */
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

interface LockedPackage {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The dependencies, and theirs. */
const MAX_PACKAGES = 9;
const MAX_TARBALL_BYTES = 700_000;

const ARE_THE_TYPES_WRONG = path.join(PROJECT, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
/** For script tags, and for tools, which read the exports. They have no types. */
const WITHOUT_TYPES = [
  './payfect-checkout.js',
  './payfect-checkout-preview.js',
  './payfect-checkout.iife.js',
  './payfect-checkout.integrity.json',
  './custom-elements.json',
];

describe('The published package', () => {
  let folder = '';
  let packed: Packed = { filename: '', size: 0, files: [] };

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
    const options = ['--exclude-entrypoints', ...WITHOUT_TYPES];
    const { status, stdout } = spawnSync(process.execPath, [ARE_THE_TYPES_WRONG, tarball, ...options], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  test('contains the build and the docs, and nothing else', () => {
    const folders = new Set(packed.files.map((file) => file.path.split('/')[0]));
    for (const folder of ['dist', 'contract', 'package.json', 'LICENSE', 'README.md']) {
      assert.ok(folders.has(folder), `${folder} is missing`);
    }
    const allowed = [
      'dist',
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

  test(`has at most ${MAX_TARBALL_BYTES} bytes`, () => {
    assert.ok(packed.size <= MAX_TARBALL_BYTES, `it has ${packed.size} bytes`);
  });

  test('contains each source once: as a module, without source maps', () => {
    const paths = packed.files.map((file) => file.path);
    assert.ok(paths.includes('dist/elements/payfect-checkout.js'));
    assert.deepEqual(
      paths.filter((file) => file.endsWith('.map') || file.startsWith('src/')),
      [],
    );
  });

  test('contains what the sandbox reads beside its modules', () => {
    const paths = packed.files.map((file) => file.path).filter((file) => file.startsWith('dist/sandbox/'));
    for (const file of ['theme.css', 'enhancements.js', 'coins/usdt.png', 'index.d.ts', 'index.cjs', 'LICENSE.txt']) {
      assert.ok(paths.includes(`dist/sandbox/${file}`), file);
    }
  });

  test('has templates without the white space of their sources', () => {
    const modules = filesBelow('dist/elements', '.js').map(textOf);
    assert.ok(modules.some((text) => /html ?`<\w/.test(text)));
    for (const text of modules) assert.doesNotMatch(text, /\b(html|css|svg) ?`\s/);
  });

  test('names its repository, and publishes with provenance', () => {
    const { repository, homepage, bugs, publishConfig } = jsonOf('package.json');
    const { url } = repository as { url: string };
    assert.match(url, /^git\+https:\/\/.+\.git$/);
    const page = url.slice('git+'.length, -'.git'.length);
    assert.deepEqual([homepage, bugs], [`${page}#readme`, `${page}/issues`]);
    assert.deepEqual(publishConfig, { access: 'public', provenance: true });
  });

  test(`brings at most ${MAX_PACKAGES} packages when it is installed: no warning, no install script`, () => {
    const app = path.join(folder, 'app');
    mkdirSync(app);
    writeFileSync(path.join(app, 'package.json'), '{}');
    const result = install(app, path.join(folder, packed.filename));
    assert.equal(result.status, 0, result.stderr);
    assert.doesNotMatch(result.stdout + result.stderr, /warn/i);
    const { packages } = JSON.parse(readFileSync(path.join(app, 'node_modules', '.package-lock.json'), 'utf8')) as {
      packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
    };
    const places = Object.keys(packages).filter((place) => place !== 'node_modules/payfect-checkout');
    assert.equal(places.length, Object.keys(packages).length - 1);
    assert.ok(places.length <= MAX_PACKAGES, places.join());
    assert.ok(places.every((place) => packages[place]?.hasInstallScript !== true));
    assert.ok(!('install' in (jsonOf('package.json').scripts as object)));
  });
});

describe('The bill of materials of a release', () => {
  test('lists what is installed, in the versions of the lockfile', () => {
    const sbom = execFileSync(process.execPath, ['tools/sbom.mjs'], { cwd: PROJECT, encoding: 'utf8' });
    const { bomFormat, components } = JSON.parse(sbom) as { bomFormat: string; components: { purl: string }[] };
    assert.equal(bomFormat, 'CycloneDX');
    const locked = jsonOf('package-lock.json').packages as Readonly<Record<string, LockedPackage>>;
    const names = new Set(Object.keys(locked['']?.dependencies ?? {}));
    for (const name of names) {
      for (const next of Object.keys(locked[`node_modules/${name}`]?.dependencies ?? {})) names.add(next);
    }
    const expected = [...names].map(
      (name) => `pkg:npm/${name.replace('@', '%40')}@${String(locked[`node_modules/${name}`]?.version)}`,
    );
    assert.deepEqual(components.map(({ purl }) => purl).sort(), expected.sort());
  });
});

/** Installs a tarball from npm's cache, which has the dependencies since `npm ci`; without them, from the registry. */
function install(folder: string, tarball: string) {
  const run = (mode: string) =>
    spawnSync('npm', ['install', tarball, mode, '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });
  const offline = run('--offline');
  return offline.status === 0 ? offline : run('--prefer-offline');
}
