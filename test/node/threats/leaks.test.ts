// T7 and T16: what leaves the server, in responses of every kind and in logs.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryDoorbell } from '../../../src/proxy/stores/doorbell.js';
import type { CheckoutProxyOptions } from '../../../src/proxy/index.js';
import { callbackRequest } from '../proxy/support/callback.js';
import { jsonResponse } from '../proxy/support/fake-upstream.js';
import { API_KEY, SESSION_PATH, testProxy } from '../proxy/support/test-proxy.js';
import { BTCPAY_KEY, testBTCPay } from '../proxy/support/test-btcpay.js';
import { testWeWire, WEWIRE_KEY } from '../proxy/support/test-wewire.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import {
  headersAndBodyOf,
  markedBTCPaySession,
  markedPathsIn,
  markedPayfectSession,
  markedWeWireSession,
  type MarkedSession,
} from '../support/canary.js';
import { BTCPAY, PAYFECT, WEWIRE } from '../support/public-members.js';

const PROVIDERS = [
  {
    name: 'Payfect',
    createProxy: testProxy,
    createSession: markedPayfectSession,
    allowed: PAYFECT,
    onlyComplete: 'successUrl',
  },
  {
    name: 'WeWire',
    createProxy: testWeWire,
    createSession: markedWeWireSession,
    allowed: WEWIRE,
    onlyComplete: 'redirectUrl',
  },
  {
    name: 'BTCPay Server',
    createProxy: testBTCPay,
    createSession: markedBTCPaySession,
    allowed: BTCPAY,
    onlyComplete: 'invoice.checkout.redirectURL',
  },
] as const;

/** A marker in everything that a provider sends besides the session. */
const STRAY = 'stray-canary';
const UPSTREAM_HEADERS = { 'content-type': 'application/json', 'set-cookie': STRAY, 'x-request-id': STRAY };
const SECRETS = [API_KEY, WEWIRE_KEY, BTCPAY_KEY, 'cookie-canary', 'body-canary', 'gAAAA', 'agent-canary'];

