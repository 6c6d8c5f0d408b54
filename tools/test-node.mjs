// Runs the Node tests: `node --test` of Node 20 neither expands patterns nor finds .ts files.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from './find-program.mjs';

const FOLDERS = ['test/node', 'test/e2e'];

/** Programs and files that npm does not provide. Tests that need a missing one are left out, except in CI. */
const NEEDED = [
  { tests: 'test/node/redis/', program: 'redis-server', debianPackage: 'redis-server' },
  { tests: 'test/node/proxies/php.test.ts', program: 'php', debianPackage: 'php-cli' },
  { tests: 'test/node/proxies/python.test.ts', program: 'python3', debianPackage: 'python3' },
  { tests: 'test/node/proxies/go.test.ts', program: 'go', debianPackage: 'golang-go' },
  { tests: 'test/e2e/firefox/', program: 'firefox-esr', debianPackage: 'firefox-esr' },
  {
    tests: 'test/e2e/host-page/old-libraries.test.ts',
    file: '/usr/share/javascript/mootools/mootools-core-nc.js',
    debianPackage: 'libjs-mootools libjs-prototype',
  },
];

const missing = process.env.CI
  ? []
  : NEEDED.filter(({ program, file }) => !(file ? existsSync(file) : findProgram(program)));
for (const { tests, program, file, debianPackage } of missing) {
  console.log(`Left out: ${tests} needs ${program ?? file} (Debian: apt-get install ${debianPackage}).`);
}

/** Folders whose files change nothing outside themselves. */
const SHARING = [
  ...['accessibility', 'appearance', 'button', 'data', 'host-page', 'lifecycle', 'network', 'shop'].map((name) =>
    path.join('test', 'e2e', name, path.sep),
  ),
  ...['bench', 'contract', 'demo', 'provider-check', 'providers', 'proxy', 'schema', 'threats'].map((name) =>
    path.join('test', 'node', name, path.sep),
  ),
];

/** Builds of frameworks and their compilers, which take a minute and a half: `npm run test:stacks` and CI run them. */
const STACKS = ['proxies/next', 'proxies/bun', 'package/framework-types', 'package/public-api'].map((name) =>
  path.join('test', 'node', name),
);

/** Every state and page in every window, and half an hour of a page: `npm run test:long` and CI run them. */
const LONG = [
  'accessibility/axe',
  'accessibility/gallery-axe',
  'accessibility/live-regions',
  'accessibility/names',
  'appearance/contrast',
  'appearance/overflow',
  'appearance/public-surface',
  'appearance/themes',
  'languages',
  'shop/accessibility',
  'shop/gallery',
  'soak',
].map((name) => path.join('test', 'e2e', name));

/** Folders or files to run instead of all, such as `test/node/proxy`. */
const GROUPS = { '--stacks': STACKS, '--long': LONG };
const wanted = GROUPS[process.argv[2]] ?? process.argv.slice(2);
if (wanted.length === 0) {
  console.log(`Left out, see npm run test:stacks: ${STACKS.join(', ')}`);
  console.log(`Left out, see npm run test:long: ${LONG.join(', ')}`);
}
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file)),
)
  .filter((file) =>
    wanted.length === 0
      ? !isOneOf([...STACKS, ...LONG], file)
      : isOneOf(
          wanted.map((part) => path.normalize(part)),
          file,
        ),
  )
  .filter((file) => !missing.some(({ tests }) => file.startsWith(tests)));
// Node would run whatever it finds.
if (files.length === 0) throw new Error(`There is no test file to run: ${wanted.join(', ')}.`);

/** A file that hangs fails under its own name, or that of its folder. */
const TIMEOUT_MS = 600_000;

const folder = mkdtempSync(path.join(tmpdir(), 'payfect-test-node-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/** Waiting for browsers and servers leaves a fourth process something to do on two cores. */
const PROCESSES = 4;

const child = spawn(
  process.execPath,
  [
    ...['--import', 'tsx', '--test', `--test-concurrency=${PROCESSES}`, '--test-reporter=spec'],
    `--test-timeout=${TIMEOUT_MS}`,
    ...programs(files.sort()),
  ],
  { stdio: 'inherit' },
);
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});

/**
 * One program for each folder of files that can share a process: starting one takes as long as most of these files. They
 * come first, because the longest should not be the last.
 */
function programs(files) {
  const groups = new Map();
  const alone = files.filter((file) => {
    const name = !isOneOf(LONG, file) && SHARING.find((part) => file.startsWith(part)) && path.dirname(file);
    if (name) groups.set(name, [...(groups.get(name) ?? []), file]);
    return !name;
  });
  const shared = [...groups].map(([name, members]) => {
    const program = path.join(folder, `${name.replaceAll(path.sep, '-')}.test.mjs`);
    const imports = members.map((file) => `await import(${JSON.stringify(pathToFileURL(file).href)});`);
    writeFileSync(program, imports.join('\n'));
    return program;
  });
  return [...shared, ...alone];
}

function isOneOf(parts, file) {
  return parts.some((part) => file.startsWith(part));
}
