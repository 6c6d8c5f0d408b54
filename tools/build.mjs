// Builds dist/ and reports each step with its time. The first step that fails ends it.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const TSC = 'node_modules/typescript/bin/tsc';
const ROLLUP = 'node_modules/rollup/dist/bin/rollup';

/** What each step makes, and the Node program that makes it. */
const MODULES = ['npm modules', TSC, '-p', 'tsconfig/build.json'];
const LANGUAGES = ['languages', 'tools/locales/pack.mjs'];
const TRIM = ['smaller templates and fewer types', 'tools/trim-modules.mjs'];
const SHARED_LANGUAGES = ['one file for each language', 'tools/locales/share-files.mjs'];
const SCRIPT_FILES = ['script files', ROLLUP, '-c', 'tools/rollup.config.mjs', '--silent'];

const TESTING_FILES = [ROLLUP, '-c', 'tools/rollup.testing.config.mjs', '--silent'];

/** `npm start` needs no types, which in turn need the frameworks that they are for: `npm run install:tests` installs those. */
const DEMO_STEPS = [
  MODULES,
  LANGUAGES,
  TRIM,
  SCRIPT_FILES,
  SHARED_LANGUAGES,
  ['previews', ...TESTING_FILES, '--configPreview'],
];
const ALL_STEPS = [
  MODULES,
  LANGUAGES,
  ['types', TSC, '-p', 'tsconfig/declarations.json'],
  TRIM,
  SCRIPT_FILES,
  SHARED_LANGUAGES,
  ['sandbox and previews', ...TESTING_FILES],
  ['checksums', 'tools/integrity.mjs'],
  ['the manifest and data for editors', '--import', 'tsx', 'tools/manifest/main.ts'],
];
const STEPS = process.argv.includes('--demo') ? DEMO_STEPS : ALL_STEPS;

// So that no module of an older build is packed or tested.
rmSync('dist', { recursive: true, force: true });
// Made by tools/compile-angular.ts.
cpSync('src/angular/compiled', 'dist/angular', { recursive: true });
cpSync('themes', 'dist/themes', { recursive: true });

const start = performance.now();
for (const [index, [what, ...program]] of STEPS.entries()) {
  const stepStart = performance.now();
  process.stdout.write(`Build ${index + 1}/${STEPS.length}: ${what} … `);
  const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`failed. If packages are missing: npm run install:tests. Only this step: node ${program.join(' ')}`);
    process.exit(1);
  }
  console.log(secondsSince(stepStart));
}
console.log(`Built dist/ in ${secondsSince(start)}`);

function secondsSince(time) {
  return `${((performance.now() - time) / 1000).toFixed(1)} s`;
}
