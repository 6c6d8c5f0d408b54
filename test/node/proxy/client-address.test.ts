import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CheckoutProxyOptions } from '../../../src/proxy/index.js';
import { nodeListener } from '../../../src/proxy/node/listener.js';
import { listen } from '../support/http-server.js';
import { serve } from './support/serve.js';
import { never, waitFor } from './support/hanging.js';
import { SESSION_PATH, testProxy } from './support/test-proxy.js';

const ADDRESS_HEADER = 'cf-connecting-ip';
const limits = { client: { perSecond: 1, burst: 2 } };

/** The plain fetch handler, called without a second argument. */
function fetchHandler(options: Partial<CheckoutProxyOptions> = {}) {
  const { proxy, entries, clock } = testProxy({ clientAddress: undefined, limits, ...options });
  const statusFor = async (address = '203.0.113.1') => {
    const headers = { [ADDRESS_HEADER]: address };
    return (await proxy(new Request('https://shop.example/payfect/checkouts/short', { headers }))).status;
  };
  const warnings = () => entries.filter((entry) => entry.kind === 'warning' && entry.event === 'client-address');
  return { proxy, clock, statusFor, warnings };
}

const fromHeader = (request: Request) => request.headers.get(ADDRESS_HEADER) ?? undefined;

describe('The option clientAddress', () => {
  test('limits each address that it returns', async () => {
    const { statusFor, warnings, clock } = fetchHandler({ clientAddress: fromHeader });
    const statuses = [await statusFor(), await statusFor(), await statusFor(), await statusFor('203.0.113.2')];
    assert.deepEqual(statuses, [404, 404, 429, 404]);
    clock.advance(1_000);
    assert.equal(await statusFor(), 404);
    assert.deepEqual(warnings(), []);
  });

  test('limits event streams per address', async () => {
    const { proxy } = fetchHandler({ clientAddress: fromHeader, limits: { streamsPerClient: 1 } });
    const open = async (address: string) => {
      const headers = { [ADDRESS_HEADER]: address };
      return (await proxy(new Request(`https://shop.example${SESSION_PATH}/events`, { headers }))).status;
    };
    assert.deepEqual(
      [await open('203.0.113.1'), await open('203.0.113.1'), await open('203.0.113.2')],
      [200, 429, 200],
    );
  });

  test('limits nothing if it returns undefined', async () => {
    const { statusFor, warnings } = fetchHandler({ clientAddress: () => undefined });
    for (let round = 0; round < 5; round += 1) assert.equal(await statusFor(), 404);
    assert.deepEqual(warnings(), []);
  });

  test('is not called if a second argument has an address', async () => {
    const { proxy } = fetchHandler({ clientAddress: () => assert.fail('called') });
    const statuses = [];
    for (let round = 0; round < 3; round += 1) {
      const request = new Request('https://shop.example/payfect/checkouts/short');
      statuses.push((await proxy(request, { clientAddress: '203.0.113.1' })).status);
    }
    assert.deepEqual(statuses, [404, 404, 429]);
  });

  const unusable: Readonly<Record<string, () => unknown>> = {
    throws: () => {
      throw new Error('no address');
    },
    'returns a promise that rejects': () => Promise.reject(new Error('no address')),
    'returns an object whose then throws': () => ({
      then() {
        throw new Error('no address');
      },
    }),
  };
  for (const [name, clientAddress] of Object.entries(unusable)) {
    test(`breaks no request and is logged once if it ${name}`, async () => {
      // Plain JavaScript may pass any function.
      const { statusFor, warnings } = fetchHandler(Object({ clientAddress }));
      for (let round = 0; round < 5; round += 1) assert.equal(await statusFor(), 404);
      assert.deepEqual(
        warnings().map(({ error }) => String(error)),
        ['Error: no address'],
      );
    });
  }

  for (const [name, clientAddress] of Object.entries(unusable)) {
    test(`B2 of nodeListener breaks no request and is logged once if it ${name}`, async (t) => {
      const { proxy, warnings } = fetchHandler();
      for (const handler of [proxy, (...request: Parameters<typeof proxy>) => proxy(...request)]) {
        const { origin, close } = await listen(nodeListener(handler, Object({ clientAddress })));
        t.after(close);
        for (let round = 0; round < 5; round += 1) {
          assert.equal((await fetch(`${origin}/payfect/checkouts/short`)).status, 404);
        }
      }
      assert.deepEqual(
        warnings().map(({ error }) => String(error)),
        ['Error: no address'],
      );
    });
  }

  test('B2 of nodeListener that hangs holds up no request for more than a second', async (t) => {
    const { proxy, clock, warnings } = fetchHandler();
    const { origin, close } = await listen(nodeListener(proxy, Object({ clientAddress: never })));
    t.after(close);
    const { result, seconds } = await waitFor(fetch(`${origin}/payfect/checkouts/short`), clock);
    assert.deepEqual([result.status, seconds <= 2, warnings().length], [404, true, 1]);
  });

  test('of nodeListener may be asynchronous', async (t) => {
    const { proxy } = fetchHandler();
    const { origin, close } = await listen(nodeListener(proxy, { clientAddress: async () => '203.0.113.1' }));
    t.after(close);
    const statuses = [];
    for (let round = 0; round < 3; round += 1) {
      statuses.push((await fetch(`${origin}/payfect/checkouts/short`)).status);
    }
    assert.deepEqual(statuses, [404, 404, 429]);
  });

  test('limits nothing and breaks no request if it returns null, as Headers.get does', async () => {
    const { statusFor } = fetchHandler(Object({ clientAddress: () => null }));
    for (let round = 0; round < 5; round += 1) assert.equal(await statusFor(), 404);
  });
});

describe('The warning that clients are not limited', () => {
  test('is logged once for many requests without the option and a second argument', async () => {
    const { statusFor, warnings } = fetchHandler();
    assert.deepEqual(warnings(), []);
    for (let round = 0; round < 5; round += 1) assert.equal(await statusFor(), 404);
    assert.deepEqual(warnings(), [
      { kind: 'warning', event: 'client-address', sessionHash: null, requestId: null, error: undefined },
    ]);
  });

  test('is not logged if the second argument has an address, even an undefined one', async () => {
    const { proxy, warnings } = fetchHandler();
    for (const clientAddress of [undefined, '203.0.113.1']) {
      const request = new Request('https://shop.example/payfect/checkouts/short');
      assert.equal((await proxy(request, { clientAddress })).status, 404);
    }
    assert.deepEqual(warnings(), []);
  });

  test('is not logged under nodeListener', async (t) => {
    const { proxy, warnings } = fetchHandler();
    const { origin } = await serve(t, proxy);
    assert.equal((await fetch(`${origin}/payfect/checkouts/short`)).status, 404);
    assert.deepEqual(warnings(), []);
  });
});
