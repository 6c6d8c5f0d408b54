import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { describe, test, type TestContext } from 'node:test';
import type { CheckoutHandler } from '../../../../src/proxy/http/request.js';
import { nodeListener } from '../../../../src/proxy/node/listener.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { callbackBody, callbackRequest } from '../support/callback.js';
import { listen } from '../../support/http-server.js';
import { serve } from '../support/serve.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';
import { recordingProxy } from '../support/recording-proxy.js';

describe('Under Express', () => {
  test('a mount path that was cut off the URL is still there', async (t) => {
    const mounted = await serve(t, testProxy().proxy, (request) =>
      Object.assign(request, { originalUrl: SESSION_PATH, url: `/checkouts/${SESSION_ID}` }),
    );
    assert.equal((await fetch(`${mounted.origin}/anything`)).status, 200);
  });

  test('a body that a parser has already read is found where the parser left it', async (t) => {
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
      const answer = await fetch(`${server.origin}/payfect/callback`, callbackRequest({ nowMs: clock.now() }));
      assert.deepEqual([answer.status, payments.length], [204, 1], String(parse));
    }
  });

  test('an empty body that a parser set without reading does not hide the real one', async (t) => {
    const { proxy, payments, clock } = recordingProxy();
    const { origin } = await serve(t, proxy, (request) => Object.assign(request, { body: {} }));
    await fetch(
      `${origin}/payfect/callback`,
      callbackRequest({ nowMs: clock.now(), body: JSON.stringify(callbackBody()) }),
    );
    assert.equal(payments.length, 1);
  });
});

describe('The client’s address', () => {
  const addressSeen = async (t: TestContext, ip: string | undefined) => {
    const seen: unknown[] = [];
    const proxy: CheckoutHandler = async (_request, context) => {
      seen.push(context?.clientAddress);
      return new Response();
    };
    const { origin } = await serve(t, proxy, (request) => Object.assign(request, { ip }));
    await fetch(origin, { headers: { 'x-forwarded-for': '198.51.100.7' } });
    return seen[0];
  };

  test('is a public one, as the connection or Express knows it', async (t) => {
    for (const ip of ['203.0.113.9', '2001:db8::1', '172.32.0.1']) assert.equal(await addressSeen(t, ip), ip);
  });

  test('is never a reverse proxy’s, whose limit all shoppers would share', async (t) => {
    for (const ip of [
      undefined,
      '10.1.2.3',
      '192.168.0.1',
      '172.16.0.1',
      '::1',
      '::ffff:10.0.0.1',
      'fd00::1',
      'fe80::1',
    ]) {
      assert.equal(await addressSeen(t, ip), undefined, ip);
    }
  });
});
