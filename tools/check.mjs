// Formatting, lint rules and types, before the tests. Types are checked at the same time as the others; each prints when it ends.
// `--build` also builds what the tests need, while lint rules are checked.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';

/** Scripts of package.json that run at the same time, each with those that follow it. */
const CHAINS = [
  ['format:check', 'lint'],
  ['types', ...(process.argv.includes('--build') ? ['build'] : [])],
];

const codes = await Promise.all(CHAINS.map(runChain));
process.exitCode = Math.max(...codes);

async function runChain(scripts) {
  for (const script of scripts) {
    const code = await run(script);
    if (code !== 0) return code;
  }
  return 0;
}

/** The exit code of an npm script; what it prints comes when it has ended, so that the outputs do not mix. */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}
