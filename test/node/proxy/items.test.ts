// The proxy's option `items`, with Payfect's documented answers.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sessionViolations } from '../../../src/schema/contract.js';
import type { CheckoutProxyOptions, ItemsContext, Payment } from '../../../src/proxy/index.js';
import { newestAnswer, olderAnswer, SESSION_ID } from '../../support/payfect-answers.js';
import { neutralAnswer } from '../../support/neutral-answer.js';
import { neutralProviderSession } from '../../../src/providers/neutral-session.js';
import { parseNeutralSession } from '../../../src/schema/neutral-session.js';
import { callbackRequest } from './support/callback.js';
import { fakePayfect } from './support/fake-provider.js';
import { never, waitFor } from './support/hanging.js';
import { testProxy } from './support/test-proxy.js';
import { testWeWire } from './support/test-wewire.js';

type Items = NonNullable<CheckoutProxyOptions['items']>;

const LINE = Object(newestAnswer().invoiceItems)[0];
const [OLDER_LINE] = Object(olderAnswer().invoiceItems);
const MUG = { name: 'Dune mug', description: 'Stoneware', imageUrl: 'https://shop.example/mug.png' };

/** A proxy in front of a newest answer with these lines. */
function proxyWith(items: Items, invoiceItems: unknown = [LINE]) {
  const proxy = testProxy({ items, limits: { session: { perSecond: Infinity, burst: 1 } } });
  proxy.upstream.respondWithSession({ invoiceItems });
  const products = async () => {
    const response = await proxy.read();
    assert.equal(response.status, 200);
    const json = await response.json();
    assert.deepEqual(sessionViolations(json), []);
    return json.invoiceItems.map(({ priceData }: { priceData: { productData: unknown } | null }) => {
      return priceData?.productData ?? null;
    });
  };
  const warnings = () => proxy.entries.filter((entry) => entry.kind === 'warning');
  return { ...proxy, products, warnings };
}

describe('The option items', () => {
  test('names the nameless lines by position, and leaves named ones as they are', async () => {
    const contexts: ItemsContext[] = [];
    const { products, warnings } = proxyWith(
      (context) => {
        contexts.push(context);
        return [MUG, { name: 'Not this one' }, null];
      },
      [LINE, OLDER_LINE, { ...LINE, quantity: 3 }],
    );
    const plan = { name: 'Standard Plan', description: null, images: [] };
    const { name, description, imageUrl } = MUG;
    assert.deepEqual(await products(), [{ name, description, images: [imageUrl] }, plan, null]);
    const line = { name: null, price: LINE.price, quantity: 1, amount: '20.00' };
    assert.deepEqual(contexts, [
      {
        sessionId: SESSION_ID,
        clientReferenceId: newestAnswer().clientReferenceId,
        lines: [line, { ...line, name: 'Standard Plan' }, { ...line, quantity: 3 }],
      },
    ]);
    assert.deepEqual(warnings(), []);
  });

  test('is not called for a session whose lines all have names, or that has none', async () => {
    for (const invoiceItems of [[OLDER_LINE], []]) {
      await proxyWith(() => assert.fail('called'), invoiceItems).products();
    }
  });

  test('is called once in ten minutes for a session, also by concurrent reads', async () => {
    let calls = 0;
    const { products, clock } = proxyWith(async () => [{ name: `Name ${(calls += 1)}` }]);
    await Promise.all([products(), products()]);
    clock.advance(9 * 60_000);
    assert.equal((await products())[0].name, 'Name 1');
    clock.advance(60_000);
    assert.equal((await products())[0].name, 'Name 2');
    assert.equal(calls, 2);
  });

  test('names the sessions of other providers, too', async () => {
    const { read } = testWeWire({ items: () => [MUG] });
    assert.equal((await (await read()).json()).productName, 'Product Name');
    const item = { name: null, quantity: 1, amount: { amount: '20.00', currency: 'EUR' } };
    const neutral = parseNeutralSession(neutralAnswer({ items: [item] }));
    const provider = {
      ...fakePayfect(),
      readSession: async () => neutralProviderSession(neutral, { paymentHosts: [] }),
    };
    const json = await (await testProxy({ provider, items: () => [MUG] }).read()).json();
    assert.deepEqual(json.items, [{ ...item, ...MUG }]);
  });

  test('cleans names, and drops images that are not https', async () => {
    const { products, warnings } = proxyWith(() => [
      { name: ' Dune\n\u202emug\u0000 ', description: ' ', imageUrl: 'http://shop.example/a.png' },
    ]);
    assert.deepEqual(await products(), [{ name: 'Dune mug', description: null, images: [] }]);
    assert.deepEqual(
      warnings().map(({ error }) => String(error)),
      ['TypeError: items[0].imageUrl must be an absolute https URL.'],
    );
  });

  const unusable: Readonly<Record<string, [items: () => unknown, error: RegExp]>> = {
    throws: [() => assert.fail('no database'), /no database/],
    rejects: [() => Promise.reject(new Error('no database')), /no database/],
    'returns one name too many': [() => [MUG, MUG], /one entry for each of the 1 lines.*got 2 entries/],
    'returns no list': [() => MUG, /got object/],
    'returns a list of strings': [() => ['Dune mug'], /items\[0\] must be an object/],
    'returns a number as name': [() => [{ name: 7 }], /items\[0\]\.name must be a string/],
  };
  for (const [what, [items, error]] of Object.entries(unusable)) {
    test(`leaves the lines nameless and warns once if it ${what}`, async () => {
      const { products, warnings, entries } = proxyWith(Object(items));
      assert.deepEqual(await products(), [null]);
      assert.deepEqual(await products(), [null]);
      assert.equal(warnings().length, 1);
      assert.match(String(warnings()[0]?.error), error);
      assert.equal(entries.filter((entry) => entry.kind === 'warning' && entry.event === 'items').length, 1);
    });
  }

  test('is waited for three seconds, and called again half a minute later', async () => {
    let calls = 0;
    const { read, products, clock, warnings } = proxyWith(() => ((calls += 1) === 1 ? never() : [MUG]));
    const { result, seconds } = await waitFor(read(), clock);
    assert.deepEqual([result.status, seconds <= 4], [200, true]);
    assert.match(String(warnings()[0]?.error), /items did not reply within 3000 ms/);
    assert.deepEqual(await products(), [null]);
    clock.advance(30_000);
    assert.equal((await products())[0].name, MUG.name);
    assert.equal(calls, 2);
  });

  test('does not delay onComplete', async () => {
    const paid: string[] = [];
    const onComplete = ({ sessionId }: Payment) => void paid.push(sessionId);
    const { send, clock, upstream } = testProxy({ items: never, onComplete });
    upstream.respondWithSession({ status: 'complete' });
    const { status } = await send('/payfect/callback', callbackRequest({ nowMs: clock.now() }));
    assert.deepEqual([status, paid], [204, [SESSION_ID]]);
  });
});
