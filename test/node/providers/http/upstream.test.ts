import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, test, type TestContext } from 'node:test';
import { payfect, type PayfectOptions } from '../../../../src/providers/payfect/payfect.js';
import { ManualClock } from '../../support/manual-clock.js';
import { endlessJson } from '../../support/endless-json.js';
import { listen } from '../../support/http-server.js';
import { newestAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';

const JSON_TYPE = { 'content-type': 'application/json' };

async function retrieveFrom(t: TestContext, listener: RequestListener, options: Partial<PayfectOptions> = {}) {
  const server = await listen(listener);
  t.after(() => server.close());
  const provider = payfect({ apiKey: 'key', baseUrl: `${server.origin}/api/v1`, clock: new ManualClock(), ...options });
  return provider.checkouts.retrieve(SESSION_ID);
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  return (await providerErrorOf(call)).code;
}

describe('Over a real connection', () => {
  test('sends the key in its header to the session’s path, which ends in a slash', async (t) => {
    const session = await retrieveFrom(t, (request, response) => {
      assert.equal(request.url, `/api/v1/checkouts/${SESSION_ID}/`);
      assert.equal(request.headers.authorization, 'Api-Key key');
      response.writeHead(200, JSON_TYPE).end(JSON.stringify(newestAnswer()));
    });
    assert.equal(session.clientReferenceId, '5ae50223-e455-4a72-a48d-fe7d85800e64');
  });

  test('a custom fetch may return text without a body stream', async () => {
    const respondWithText = (text: string) => async () =>
      Object.assign(new Response(null, { headers: JSON_TYPE }), { text: () => Promise.resolve(text) });
    const retrieve = (text: string) =>
      payfect({ apiKey: 'key', fetch: respondWithText(text) }).checkouts.retrieve(SESSION_ID);
    assert.equal((await retrieve(JSON.stringify(newestAnswer()))).id, SESSION_ID);
    for (const text of ['', '{', '[]']) assert.equal(await codeOf(retrieve(text)), 'bad-response', text);
  });

  test('a custom fetch may return less than a standard Response, and cannot exceed the limit of 256 kB', async () => {
    const respondWithText = (text: string) => async () => ({
      ok: true,
      status: 200,
      headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
      body: null,
      text: () => Promise.resolve(text),
    });
    const retrieve = (padding: number) => {
      const text = JSON.stringify({ ...newestAnswer(), padding: ' '.repeat(padding) });
      return payfect({ apiKey: 'key', fetch: respondWithText(text) }).checkouts.retrieve(SESSION_ID);
    };
    assert.equal((await retrieve(0)).id, SESSION_ID);
    assert.equal(await codeOf(retrieve(256 * 1024)), 'bad-response');
  });

  for (const status of [301, 302, 303, 307, 308]) {
    test(`does not follow a redirect (${status}) to another origin`, async (t) => {
      let visits = 0;
      const elsewhere = await listen((_request, response) => {
        visits += 1;
        response.writeHead(200, JSON_TYPE).end(JSON.stringify(newestAnswer()));
      });
      t.after(() => elsewhere.close());
      const call = retrieveFrom(t, (_request, response) => {
        response.writeHead(status, { location: `${elsewhere.origin}/` }).end();
      });
      assert.equal(await codeOf(call), 'bad-response');
      assert.equal(visits, 0);
    });
  }

  test('times out after 5 s without a response', async (t) => {
    const clock = new ManualClock();
    const call = retrieveFrom(
      t,
      () => {
        clock.advance(5_000);
      },
      { clock },
    );
    assert.equal(await codeOf(call), 'timeout');
  });

  test('times out 5 s after the request if the body never ends', async (t) => {
    const clock = new ManualClock();
    const call = retrieveFrom(
      t,
      (_request, response) => {
        clock.advance(4_000);
        response.writeHead(200, JSON_TYPE);
        response.write('{"id":');
      },
      {
        clock,
        async fetch(...request) {
          const response = await fetch(...request);
          // The headers have arrived, and the body is about to be read.
          setImmediate(() => {
            clock.advance(1_000);
          });
          return response;
        },
      },
    );
    assert.equal(await codeOf(call), 'timeout');
    assert.equal(clock.pendingTimers, 0);
  });

  test('rejects a body over 256 kB without reading all of it', async (t) => {
    const { listener, sentBytes } = endlessJson();
    assert.equal(await codeOf(retrieveFrom(t, listener)), 'bad-response');
    assert.ok(sentBytes() < 1e8, `${sentBytes()} bytes were sent`);
  });

  test('a refused connection is "unreachable"', async () => {
    const server = await listen(() => undefined);
    await server.close();
    const provider = payfect({ apiKey: 'key', baseUrl: server.origin });
    assert.equal(await codeOf(provider.checkouts.retrieve(SESSION_ID)), 'unreachable');
  });

  test('retries a broken connection once, and then reports "unreachable"', async (t) => {
    let requests = 0;
    const call = retrieveFrom(t, (request) => {
      requests += 1;
      request.socket.destroy();
    });
    assert.equal(await codeOf(call), 'unreachable');
    assert.equal(requests, 2);
  });

  test('a body that is cut off is "unreachable"', async (t) => {
    const call = retrieveFrom(t, (request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '900' });
      response.write('{"id":', () => request.socket.destroy());
    });
    assert.equal(await codeOf(call), 'unreachable');
  });

  test('pauses all calls for 5 s after five failures in a row', async (t) => {
    let requests = 0;
    let status = 503;
    const server = await listen((_request, response) => {
      requests += 1;
      response.writeHead(status, JSON_TYPE).end(JSON.stringify(newestAnswer()));
    });
    t.after(() => server.close());
    const clock = new ManualClock();
    const provider = payfect({ apiKey: 'key', baseUrl: server.origin, clock });
    for (let call = 0; call < 5; call += 1)
      assert.equal(await codeOf(provider.readSession(SESSION_ID)), 'server-error');
    const { code, retryAfterSeconds } = await providerErrorOf(provider.checkouts.retrieve(SESSION_ID));
    assert.deepEqual([code, retryAfterSeconds, requests], ['unreachable', 5, 5]);
    assert.equal(await codeOf(provider.checkouts.create({ currency: 'usdt', invoice_items: [] })), 'unreachable');
    assert.equal(requests, 5);
    status = 200;
    clock.advance(5_000);
    assert.equal((await provider.readSession(SESSION_ID)).id, SESSION_ID);
    await provider.readSession(SESSION_ID);
    assert.equal(requests, 7);
  });
});
