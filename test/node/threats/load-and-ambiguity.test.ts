// T12, T22 and T25: too many requests, bodies that are too long, and ambiguous requests.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RateLimiter } from '../../../src/proxy/guard/limits.js';
import { callbackBody } from '../proxy/support/callback.js';
import { ManualClock } from '../support/manual-clock.js';
import { fernetToken } from '../proxy/support/fernet-token.js';
import { SESSION_PATH, testProxy } from '../proxy/support/test-proxy.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { respondWithSession, sendRaw, startStack } from '../support/start-stack.js';

/** Without the code under test, these would wait forever for the rest of a body. */
const TIMEOUT = { timeout: 30_000 };
const UNLIMITED = { client: { perSecond: Infinity, burst: 1 }, session: { perSecond: Infinity, burst: 1 } };

describe('T12 cost and load are limited', () => {
  test('T12 a thousand concurrent reads cause one upstream request a second', async () => {
    const { read, upstream, clock } = testProxy({ limits: UNLIMITED });
    for (let second = 1; second <= 3; second += 1) {
      const responses = await Promise.all(Array.from({ length: 1_000 }, () => read()));
      assert.ok(responses.every(({ status }) => status === 200));
      clock.advance(999);
      await read();
      assert.equal(upstream.requests.length, second);
      clock.advance(1);
    }
  });

  test('T12 a /64 network of IPv6 counts as one client, and an IPv4-mapped address as its IPv4 address', async () => {
    const { send } = testProxy({ limits: { client: { perSecond: 1, burst: 3 } } });
    const from = async (clientAddress: string) =>
      (await send('/payfect/checkouts/short', {}, { clientAddress })).status;
    const statuses = [];
    for (let host = 1; host <= 4; host += 1) statuses.push(await from(`2001:db8:1:2:${host}:${host}::${host}`));
    assert.deepEqual(statuses, [404, 404, 404, 429]);
    assert.equal(await from('2001:db8:1:3::1'), 404);
    const mapped = [];
    for (const address of ['::ffff:203.0.113.1', '203.0.113.1', '::ffff:203.0.113.1', '::ffff:203.0.113.2']) {
      mapped.push(await from(address));
    }
    assert.deepEqual(mapped, [404, 404, 404, 404]);
    assert.equal(await from('203.0.113.1'), 429);
  });

  test('T12 forged forwarding headers do not evade the limit per client', async () => {
    const { send } = testProxy({ limits: { client: { perSecond: 1, burst: 2 } } });
    const context = { clientAddress: '203.0.113.1' };
    const from = async (forged: string) => {
      const headers = { 'x-forwarded-for': forged, 'x-real-ip': forged, forwarded: `for=${forged}` };
      return (await send('/payfect/checkouts/short', { headers }, context)).status;
    };
    assert.deepEqual(
      [await from('198.51.100.1'), await from('198.51.100.2'), await from('198.51.100.3')],
      [404, 404, 429],
    );
  });

  test('T12 the limiter keeps at most 20,000 keys', () => {
    const limiter = new RateLimiter({ perSecond: 0.001, burst: 1 }, new ManualClock());
    assert.equal(limiter.take('first'), 0);
    assert.ok(limiter.take('first') > 0);
    for (let index = 0; index < 20_000; index += 1) limiter.take(`key-${index}`);
    assert.equal(limiter.take('first'), 0);
  });
});

describe('T22 requests that are too long are rejected before they are sent completely', () => {
  const head = (path: string, type: string) =>
    `POST ${path} HTTP/1.1\r\nHost: shop\r\nOrigin: https://shop\r\nContent-Type: ${type}\r\nContent-Length: 1000000\r\n\r\n`;

  for (const [path, status] of [
    ['/payfect/callback', 401],
    [`${SESSION_PATH}/select`, 413],
  ] as const) {
    test(`T22 ${path.split('/').at(-1)}: ${status}, and the connection is closed`, TIMEOUT, async (t) => {
      const { port, requests } = await startStack(t, respondWithSession(), { select: 'recreate' });
      const response = await sendRaw(port, head(path, 'application/json') + 'x'.repeat(40_000));
      assert.match(response, new RegExp(`^HTTP/1\\.1 ${status} [^]*connection: close`, 'i'));
      assert.equal(requests.length, 0);
    });
  }

  test('T22 headers over the limit of node:http get 431', async (t) => {
    const { port } = await startStack(t);
    const response = await sendRaw(
      port,
      `GET ${SESSION_PATH} HTTP/1.1\r\nHost: shop\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    assert.match(response, /^HTTP\/1\.1 431 /);
  });
});

describe('T25 ambiguous requests', () => {
  const body = JSON.stringify(callbackBody());

  test('T25 a duplicate signature header gets 401', async (t) => {
    const { port, clock } = await startStack(t, respondWithSession({ status: 'complete' }));
    const token = fernetToken({ issuedAtSeconds: Math.floor(clock.now() / 1_000), message: body });
    const send = (signatures: readonly string[]) =>
      sendRaw(
        port,
        `POST /payfect/callback HTTP/1.1\r\nHost: shop\r\nConnection: close\r\nContent-Length: ${body.length}\r\n` +
          signatures.map((signature) => `X-Payfect-Signature: ${signature}\r\n`).join('') +
          `\r\n${body}`,
      );
    assert.match(await send([token, token]), /^HTTP\/1\.1 401 /);
    assert.match(await send([token, 'x']), /^HTTP\/1\.1 401 /);
    assert.match(await send([token]), /^HTTP\/1\.1 204 /);
  });

  test('T25 the query string is ignored', async (t) => {
    const { origin, requests } = await startStack(t);
    const response = await fetch(`${origin}${SESSION_PATH}?id=another-1&id=b&action=cancel&session_id[]=x`);
    assert.equal((await response.json()).id, SESSION_ID);
    assert.deepEqual(
      requests.map(({ path }) => path),
      [`/api/v1/checkouts/${SESSION_ID}/`],
    );
  });

  test('T25 a duplicate Host gets 400', async (t) => {
    const { port, requests } = await startStack(t);
    for (const second of ['Host: evil.example', 'host: shop']) {
      const response = await sendRaw(
        port,
        `GET ${SESSION_PATH} HTTP/1.1\r\nHost: shop\r\n${second}\r\nConnection: close\r\n\r\n`,
      );
      assert.match(response, /^HTTP\/1\.1 400 /, second);
    }
    assert.equal(requests.length, 0);
  });

  test('T25 two lengths, or a length with a transfer encoding, get 400', async (t) => {
    const { port, requests } = await startStack(t);
    for (const lines of [
      'Content-Length: 4\r\nTransfer-Encoding: chunked',
      'Content-Length: 4\r\nContent-Length: 5',
      'Transfer-Encoding: chunked, identity',
    ]) {
      const smuggled = `GET ${SESSION_PATH} HTTP/1.1\r\nHost: shop\r\n\r\n`;
      const response = await sendRaw(
        port,
        `POST /payfect/callback HTTP/1.1\r\nHost: shop\r\n${lines}\r\n\r\n0\r\n\r\n${smuggled}`,
      );
      assert.match(response, /^HTTP\/1\.1 400 /, lines);
      assert.equal(response.match(/HTTP\/1\.1 /g)?.length, 1, lines);
    }
    assert.equal(requests.length, 0);
  });
});
