import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakePayfect, fakeWeWire } from '../support/fake-provider.js';
import { jsonPost, SESSION_PATH, testProxy } from '../support/test-proxy.js';

const CHOICE = { type: 'card' };

describe('The body of select', () => {
  const bodies: Readonly<Record<string, string>> = {
    'malformed JSON': '{"type":',
    'no body': '',
    'an array': '[]',
    'a string': '"crypto"',
    null: 'null',
    'no type': '{}',
    'a type that is not a string': '{"type":1}',
    'a type twice': '{"type":"card","type":"crypto"}',
    'a type in a prototype': '{"__proto__":{"type":"card"}}',
  };
  for (const [what, body] of Object.entries(bodies)) {
    test(`gets 400: ${what}`, async () => {
      const provider = fakePayfect();
      const { post } = testProxy({ provider, select: 'recreate' });
      const response = await post('select', body);
      assert.deepEqual([response.status, (await response.json()).code], [400, 'invalid-choice']);
      assert.deepEqual(provider.reads, []);
    });
  }

  test('gets 400: bytes that are not UTF-8', async () => {
    const { send } = testProxy({ provider: fakePayfect(), select: 'recreate' });
    const body = Uint8Array.of(...Buffer.from('{"type":"card","x":"'), 0xff, ...Buffer.from('"}'));
    assert.equal((await send(`${SESSION_PATH}/select`, { ...jsonPost(''), body })).status, 400);
  });

  test('gets 400 and creates nothing: a choice that the session does not offer', async () => {
    const provider = fakePayfect();
    const { post } = testProxy({ provider, select: 'recreate' });
    for (const choice of [{ type: 'cash' }, { type: 'crypto', currency: 'usdt', network: 'bitcoin' }]) {
      const response = await post('select', choice);
      assert.deepEqual([response.status, (await response.json()).code], [400, 'invalid-choice']);
    }
    assert.deepEqual(provider.recreated, []);
  });

  test('gets 413 over 16 kB, without being read to its end', async () => {
    const { post, send } = testProxy({ provider: fakePayfect(), select: 'recreate' });
    const padded = (bytes: number) => JSON.stringify(CHOICE).padEnd(bytes);
    assert.equal((await post('select', padded(16_384))).status, 200);
    const response = await post('select', padded(16_385));
    assert.deepEqual([response.status, (await response.json()).code], [413, 'payload-too-large']);
    let sentBytes = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sentBytes += 4_096;
        controller.enqueue(new Uint8Array(4_096));
      },
    });
    const endless = { ...jsonPost(''), body, duplex: 'half' };
    assert.equal((await send(`${SESSION_PATH}/select`, endless)).status, 413);
    assert.ok(sentBytes <= 32_768, `${sentBytes} bytes were read`);
  });

  test('gets 500 if authorize has consumed it, with advice in the log', async () => {
    const { post, entries } = testProxy({
      provider: fakePayfect(),
      select: () => 'mine-0001',
      authorize: async ({ request }) => (await request.json()) !== null,
    });
    assert.equal((await post('select', CHOICE)).status, 500);
    assert.match(String(entries[0]?.error), /request\.clone\(\)/);
  });

  test('gets 400 if the connection breaks', async () => {
    const { send } = testProxy({ provider: fakePayfect(), select: 'recreate' });
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('aborted')) });
    const broken = { ...jsonPost(''), body, duplex: 'half' };
    assert.equal((await send(`${SESSION_PATH}/select`, broken)).status, 400);
  });
});

describe('Each action', () => {
  const proxy = () =>
    testProxy({ provider: fakeWeWire(), authorize: () => true, select: () => 'x', restart: () => 'x' });

  for (const action of ['select', 'restart', 'cancel']) {
    test(`${action} accepts only POST`, async () => {
      const { send } = proxy();
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
        const response = await send(`${SESSION_PATH}/${action}`, { method });
        assert.deepEqual([response.status, response.headers.get('allow')], [405, 'POST'], method);
      }
    });

    test(`${action} accepts only application/json`, async () => {
      const { send } = proxy();
      const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '', 'application/jsonp'];
      for (const type of [...types, 'text/plain; application/json', 'application/json, text/plain']) {
        const response = await send(`${SESSION_PATH}/${action}`, jsonPost(CHOICE, { 'content-type': type }));
        assert.deepEqual([response.status, (await response.json()).code], [415, 'unsupported-media-type'], type);
      }
      const json = jsonPost(CHOICE, { 'content-type': 'Application/JSON; charset=utf-8' });
      assert.notEqual((await send(`${SESSION_PATH}/${action}`, json)).status, 415);
    });

    test(`${action} calls authorize with its own name as the action`, async () => {
      const actions: string[] = [];
      const { post } = testProxy({
        provider: fakeWeWire(),
        authorize: ({ action: name }) => actions.push(name) < 0,
        select: () => 'x',
        restart: () => 'x',
      });
      assert.equal((await post(action)).status, 404);
      assert.deepEqual(actions, [action]);
    });
  }

  test('can be used by a page of a listed origin, after a preflight request', async () => {
    const origin = 'https://other.example';
    const provider = fakePayfect();
    const { send } = testProxy({ provider, select: 'recreate', allowOrigins: [origin] });
    const preflight = await send(`${SESSION_PATH}/select`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-methods'), 'POST');
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'content-type');
    const response = await send(`${SESSION_PATH}/select`, jsonPost(CHOICE, { origin, 'sec-fetch-site': 'cross-site' }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), origin);
  });
});
