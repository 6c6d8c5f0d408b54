import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { describe, test, type TestContext } from 'node:test';
import type { CheckoutHandler } from '../../../../src/proxy/http/request.js';
import { nodeListener } from '../../../../src/proxy/node/listener.js';
import type { NodeRequest } from '../../../../src/proxy/node/message.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { callbackBody, callbackRequest } from '../support/callback.js';
import { listen } from '../../support/http-server.js';
import { serve } from '../support/serve.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';
import { recordingProxy } from '../support/recording-proxy.js';

describe('Under Express', () => {
  test('the mount path, which Express strips from the URL, is taken from originalUrl', async (t) => {
    const mounted = await serve(t, testProxy().proxy, (request) =>
      Object.assign(request, { originalUrl: SESSION_PATH, url: `/checkouts/${SESSION_ID}` }),
    );
    assert.equal((await fetch(`${mounted.origin}/anything`)).status, 200);
  });

  test('a body that a parser has read is taken from rawBody or body', async (t) => {
    const parsers: readonly ((bytes: string) => object)[] = [
      (bytes) => ({ body: JSON.parse(bytes) }),
      (bytes) => ({ body: bytes }),
      (bytes) => ({ body: Buffer.from(bytes) }),
      (bytes) => ({ rawBody: Buffer.from(bytes), body: { not: 'this' } }),
    ];
    for (const parse of parsers) {
      const { proxy, payments, clock } = recordingProxy();
      const listener = nodeListener(proxy);
      const server = await listen(async (request, response) => {
        listener(Object.assign(request, parse(await text(request))), response);
      });
      t.after(() => server.close());
      const response = await fetch(`${server.origin}/payfect/callback`, callbackRequest({ nowMs: clock.now() }));
      assert.deepEqual([response.status, payments.length], [204, 1], String(parse));
    }
  });

  test('an empty body that a parser set without reading is ignored', async (t) => {
    const { proxy, payments, clock } = recordingProxy();
    const { origin } = await serve(t, proxy, (request) => Object.assign(request, { body: {} }));
    await fetch(
      `${origin}/payfect/callback`,
      callbackRequest({ nowMs: clock.now(), body: JSON.stringify(callbackBody()) }),
    );
    assert.equal(payments.length, 1);
  });
});

describe('The client’s address under nodeListener', () => {
  const addressFor = async (t: TestContext, ip: string | undefined) => {
    const addresses: unknown[] = [];
    const proxy: CheckoutHandler = async (_request, context) => {
      addresses.push(context?.clientAddress);
      return new Response();
    };
    const { origin } = await serve(t, proxy, (request) => Object.assign(request, { ip }));
    await fetch(origin, { headers: { 'x-forwarded-for': '198.51.100.7' } });
    return addresses[0];
  };

  test('is Express’s req.ip by default, if that is a public address', async (t) => {
    for (const ip of ['203.0.113.9', '2001:db8::1', '172.32.0.1']) assert.equal(await addressFor(t, ip), ip);
  });

  test('is undefined by default for an internal address: a reverse proxy, whose limit all shoppers would share', async (t) => {
    for (const ip of [
      undefined,
      '10.1.2.3',
      '192.168.0.1',
      '100.64.0.1',
      '::ffff:100.127.255.254',
      '172.16.0.1',
      '::1',
      '::ffff:10.0.0.1',
      'fd00::1',
      'fe80::1',
    ]) {
      assert.equal(await addressFor(t, ip), undefined, ip);
    }
  });

  test('is what its clientAddress option returns, and limits that client', async (t) => {
    const { proxy } = testProxy({ limits: { client: { perSecond: 1, burst: 1 } } });
    const clientAddress = ({ headers }: NodeRequest) => String(headers['x-real-ip']);
    const { origin, close } = await listen(nodeListener(proxy, { clientAddress }));
    t.after(close);
    const statusFor = async (address: string) =>
      (await fetch(`${origin}${SESSION_PATH}`, { headers: { 'x-real-ip': address } })).status;
    const statuses = [await statusFor('203.0.113.1'), await statusFor('203.0.113.1'), await statusFor('203.0.113.2')];
    assert.deepEqual(statuses, [200, 429, 200]);
  });
});
