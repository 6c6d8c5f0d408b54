import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonOf } from '../support/project.js';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
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
      LOCKED.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place),
      [],
    );
  });

  test('has a checksum for every package', () => {
    const unchecked = LOCKED.filter(([place, { integrity, link }]) => place !== '' && link !== true && !integrity);
    assert.deepEqual(
      unchecked.map(([place]) => place),
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
  test('has no runtime dependencies except lit, ky and a QR encoder', () => {
    const { dependencies } = jsonOf('package.json');
    assert.deepEqual(Object.keys(dependencies as object).sort(), ['ky', 'lean-qr', 'lit']);
  });

  test('pins exact versions', () => {
    const { dependencies, devDependencies } = jsonOf('package.json');
    const versions = Object.values<string>({ ...(dependencies as object), ...(devDependencies as object) });
    // Another version of a package has an alias: `npm:react@18.3.1`.
    for (const version of versions) assert.match(version, /^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/);
  });
});
