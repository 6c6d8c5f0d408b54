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

/** Folders whose files start no program and change nothing outside themselves. */
const SHARING = ['bench', 'contract', 'demo', 'provider-check', 'providers', 'proxy', 'schema', 'threats'].map((name) =>
  path.join('test', 'node', name, path.sep),
);

/** Folders or files to run instead of all, such as `test/node/proxy`. */
const wanted = process.argv.slice(2);
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file)),
)
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.startsWith(path.normalize(part))))
  .filter((file) => !missing.some(({ tests }) => file.startsWith(tests)));

/** A file that hangs fails under its own name, or that of its folder. */
const TIMEOUT_MS = 300_000;

const folder = mkdtempSync(path.join(tmpdir(), 'payfect-test-node-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/** Waiting for browsers and servers leaves a third process something to do on two cores. */
const PROCESSES = 3;

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

/** One program for each folder of files that can share a process: starting one takes as long as most of these files. */
function programs(files) {
  const groups = new Map();
  const alone = files.filter((file) => {
    const name = SHARING.find((part) => file.startsWith(part)) && path.dirname(file);
    if (name) groups.set(name, [...(groups.get(name) ?? []), file]);
    return !name;
  });
  const shared = [...groups].map(([name, members]) => {
    const program = path.join(folder, `${name.replaceAll(path.sep, '-')}.test.mjs`);
    const imports = members.map((file) => `await import(${JSON.stringify(pathToFileURL(file).href)});`);
    writeFileSync(program, imports.join('\n'));
    return program;
  });
  return [...alone, ...shared];
}
