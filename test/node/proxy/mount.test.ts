// `/payfect` is a prefix of `/payfect-checkout.js`, the script file beside the proxy.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemViolations } from '../../../src/schema/contract.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { testProxy } from './support/test-proxy.js';

const BESIDE = ['/payfect-checkout.js', `/payfect-checkout/checkouts/${SESSION_ID}`, '/payfect.php', '/payfect%2Fx'];

describe('A path that only begins like the proxy’s', () => {
  for (const path of BESIDE) {
    test(`gets a 404 that says what to forward: ${path}`, async () => {
      const { send, upstream, entries } = testProxy();
      const response = await send(path);
      const problem = await response.json();
      assert.deepEqual([response.status, problem.code, problemViolations(problem)], [404, 'not-found', []]);
      assert.match(problem.title, /only paths that begin with \/payfect\/, so forward only those/);
      assert.equal(upstream.requests.length, 0);
      const names = entries.map((entry) => (entry.kind === 'request' ? entry.route : entry.event));
      assert.deepEqual(names, ['mount', 'unknown']);
    });
  }

  test('is logged once, however often it is requested', async () => {
    const { send, entries } = testProxy({ basePath: '/shop/pay' });
    for (let round = 0; round < 3; round += 1) assert.equal((await send('/shop/payments')).status, 404);
    assert.equal(entries.filter((entry) => entry.kind === 'warning').length, 1);
  });

  const ordinary = ['/payfect', '/payfect/', '/payfect/x', '/', '/shop', `/checkouts/${SESSION_ID}`];
  for (const path of ordinary) {
    test(`is not confused with ${path}`, async () => {
      const { send, entries } = testProxy();
      const { title } = await (await send(path)).json();
      assert.equal(title, 'There is no such checkout');
      assert.ok(entries.every(({ kind }) => kind === 'request'));
    });
  }

  test('does not exist for a proxy at the root', async () => {
    const { send, entries } = testProxy({ basePath: '/' });
    assert.equal((await send('/payfect-checkout.js')).status, 404);
    assert.ok(entries.every(({ kind }) => kind === 'request'));
  });
});
