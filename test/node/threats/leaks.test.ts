// T7, T13 and T16: what leaves the server, in answers of every kind and in logs.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryDoorbell } from '../../../src/proxy/stores/doorbell.js';
import type { CheckoutProxyOptions } from '../../../src/proxy/index.js';
import { callbackRequest } from '../proxy/support/callback.js';
import { jsonResponse } from '../proxy/support/fake-upstream.js';
import { API_KEY, SESSION_PATH, testProxy } from '../proxy/support/test-proxy.js';
import { testWeWire, WEWIRE_KEY } from '../proxy/support/test-wewire.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import {
  headersAndBodyOf,
  markedPathsIn,
  markedPayfectSession,
  markedWeWireSession,
  type MarkedSession,
} from '../support/canary.js';

/** Every member that a browser may get, with its path in the answer. Whatever is not here must not get out. */
const PAYFECT = [
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
const WEWIRE = [
  'amount',
  'currency',
  'productName',
  'productDescription',
  'allowedAssets.0',
  'allowedAssets.1',
  'expiresAt',
  'cancelUrl',
];

const PROVIDERS = [
  { name: 'Payfect', stack: testProxy, plant: markedPayfectSession, allowed: PAYFECT, onlyComplete: 'successUrl' },
  { name: 'WeWire', stack: testWeWire, plant: markedWeWireSession, allowed: WEWIRE, onlyComplete: 'redirectUrl' },
] as const;

/** In what a provider sends beside a session. */
const STRAY = 'stray-canary';
const UPSTREAM_HEADERS = { 'content-type': 'application/json', 'set-cookie': STRAY, 'x-request-id': STRAY };
const SECRETS = [API_KEY, WEWIRE_KEY, 'cookie-canary', 'body-canary', 'gAAAA', 'agent-canary'];

for (const { name, stack, plant, allowed, onlyComplete } of PROVIDERS) {
  describe(`With a marker in every member that ${name} sends`, () => {
    const plantedIn = (options: Partial<CheckoutProxyOptions>, planted: MarkedSession, init: ResponseInit = {}) => {
      const proxy = stack(options);
      proxy.upstream.respond = () => jsonResponse(planted.body, { headers: UPSTREAM_HEADERS, ...init });
      const logged = () =>
        JSON.stringify(proxy.entries.map((entry) => ({ ...entry, error: textOfError(entry.error) })));
      return {
        ...proxy,
        logged,
        found: (text: string) => markedPathsIn(text, new Map([...planted.markers, ['', STRAY]])),
      };
    };

    for (const status of ['open', 'expired', 'complete']) {
      test(`T7 an ${status} session of ${name}’s carries those of the allow-list, all of them, and no other`, async () => {
        const planted = plant({ status });
        const { read, found, logged } = plantedIn({}, planted);
        const wanted = status === 'complete' ? [...allowed, onlyComplete] : allowed;
        assert.deepEqual(found(await headersAndBodyOf(await read())).sort(), wanted.toSorted());
        assert.deepEqual(found(await headersAndBodyOf(await read({ method: 'HEAD' }))), []);
        assert.deepEqual(found(logged()), []);
        assert.ok(planted.markers.size > 30, `only ${planted.markers.size} markers were planted`);
      });
    }

    test(`T7 what select and restart answer with of ${name}’s is no more`, async () => {
      const go = () => SESSION_ID;
      const planted = plant({ status: 'open' });
      const { post, read, found } = plantedIn({ select: go, restart: go }, planted);
      const choice = firstChoiceOf(await (await read()).json());
      for (const answer of [await post('restart'), await post('select', choice)]) {
        assert.equal(answer.status, 200);
        assert.deepEqual(found(await headersAndBodyOf(answer)).sort(), allowed.toSorted());
      }
      assert.deepEqual(found(await headersAndBodyOf(await post('select', { ...choice, currency: 'doge' }))), []);
    });

    test(`T7 an event stream of ${name}’s carries none, nor the id`, async () => {
      const doorbell = memoryDoorbell();
      const { send, clock, found, proxy } = plantedIn({ doorbell }, plant({ status: 'complete' }));
      const events = await send(`${SESSION_PATH}/events`);
      await send('/payfect/callback', callbackRequest({ nowMs: clock.now() }));
      await proxy.notify(SESSION_ID);
      clock.advance(600_000);
      const bytes = await headersAndBodyOf(events);
      assert.match(bytes, /event: change/);
      assert.deepEqual(found(bytes), []);
      assert.ok(!bytes.includes(SESSION_ID));
    });

    test(`T7 no error answer about ${name}, and no log of one, carries any`, async () => {
      for (const status of [301, 400, 401, 403, 404, 409, 418, 429, 500, 503]) {
        const headers = { ...UPSTREAM_HEADERS, location: `/${STRAY}`, 'retry-after': STRAY };
        const { read, found, logged } = plantedIn({}, plant(), { status, headers });
        const answer = await headersAndBodyOf(await read());
        assert.deepEqual(found(answer + logged()), [], String(status));
      }
      const { body, markers } = plant();
      for (const unusable of [{ ...body, id: `${STRAY}-1` }, { ...body, currency: null }, [body], STRAY]) {
        const { read, found, logged } = plantedIn({}, { body: Object(unusable), markers });
        const answer = await read();
        assert.equal(answer.status, 502);
        assert.deepEqual(found((await headersAndBodyOf(answer)) + logged()), []);
      }
    });

    test(`T16 a log about ${name} holds code, status, time and a hashed id: no id, header, body, signature or query`, async () => {
      const planted = plant({ status: 'open' });
      const { read, send, post, clock, entries, logged, found } = plantedIn(
        { authorize: () => true, select: () => 'x', onCancel: () => undefined },
        planted,
      );
      await read({ headers: { cookie: 'cookie-canary', 'user-agent': 'agent-canary' } });
      await send(`${SESSION_PATH}?token=body-canary`);
      await send('/payfect/callback', { ...callbackRequest({ nowMs: clock.now() }), body: 'body-canary' });
      await post('select', { type: 'body-canary', customer: { name: 'body-canary' } });
      // Parsers quote this one.
      await post('select', 'body-canary');
      await post('cancel');
      assert.equal(entries.length, 6);
      for (const secret of [SESSION_ID, ...SECRETS]) assert.ok(!logged().includes(secret), secret);
      assert.deepEqual(found(logged()), []);
      assert.match(String(entries[0]?.sessionHash), /^[0-9a-f]{12}$/);
      const known = ['kind', 'route', 'code', 'status', 'durationMs', 'sessionHash', 'requestId', 'error'];
      assert.deepEqual(
        Object.keys(entries[0] ?? {}).filter((member) => !known.includes(member)),
        [],
      );
    });
  });
}

/** What a console would print of it. */
function textOfError(error: unknown): string {
  return error instanceof Error
    ? `${String(error.stack)} ${JSON.stringify(error)} ${textOfError(error.cause)}`
    : String(error);
}

function firstChoiceOf({ allowedAssets, paymentMethodOptions }: Awaited<ReturnType<Response['json']>>): object {
  if (allowedAssets !== undefined) return { type: 'crypto', currency: allowedAssets[0] };
  const [{ currency, networks }] = paymentMethodOptions.crypto;
  return { type: 'crypto', currency: currency.value, network: networks[0].value };
}
