import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startSandbox } from '../../../demo/sandbox/start-sandbox.js';
import { payfect } from '../../../src/proxy/index.js';
import { browserRoute, type BrowserRoute, expire, fakeProxy, fixtures, pay } from '../../../src/testing/index.js';

const ORDER = {
  currency: 'usdt',
  invoice_items: [
    { price_data: { product_data: { name: 'Tea' }, currency: 'usdt', unit_amount: '20.00' }, quantity: 1 },
  ],
};

/** A request of a page in Playwright, and what it was answered. */
function routed(method: string, url: string, postData: string | null = null) {
  let answer: unknown;
  const route: BrowserRoute = {
    request: () => ({
      url: () => url,
      method: () => method,
      headers: () => ({ accept: '*/*' }),
      postData: () => postData,
    }),
    fulfill: async ({ status, headers, body }) => {
      answer = [status, headers['content-type'], body === '' ? null : JSON.parse(body)];
    },
  };
  return { route, answer: () => answer };
}

describe('pay and expire', () => {
  test('press the buttons of the sandbox’s payment page', async () => {
    const sandbox = await startSandbox();
    try {
      const { checkouts } = payfect(sandbox.payfect);
      const [paid, expired] = [await checkouts.create(ORDER), await checkouts.create(ORDER)];
      await pay(String(paid.url));
      await expire(String(expired.url));
      assert.equal((await checkouts.retrieve(paid.id)).status, 'complete');
      assert.equal((await checkouts.retrieve(expired.id)).status, 'expired');
      await assert.rejects(expire(String(paid.url)), /The sandbox refused to expire .*: 409$/);
    } finally {
      await sandbox.close();
    }
  });

  for (const url of ['https://buy.payfect.finance/checkouts/x', 'http://localhost.example/checkouts/x', 'x', '']) {
    test(`post nothing to "${url}"`, async () => {
      await assert.rejects(pay(url), TypeError);
    });
  }
});

describe('The fake proxy', () => {
  test('is a route of Playwright', async () => {
    const proxy = fakeProxy(fixtures.openTwoSteps);
    const { id } = fixtures.openTwoSteps;
    const url = `https://shop.example/payfect/checkouts/${id}`;
    const read = routed('GET', url);
    await browserRoute(proxy)(read.route);
    assert.deepEqual(read.answer(), [200, 'application/json', fixtures.openTwoSteps]);
    const select = routed('POST', `${url}/select`, '{"type":"crypto"}');
    await browserRoute(proxy)(select.route);
    assert.deepEqual(select.answer(), [200, 'application/json', { ...fixtures.openTwoSteps, links: {} }]);
    assert.equal(await proxy.requests[1]?.text(), '{"type":"crypto"}');
  });

  test('offers only what the session’s links say, and knows no other session', async () => {
    const proxy = fakeProxy(fixtures.open, fixtures.expiredRestart);
    const status = async (method: string, path: string) =>
      (await proxy(new Request(`https://shop.example/payfect/checkouts/${path}`, { method }))).status;
    assert.equal(await status('POST', 'fixture-open/cancel'), 404);
    assert.equal(await status('GET', 'fixture-pending'), 404);
    assert.equal(await status('POST', 'fixture-expired-restart/restart'), 200);
    assert.equal(proxy.session('fixture-expired-restart').status, 'open');
    proxy.pay('fixture-open');
    assert.equal(proxy.session('fixture-open').status, 'complete');
    assert.equal(fixtures.open.status, 'open');
    proxy.fail('rate-limited');
    assert.equal(await status('GET', 'fixture-open'), 429);
    proxy.fail(null);
    assert.equal(await status('GET', 'fixture-open'), 200);
    assert.throws(() => proxy.pay('unknown'), /no session "unknown", only: fixture-open, fixture-expired-restart/);
  });

  test('knows all fixtures by default', () => {
    const proxy = fakeProxy();
    for (const { id } of Object.values(fixtures)) assert.equal(proxy.session(id).id, id);
  });
});
