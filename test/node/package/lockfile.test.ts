import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { jsonOf, textOf } from '../support/project.js';

/** The package has no types of its own. */
const { satisfies } = createRequire(import.meta.url)('semver') as {
  satisfies(version: string, range: string): boolean;
};

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  /** npm leaves out what does not fit. */
  readonly optional?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const LOCKED = Object.entries(jsonOf('package-lock.json').packages as Readonly<Record<string, LockedPackage>>);
const PLACES = new Set(LOCKED.map(([place]) => place));

/** Whether Node resolves a package from a place in node_modules: beside it, or in a folder above. */
function isFound(name: string, from: string): boolean {
  const around = from.split('/node_modules/');
  return (
    around.some((_, depth) => {
      const place = around.slice(0, around.length - depth).join('/node_modules/');
      return PLACES.has(place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`);
    }) || PLACES.has(`node_modules/${name}`)
  );
}

describe('The lockfile', () => {
  test('has every optional dependency, which `npm ci` needs on other systems', () => {
    const missing = LOCKED.flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isFound(name, place))
        .map((name) => `${name} of ${place}`),
    );
    assert.deepEqual(missing, []);
  });

  test('has no download URLs, so that npm uses the configured registry', () => {
    assert.deepEqual(
      LOCKED.filter(([, { resolved, link }]) => link !== true && resolved !== undefined).map(([place]) => place),
      [],
    );
  });

  test('has a checksum for every package', () => {
    const unchecked = LOCKED.filter(
      ([place, { integrity, link }]) => place.includes('node_modules/') && link !== true && !integrity,
    );
    assert.deepEqual(
      unchecked.map(([place]) => place),
      [],
    );
  });

  test('has only packages that accept the lowest Node that we support, so that npm does not warn', () => {
    const lowest = (jsonOf('package.json').engines as { node: string }).node.replace('>=', '');
    const refusing = LOCKED.filter(
      ([, { engines, optional }]) =>
        optional !== true && engines?.node !== undefined && !satisfies(lowest, engines.node),
    );
    assert.deepEqual(
      refusing.map(([place, { engines }]) => `${place}: ${String(engines?.node)}`),
      [],
    );
  });

  test('agrees with package.json', () => {
    const { version, dependencies } = jsonOf('package.json');
    const root = LOCKED.find(([place]) => place === '')?.[1];
    assert.equal(root?.version, version);
    assert.deepEqual(root?.dependencies, dependencies);
  });
});

describe('package.json', () => {
  test('has no runtime dependencies except lit, ky, a QR encoder and hashes', () => {
    const { dependencies } = jsonOf('package.json');
    assert.deepEqual(Object.keys(dependencies as object).sort(), ['@noble/hashes', 'ky', 'lean-qr', 'lit']);
  });

  test('pins exact versions, except of Lit, of which an app may have a copy', () => {
    const { dependencies, devDependencies } = jsonOf('package.json');
    const { lit, ...pinned } = { ...(dependencies as object), ...(devDependencies as object) } as Record<
      string,
      string
    >;
    assert.match(String(lit), /^\^\d+\.\d+\.\d+$/);
    for (const version of Object.values(pinned)) assert.match(version, /^(npm:.+@)?\d+\.\d+\.\d+$/);
  });

  test('keeps what only tests need out of a plain `npm install`', () => {
    const { devDependencies, workspaces } = jsonOf('package.json');
    assert.deepEqual(workspaces, ['tools/test-dependencies']);
    assert.match(textOf('.npmrc'), /^workspaces=false$/m);
    assert.deepEqual(
      Object.keys(devDependencies as object).filter((name) => /test|lint|prettier|chromium|next|playwright/.test(name)),
      [],
    );
  });
});
