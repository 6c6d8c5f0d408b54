// docs/frameworks.md shows the code of the apps that `npm run test:frameworks` checks, and says what was checked.
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { STACKS, type Stack } from '../../frameworks/support/stacks.js';
import { filesBelow, jsonOf, textOf } from '../support/project.js';

const DOC = textOf('docs/frameworks.md');
const APPS = 'test/frameworks/apps';
/** What a stack is called in the table of what was verified, and the package whose version stands there. */
const NAMES: Readonly<Record<string, readonly [name: string, packageName?: string]>> = {
  module: ['Plain module'],
  classic: ['Classic script'],
  'import-map': ['Import map'],
  htmx: ['htmx', 'htmx.org'],
  turbo: ['Turbo', '@hotwired/turbo'],
  lit: ['Lit', 'lit'],
  vue: ['Vue', 'vue'],
  svelte: ['Svelte', 'svelte'],
  solid: ['Solid', 'solid-js'],
  preact: ['Preact', 'preact'],
  'react-19': ['React 19', 'react'],
  'react-18': ['React 18', 'react'],
  astro: ['Astro', 'astro'],
  sveltekit: ['SvelteKit', '@sveltejs/kit'],
  nuxt: ['Nuxt', 'nuxt'],
  next: ['Next.js', 'next'],
  angular: ['Angular', '@angular/core'],
};

/** Without indentation, which depends on where the code stands. */
function unindented(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function appFiles(): readonly string[] {
  return filesBelow(APPS, '').filter((file) => !/\/(node_modules|dist|\.\w[\w-]*)\//.test(file));
}

function versionIn(folder: string, packageName: string): string {
  const { dependencies, devDependencies } = jsonOf(`${APPS}/${folder}/package.json`);
  return ({ ...(dependencies as object), ...(devDependencies as object) } as Record<string, string>)[packageName] ?? '';
}

/** The stack's row, without its alignment. */
function rowOf(stack: Stack): string {
  const [name, packageName] = NAMES[stack.name] ?? [''];
  const version = packageName === undefined ? '–' : versionIn(stack.install, packageName);
  const mark = (isChecked: boolean) => (isChecked ? '✓' : '–');
  const where = stack.isSlow === true ? '`npm run test:frameworks`' : 'CI';
  return ['', name, version, '✓', mark(stack.types !== undefined), mark(stack.isServerRendered === true), where, '']
    .join(' | ')
    .trim();
}

describe('docs/frameworks.md', () => {
  test('has only code that an app consists of', () => {
    const files = appFiles()
      .filter((file) => /\.(html|tsx?|vue|svelte|astro|mjs)$/.test(file))
      .map((file) => unindented(textOf(file)));
    const blocks = [...DOC.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, language]) => language !== 'sh');
    assert.ok(blocks.length >= STACKS.length, `${blocks.length} blocks`);
    for (const [, , code = ''] of blocks) {
      assert.ok(
        files.some((file) => file.includes(unindented(code))),
        `no app has this code:\n${code}`,
      );
    }
  });

  test('has one file for the servers, of which SvelteKit changes one line', () => {
    const [shared, own] = [`next/lib/payfect.ts`, `sveltekit/src/lib/server/payfect.ts`].map((file) =>
      textOf(`${APPS}/${file}`),
    );
    const line = "import { env } from '$env/dynamic/private';";
    assert.ok(DOC.includes(line));
    assert.equal(
      own,
      shared?.replace('const { env } = process;', () => line),
    );
  });

  test('copies the script the way that the pages’ build does', () => {
    const [, copy = ''] = /^```sh\n(cp .*)\n```$/m.exec(DOC) ?? [];
    assert.ok(STACKS[0]?.build.includes(copy), copy);
  });

  test('lists each stack with the version and the checks that it has', () => {
    const rows = DOC.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim());
    for (const stack of STACKS) assert.ok(rows.includes(rowOf(stack)), rowOf(stack));
  });
});

describe('The framework apps', () => {
  const folders = [...new Set(STACKS.map(({ install }) => install))];

  test('pin exact versions', () => {
    for (const folder of folders) {
      const { dependencies, devDependencies } = jsonOf(`${APPS}/${folder}/package.json`);
      const versions = Object.values<string>({ ...(dependencies as object), ...(devDependencies as object) });
      for (const version of versions) assert.match(version, /^\d+\.\d+\.\d+$/, folder);
    }
  });

  test('have lockfiles without download URLs', () => {
    for (const folder of folders) {
      const { packages } = jsonOf(`${APPS}/${folder}/package-lock.json`);
      for (const [place, locked] of Object.entries(packages as object)) {
        assert.ok(!('resolved' in (locked as object)), path.posix.join(folder, place));
      }
    }
  });

  test('do not depend on the package: the runner installs its tarball', () => {
    for (const folder of folders) assert.equal(versionIn(folder, 'payfect-checkout'), '');
  });
});
