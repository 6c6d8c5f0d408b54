// The command itself, as a merchant runs it: what it prints, and what it exits with.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PROJECT } from '../support/project.js';
import { runProgram } from '../proxies/support/run-program.js';
import { serveProxy, SESSION_ID, type Twist } from '../support/serve-proxy.js';
import { session, where, withHeaders } from '../support/twists.js';

async function check(...args: readonly string[]) {
  const command = [process.execPath, '--import', 'tsx', 'src/proxy-check/main.ts', ...args] as const;
  return runProgram({ command, cwd: PROJECT, install: '' }).exited();
}

async function checkProxyWith(twist: Twist | undefined, ...args: readonly string[]) {
  const proxy = await serveProxy(twist);
  try {
    return await check(proxy.url, SESSION_ID, ...args);
  } finally {
    await proxy.close();
  }
}

describe('payfect-checkout-proxy-check', () => {
  test('exits with 0 where nothing is wrong', async () => {
    const { code, output } = await checkProxyWith(undefined);
    assert.match(output, /^✓ The session is answered in the form of the contract$/m);
    assert.match(output, /Nothing is wrong with this proxy\.\n$/);
    assert.equal(code, 0);
  });

  test('exits with 1 where something is, and says below it what to do', async () => {
    const { code, output } = await checkProxyWith(session({ metadata: {}, links: undefined }));
    assert.match(output, /^✗ The session says no more.*\n {2}It tells everyone who knows the id: metadata\. Copy /m);
    assert.match(output, /^– Announced actions need a POST \(nothing to judge\)$/m);
    assert.match(output, /\n1 of \d+ must be put right\.\n$/);
    assert.equal(code, 1);
  });

  test('sends the headers that it is given', async () => {
    const needsCookie: Twist = where(
      ({ headers }) => headers.cookie !== 'shop=1',
      withHeaders({ 'x-content-type-options': '' }),
    );
    const { code, output } = await checkProxyWith(needsCookie, '--header', 'Cookie: shop=1');
    assert.equal(code, 0, output);
  });

  const UNUSABLE: Readonly<Record<string, { args: readonly string[]; says: RegExp }>> = {
    'no arguments': { args: [], says: /^Usage: / },
    'one argument too many': { args: ['http://localhost/payfect', SESSION_ID, 'more'], says: /^Usage: / },
    'an unknown option': { args: ['--fast'], says: /Unknown option '--fast'/ },
    'an address that is none': {
      args: ['shop.example/payfect', SESSION_ID],
      says: /must look like https:\/\/shop\.example\/payfect/,
    },
    'an id that is none': { args: ['http://localhost/payfect', 'x'], says: /8 to 64 letters/ },
    'a header that is none': {
      args: ['http://localhost/payfect', SESSION_ID, '--header', 'Cookie'],
      says: /must look like "Cookie: shop=1"/,
    },
    'a server that is not there': {
      args: ['http://localhost:9/payfect', SESSION_ID],
      says: /cannot be reached \(ECONNREFUSED\)/,
    },
  };
  for (const [name, { args, says }] of Object.entries(UNUSABLE)) {
    test(`exits with 2 and a sentence: ${name}`, async () => {
      const { code, output } = await check(...args);
      assert.match(output, says);
      assert.equal(code, 2);
    });
  }
});
