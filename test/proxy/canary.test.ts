import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryDoorbell } from '../../src/proxy/doorbell.js';
import { documentedAnswer, SESSION_ID } from '../schema/support/documented-answers.js';
import { callbackRequest } from './support/callback.js';
import { jsonResponse } from './support/fake-upstream.js';
import { SESSION_PATH, testProxy } from './support/test-proxy.js';

/** Every member that a browser may get, with its path in the answer. Whatever is not here must not get out. */
const ALLOWED = [
  'merchant.name',
  'shippingAddressCollection.0',
  'invoiceItems.0.id',
  'invoiceItems.0.amount',
  'invoiceItems.0.priceData.productData.name',
  'invoiceItems.0.priceData.productData.description',
  'invoiceItems.0.priceData.productData.images.0',
  'invoiceItems.0.priceData.currency',
  'invoiceItems.0.priceData.unitAmount',
  'amountTotal',
  'currency',
  'cancelUrl',
  'expiresAt',
  'paymentMethodTypes.1',
  'paymentMethodOptions.crypto.0.currency.value',
  'paymentMethodOptions.crypto.0.currency.name',
  'paymentMethodOptions.crypto.0.currency.logo',
  'paymentMethodOptions.crypto.0.networks.0.value',
  'paymentMethodOptions.crypto.0.networks.0.name',
];
const ONLY_WHEN_COMPLETE = 'successUrl';
const EXTRA = { email: 'x', customer: { id: 'x', name: 'x', email: 'x' }, secret: 'x' };

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

/** The same structure, with a marker of its own in place of (or, for URLs, after) every text; more members everywhere. */
function planted(value: unknown, path: string, markers: Map<string, string>): Json {
  if (Array.isArray(value)) return value.map((entry, index) => planted(entry, `${path}.${index}`, markers));
  if (typeof value === 'object' && value !== null) {
    const members = { ...value, ...(path.includes('extra') ? {} : { extra: EXTRA }) };
    return Object.fromEntries(
      Object.entries(members).map(([name, inner]) => [
        name,
        planted(inner, path === '' ? name : `${path}.${name}`, markers),
      ]),
    );
  }
  if (path === 'isLivemode' || path.endsWith('quantity') || path.endsWith('Collection')) return Boolean(value);
  const marker = `canary${markers.size}x`;
  markers.set(path, marker);
  return typeof value === 'string' && /^(https:|\/)/.test(value) ? `${value}${marker}` : marker;
}

function plantedSession(status: string) {
  const markers = new Map<string, string>();
  const session = documentedAnswer('created-older', {
    shippingAddressCollection: ['TW'],
    metadata: { order: 'x', nested: [{ card: 'x' }] },
    clientReferenceId: 'x',
    callbackUrl: 'https://shop.example/callback?token=',
    customerEmail: 'x',
    paymentMethodTypes: ['x', 'x'],
  });
  const product = { id: 'x', name: 'x', description: 'x', images: ['https://img.example/'] };
  const priceData = { id: 'x', product: 'x', productData: product, currency: 'x', unitAmount: 'x' };
  const items = [{ id: 'x', price: 'x', priceData, quantity: 1, amount: 'x' }];
  const tree = planted({ ...session, invoiceItems: items }, '', markers);
  assert.ok(typeof tree === 'object' && tree !== null && !Array.isArray(tree));
  // What must keep its meaning for the answer to be a success at all, and the type that has the options.
  const types = Reflect.get(tree, 'paymentMethodTypes');
  const body = {
    ...tree,
    id: SESSION_ID,
    status,
    url: documentedAnswer('queried').url,
    paymentMethodTypes: ['crypto', types[1]],
  };
  for (const path of ['id', 'status', 'url', 'paymentMethodTypes.0']) markers.delete(path);
  return { body, markers };
}

async function bytesOf(answer: Response): Promise<string> {
  return JSON.stringify([...answer.headers]) + (await answer.text());
}

function pathsFound(text: string, markers: ReadonlyMap<string, string>): string[] {
  return [...markers].filter(([, marker]) => text.includes(marker)).map(([path]) => path);
}

const UPSTREAM_HEADERS = { 'content-type': 'application/json', 'set-cookie': 'canary0x', 'x-request-id': 'canary0x' };

describe('With a marker in every member that the provider sends', () => {
  for (const status of ['open', 'expired', 'complete']) {
    test(`an ${status} session carries those of the allow-list, all of them, and no other`, async () => {
      const { body, markers } = plantedSession(status);
      const { read, upstream, entries } = testProxy();
      upstream.answer = () => jsonResponse(body, { headers: UPSTREAM_HEADERS });
      const allowed = status === 'complete' ? [...ALLOWED, ONLY_WHEN_COMPLETE] : ALLOWED;
      assert.deepEqual(pathsFound(await bytesOf(await read()), markers).sort(), allowed.toSorted());
      assert.deepEqual(pathsFound(await bytesOf(await read({ method: 'HEAD' })), markers), []);
      assert.deepEqual(pathsFound(JSON.stringify(entries), markers), []);
      assert.ok(markers.size > 60, `only ${markers.size} markers were planted`);
    });
  }

  test('an event stream carries none', async () => {
    const { body, markers } = plantedSession('complete');
    const doorbell = memoryDoorbell();
    const { send, upstream, clock, entries } = testProxy({ doorbell });
    upstream.answer = () => jsonResponse(body, { headers: UPSTREAM_HEADERS });
    const events = await send(`${SESSION_PATH}/events`);
    await send('/payfect/callback', callbackRequest({ nowMs: clock.now() }));
    await doorbell.ring(SESSION_ID);
    clock.advance(600);
    const bytes = await bytesOf(events);
    assert.match(bytes, /event: change/);
    assert.deepEqual(pathsFound(bytes + JSON.stringify(entries), markers), []);
    assert.ok(!bytes.includes(SESSION_ID));
  });

  const FAILING = [301, 400, 401, 403, 404, 409, 429, 500, 503];
  test('no error answer, and no log of one, carries any', async () => {
    const { body, markers } = plantedSession('open');
    for (const status of FAILING) {
      const { read, upstream, entries } = testProxy();
      upstream.answer = () => jsonResponse(body, { status, headers: { ...UPSTREAM_HEADERS, location: '/canary0x' } });
      assert.deepEqual(
        pathsFound((await bytesOf(await read())) + JSON.stringify(entries), markers),
        [],
        String(status),
      );
    }
    for (const unusable of [{ ...body, id: 'canary0x-other' }, { ...body, amountTotal: null }, [body], 'canary0x']) {
      const { read, upstream, entries } = testProxy();
      upstream.answer = () => jsonResponse(unusable);
      const answer = await read();
      assert.equal(answer.status, 502);
      assert.deepEqual(pathsFound((await bytesOf(answer)) + JSON.stringify(entries), markers), []);
    }
  });

  test('no log holds the session’s id, the key, a cookie or a signature', async () => {
    const { read, send, clock, entries } = testProxy({ authorize: () => true });
    await read({ headers: { cookie: 'cookie-canary' } });
    await send('/payfect/callback', { ...callbackRequest({ nowMs: clock.now() }), body: 'body-canary' });
    const log = JSON.stringify(entries);
    assert.equal(entries.length, 2);
    for (const secret of [SESSION_ID, 'test-key', 'cookie-canary', 'body-canary', 'gAAAA'])
      assert.ok(!log.includes(secret), secret);
    assert.match(String(entries[0]?.sessionHash), /^[0-9a-f]{12}$/);
  });
});
