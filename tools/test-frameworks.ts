// Builds the package's tarball into an app of every framework and checks each app in the browser:
// `npm run test:frameworks`, or `npm run test:frameworks vue svelte`. `--quick` leaves out the stacks that take a minute;
// `--tarball FILE` checks a package that exists already.
import { parseArgs } from 'node:util';
import { launchBrowser } from '../test/e2e/support/browser.js';
import { pack } from '../test/frameworks/support/install.js';
import { runStack, type Result } from '../test/frameworks/support/run-stack.js';
import { STACKS } from '../test/frameworks/support/stacks.js';

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, tarball: { type: 'string' } },
});
const unknown = names.filter((name) => STACKS.every((stack) => stack.name !== name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${STACKS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const chosen = STACKS.filter(({ name, isSlow }) =>
  names.length > 0 ? names.includes(name) : !(values.quick && isSlow),
);
const tarball = values.tarball ?? pack();
console.log(`Checking ${tarball} in ${chosen.length} stacks.`);
const browser = await launchBrowser();
const counts = { passed: 0, failed: 0 };
for (const stack of chosen) {
  const startedAt = Date.now();
  const results: Result[] = [];
  await runStack(stack, tarball, browser, (result) => results.push(result));
  printRow(stack.name, results, Date.now() - startedAt);
}
await browser.close();
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function printRow(name: string, results: readonly Result[], tookMs: number): void {
  const failed = results.filter(({ error }) => error !== null);
  counts.passed += results.length - failed.length;
  counts.failed += failed.length;
  const seconds = (tookMs / 1000).toFixed(1).padStart(6);
  const verdict = failed.length === 0 ? 'all passed' : `FAILED: ${failed.map(({ check }) => check).join(', ')}`;
  console.log(`${name.padEnd(12)}${seconds} s  ${String(results.length).padStart(2)} checks  ${verdict}`);
  for (const { check, error } of failed)
    console.log(`    ${check}: ${error?.message.replaceAll('\n', '\n      ') ?? ''}`);
}