for (const { name, createProxy, createSession, allowed, onlyComplete } of PROVIDERS) {
  describe(`With a marker in every member that ${name} sends`, () => {
    const proxyFor = (options: Partial<CheckoutProxyOptions>, session: MarkedSession, init: ResponseInit = {}) => {
      const proxy = createProxy(options);
      proxy.upstream.respond = ({ url }: Request) =>
        jsonResponse(session.bodyAt?.(url) ?? session.body, { headers: UPSTREAM_HEADERS, ...init });
      const logged = () =>
        JSON.stringify(proxy.entries.map((entry) => ({ ...entry, error: textOfError(entry.error) })));
      return {
        ...proxy,
        logged,
        found: (text: string) => markedPathsIn(text, new Map([...session.markers, ['', STRAY]])),
      };
    };

    for (const status of ['open', 'expired', 'complete']) {
      test(`T7 a response with ${name}’s ${status} session contains exactly the members of the allow-list`, async () => {
        const session = createSession({ status });
        const { read, found, logged } = proxyFor({}, session);
        const expected = status === 'complete' ? [...allowed, onlyComplete] : allowed;
        assert.deepEqual(found(await headersAndBodyOf(await read())).sort(), expected.toSorted());
        assert.deepEqual(found(await headersAndBodyOf(await read({ method: 'HEAD' }))), []);
        assert.deepEqual(found(logged()), []);
        assert.ok(session.markers.size > 30, `only ${session.markers.size} markers`);
      });
    }

    test(`T7 responses of select and restart with ${name}’s session contain the same members`, async () => {
      const sameId = () => SESSION_ID;
      const session = createSession({ status: 'open' });
      const { post, read, found } = proxyFor({ select: sameId, restart: sameId }, session);
      const choice = firstChoiceOf(await (await read()).json());
      for (const response of [await post('restart'), await post('select', choice)]) {
        assert.equal(response.status, 200);
        assert.deepEqual(found(await headersAndBodyOf(response)).sort(), allowed.toSorted());
      }
      assert.deepEqual(found(await headersAndBodyOf(await post('select', { ...choice, currency: 'doge' }))), []);
    });

    test(`T7 an event stream of ${name}’s session contains no member and no id`, async () => {
      const doorbell = memoryDoorbell();
      const { send, clock, found, proxy } = proxyFor({ doorbell }, createSession({ status: 'complete' }));
      const events = await send(`${SESSION_PATH}/events`);
      await send('/payfect/callback', callbackRequest({ nowMs: clock.now() }));
      await proxy.notify(SESSION_ID);
      clock.advance(600_000);
      const bytes = await headersAndBodyOf(events);
      assert.match(bytes, /event: change/);
      assert.deepEqual(found(bytes), []);
      assert.ok(!bytes.includes(SESSION_ID));
    });

    test(`T7 error responses and logs with ${name} contain no member`, async () => {
      for (const status of [301, 400, 401, 403, 404, 409, 418, 429, 500, 503]) {
        const headers = { ...UPSTREAM_HEADERS, location: `/${STRAY}`, 'retry-after': STRAY };
        const { read, found, logged } = proxyFor({}, createSession(), { status, headers });
        const text = await headersAndBodyOf(await read());
        assert.deepEqual(found(text + logged()), [], String(status));
      }
      const { body, markers } = createSession();
      for (const unusable of [{ ...body, id: `${STRAY}-1` }, { ...body, currency: null }, [body], STRAY]) {
        const { read, found, logged } = proxyFor({}, { body: Object(unusable), markers });
        const response = await read();
        assert.equal(response.status, 502);
        assert.deepEqual(found((await headersAndBodyOf(response)) + logged()), []);
      }
    });

    test(`T16 logs with ${name} contain a hashed id, and no id, header, body, signature or query`, async () => {
      const session = createSession({ status: 'open' });
      const { read, send, post, clock, entries, logged, found } = proxyFor(
        { authorize: () => true, select: () => 'x', onCancel: () => undefined },
        session,
      );
      await read({ headers: { cookie: 'cookie-canary', 'user-agent': 'agent-canary' } });
      await send(`${SESSION_PATH}?token=body-canary`);
      await send('/payfect/callback', { ...callbackRequest({ nowMs: clock.now() }), body: 'body-canary' });
      await post('select', { type: 'body-canary', customer: { name: 'body-canary' } });
      // JSON.parse quotes malformed text in its message.
      await post('select', 'body-canary');
      await post('cancel');
      assert.equal(entries.length, 6);
      for (const secret of [SESSION_ID, ...SECRETS]) assert.ok(!logged().includes(secret), secret);
      assert.deepEqual(found(logged()), []);
      assert.match(String(entries[0]?.sessionHash), /^[0-9a-f]{12}$/);
      const known = ['kind', 'route', 'code', 'status', 'durationMs', 'sessionHash', 'requestId', 'error'];
      for (const entry of entries)
        assert.deepEqual(
          Object.keys(entry).filter((member) => !known.includes(member)),
          [],
        );
    });
  });
}

/** What a console would print of an error. */
function textOfError(error: unknown): string {
  return error instanceof Error
    ? `${String(error.stack)} ${JSON.stringify(error)} ${textOfError(error.cause)}`
    : String(error);
}

function firstChoiceOf({
  allowedAssets,
  paymentMethodOptions,
  methods,
}: Awaited<ReturnType<Response['json']>>): object {
  if (methods !== undefined) {
    const [{ value: type, currencies }] = methods;
    return { type, currency: currencies[0].value, network: currencies[0].networks[0].value };
  }
  if (allowedAssets !== undefined) return { type: 'crypto', currency: allowedAssets[0] };
  const [{ currency, networks }] = paymentMethodOptions.crypto;
  return { type: 'crypto', currency: currency.value, network: networks[0].value };
}
