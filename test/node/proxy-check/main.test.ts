// The command as a merchant runs it: output and exit code.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PROJECT } from '../support/project.js';
import { runProgram } from '../proxies/support/run-program.js';
import { serveProxy, SESSION_ID, type Fault } from '../support/serve-proxy.js';
import { session, when, withHeaders } from '../support/proxy-faults.js';

async function check(...args: readonly string[]) {
  const command = [process.execPath, '--import', 'tsx', 'src/proxy-check/main.ts', ...args] as const;
  return runProgram({ command, cwd: PROJECT, install: '' }).exited();
}

async function checkProxyWith(fault: Fault | undefined, ...args: readonly string[]) {
  const proxy = await serveProxy(fault);
  try {
    return await check(proxy.url, SESSION_ID, ...args);
  } finally {
    await proxy.close();
  }
}

describe('payfect-checkout-proxy-check', () => {
  test('exits with 0 if all checks pass', async () => {
    const { code, output } = await checkProxyWith(undefined);
    assert.match(output, /^✓ The session matches the contract$/m);
    assert.match(output, /\n\nAll checks passed\.\n$/);
    assert.equal(code, 0);
  });

  test('exits with 1 if a check fails, and prints what to do below it', async () => {
    const { code, output } = await checkProxyWith(session({ metadata: {}, links: undefined }));
    assert.match(
      output,
      /^✗ The session has no members beyond the contract\n {2}Exposed to anyone who knows the id: metadata\. Copy /m,
    );
    assert.match(output, /^– Linked actions require POST \(skipped: nothing to check\)$/m);
    assert.match(output, /\n1 of \d+ checks failed\.\n$/);
    assert.equal(code, 1);
  });

  test('sends the headers passed with --header', async () => {
    const needsCookie: Fault = when(
      ({ headers }) => headers.cookie !== 'shop=1',
      withHeaders({ 'x-content-type-options': '' }),
    );
    const { code, output } = await checkProxyWith(needsCookie, '--header', 'Cookie: shop=1');
    assert.equal(code, 0, output);
  });

  const UNUSABLE: Readonly<Record<string, { args: readonly string[]; message: RegExp }>> = {
    'no arguments': { args: [], message: /^Usage: / },
    'one argument too many': { args: ['http://localhost/payfect', SESSION_ID, 'more'], message: /^Usage: / },
    'an unknown option': { args: ['--fast'], message: /Unknown option '--fast'/ },
    'a URL without a scheme': {
      args: ['shop.example/payfect', SESSION_ID],
      message: /must look like https:\/\/shop\.example\/payfect/,
    },
    'a malformed id': { args: ['http://localhost/payfect', 'x'], message: /8 to 64 letters/ },
    'a malformed header': {
      args: ['http://localhost/payfect', SESSION_ID, '--header', 'Cookie'],
      message: /must look like "Cookie: shop=1"/,
    },
    'an unreachable server': {
      args: ['http://localhost:9/payfect', SESSION_ID],
      message: /cannot be reached \(ECONNREFUSED\)/,
    },
  };
  for (const [name, { args, message }] of Object.entries(UNUSABLE)) {
    test(`exits with 2 and a message: ${name}`, async () => {
      const { code, output } = await check(...args);
      assert.match(output, message);
      assert.equal(code, 2);
    });
  }
});
