import assert from 'node:assert/strict';
import { get, type IncomingMessage, type RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { describe, test, type TestContext } from 'node:test';
import { payfect, type PayfectOptions } from '../../../../src/providers/payfect/payfect.js';
import { newestAnswer } from '../../../support/payfect-answers.js';
import { endlessJson } from '../../support/endless-json.js';
import { listen } from '../../support/http-server.js';
import { providerErrorOf } from '../../support/provider-error-of.js';

const SESSION_ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';
const JSON_TYPE = { 'content-type': 'application/json' };

type OwnFetch = NonNullable<PayfectOptions['fetch']>;

/** What node-fetch 2 does: its response's body is a stream of Node's, without `getReader` and `cancel`. */
function nodeFetch(seen: IncomingMessage[] = []): OwnFetch {
  return (url, { headers, signal }) =>
    new Promise((resolve, reject) => {
      get(url, { headers, signal }, (message) => {
        seen.push(message);
        const { statusCode: status = 0 } = message;
        resolve({
          ok: status === 200,
          status,
          headers: { get: (name) => String(message.headers[name] ?? '') || null },
          body: message,
          text: () => Promise.reject(new Error('The stream is read instead.')),
        });
      }).on('error', reject);
    });
}

async function retrieve(t: TestContext, listener: RequestListener, fetch: OwnFetch) {
  const server = await listen(listener);
  t.after(() => server.close());
  return payfect({ apiKey: 'key', baseUrl: server.origin, fetch }).checkouts.retrieve(SESSION_ID);
}

describe('A fetch whose bodies are streams of Node’s', () => {
  test('B21 reads a session', async (t) => {
    const session = await retrieve(
      t,
      (_request, response) => {
        response.writeHead(200, JSON_TYPE);
        const text = JSON.stringify(newestAnswer());
        response.write(text.slice(0, 50), () => response.end(text.slice(50)));
      },
      nodeFetch(),
    );
    assert.equal(session.id, SESSION_ID);
  });

  test('B21 stops after 256 kB, and destroys the stream', async (t) => {
    const seen: IncomingMessage[] = [];
    const { listener, sentBytes } = endlessJson();
    const call = retrieve(t, listener, nodeFetch(seen));
    assert.equal((await providerErrorOf(call)).code, 'bad-response');
    assert.ok(sentBytes() < 1e8, `${sentBytes()} bytes were sent`);
    assert.equal(seen[0]?.destroyed, true);
  });

  for (const [status, code] of [
    [400, 'invalid-request'],
    [401, 'auth'],
    [404, 'not-found'],
    [409, 'conflict'],
    [302, 'bad-response'],
    [503, 'server-error'],
  ] as const) {
    test(`B21 reports ${status} as "${code}"`, async (t) => {
      const call = retrieve(t, (_request, response) => response.writeHead(status, JSON_TYPE).end('{}'), nodeFetch());
      assert.equal((await providerErrorOf(call)).code, code);
    });
  }

  test('B21 reports something other than JSON as "bad-response"', async (t) => {
    const call = retrieve(t, (_request, response) => response.writeHead(200).end('<html>'), nodeFetch());
    assert.equal((await providerErrorOf(call)).code, 'bad-response');
  });

  test('B21 reports a body that is cut off as "unreachable"', async (t) => {
    const call = retrieve(
      t,
      (request, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-length': '900' });
        response.write('{"id":', () => request.socket.destroy());
      },
      nodeFetch(),
    );
    assert.equal((await providerErrorOf(call)).code, 'unreachable');
  });
});

describe('A fetch of another make', () => {
  const complete = {
    ok: true,
    status: 200,
    headers: new Headers(JSON_TYPE),
    text: () => Promise.resolve(JSON.stringify(newestAnswer())),
  };
  const idFrom = async (response: object) =>
    (await payfect({ apiKey: 'key', fetch: () => Promise.resolve(Object(response)) }).checkouts.retrieve(SESSION_ID))
      .id;

  for (const [name, body] of [
    ['missing', undefined],
    ['null', null],
    ['text', JSON.stringify(newestAnswer())],
    ['a Blob', new Blob(['x'])],
    ['a stream of text', Readable.from([JSON.stringify(newestAnswer())])],
    ['a stream of bytes', Readable.from([Buffer.from(JSON.stringify(newestAnswer()))])],
  ] as const) {
    test(`B21 may return a response whose body is ${name}`, async () => {
      assert.equal(await idFrom({ ...complete, body }), SESSION_ID);
    });
  }

  for (const [response, message] of [
    [undefined, /lacks ok/],
    ['text', /lacks ok/],
    [{ data: {}, status: 200, headers: {} }, /lacks ok/],
    [{ ...complete, headers: JSON_TYPE }, /lacks headers\.get\(\)/],
    [{ ...complete, status: '200' }, /lacks status/],
    [{ ...complete, text: undefined }, /lacks a body stream, or text\(\)/],
    [{ ...complete, body: Readable.from([{ id: SESSION_ID }]) }, /a stream of bytes/],
  ] as const) {
    test(`B21 is told what its response lacks, and not to check DNS: ${message.source}`, async () => {
      let calls = 0;
      const fetch = () => {
        calls += 1;
        return Promise.resolve(response as unknown as Response);
      };
      await assert.rejects(payfect({ apiKey: 'key', fetch }).checkouts.retrieve(SESSION_ID), {
        name: 'TypeError',
        message,
      });
      assert.equal(calls, 1);
    });
  }

  test('B21 must be a function', () => {
    assert.throws(() => payfect({ apiKey: 'key', fetch: Object({ fetch }) }), {
      name: 'TypeError',
      message: /function/,
    });
  });

  test('B21 that throws at once is "unreachable"', async () => {
    const fetch = () => {
      throw new Error('No network.');
    };
    assert.equal(
      (await providerErrorOf(payfect({ apiKey: 'key', fetch }).checkouts.retrieve(SESSION_ID))).code,
      'unreachable',
    );
  });
});
