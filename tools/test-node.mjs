// Runs the tests that belong in Node: `node --test` of Node 20 neither expands patterns nor looks for .ts files.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const NODE_TEST_FOLDERS = ['schema', 'providers', 'proxy', 'redis', 'threats', 'demo', 'package', 'e2e'];

const wanted = process.argv.slice(2);
const files = NODE_TEST_FOLDERS.filter((folder) => wanted.length === 0 || wanted.includes(folder)).flatMap((folder) =>
  readdirSync(path.join('test', folder), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join('test', folder, file)),
);

const child = spawn(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', ...files.sort()],
  { stdio: 'inherit' },
);
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
