import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakePayfect, fakeWeWire } from '../support/fake-provider.js';
import { jsonPost, SESSION_PATH, testProxy } from '../support/test-proxy.js';

const CHOICE = { type: 'card' };

describe('The body of a choice', () => {
  const bodies: Readonly<Record<string, string>> = {
    'no JSON': '{"type":',
    nothing: '',
    'a list': '[]',
    'a text': '"crypto"',
    null: 'null',
    'no type': '{}',
    'a type that is no text': '{"type":1}',
    'a type twice': '{"type":"card","type":"crypto"}',
    'a type in a prototype': '{"__proto__":{"type":"card"}}',
  };
  for (const [what, body] of Object.entries(bodies)) {
    test(`with ${what} is 400`, async () => {
      const provider = fakePayfect();
      const { post } = testProxy({ provider, select: 'recreate' });
      const answer = await post('select', body);
      assert.deepEqual([answer.status, (await answer.json()).code], [400, 'invalid-choice']);
      assert.deepEqual(provider.reads, []);
    });
  }

  test('that is no UTF-8 is 400', async () => {
    const { send } = testProxy({ provider: fakePayfect(), select: 'recreate' });
    const body = Uint8Array.of(...Buffer.from('{"type":"card","x":"'), 0xff, ...Buffer.from('"}'));
    assert.equal((await send(`${SESSION_PATH}/select`, { ...jsonPost(''), body })).status, 400);
  });

  test('that the session does not offer is 400, and creates nothing', async () => {
    const provider = fakePayfect();
    const { post } = testProxy({ provider, select: 'recreate' });
    for (const choice of [{ type: 'cash' }, { type: 'crypto', currency: 'usdt', network: 'bitcoin' }]) {
      const answer = await post('select', choice);
      assert.deepEqual([answer.status, (await answer.json()).code], [400, 'invalid-choice']);
    }
    assert.deepEqual(provider.recreated, []);
  });

  test('may have 16 kB, and is read no further', async () => {
    const { post, send } = testProxy({ provider: fakePayfect(), select: 'recreate' });
    const padded = (bytes: number) => JSON.stringify(CHOICE).padEnd(bytes);
    assert.equal((await post('select', padded(16_384))).status, 200);
    const answer = await post('select', padded(16_385));
    assert.deepEqual([answer.status, (await answer.json()).code], [413, 'payload-too-large']);
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

  test('that authorize has already read is named in the log', async () => {
    const { post, entries } = testProxy({
      provider: fakePayfect(),
      select: () => 'mine-0001',
      authorize: async ({ request }) => (await request.json()) !== null,
    });
    assert.equal((await post('select', CHOICE)).status, 500);
    assert.match(String(entries[0]?.error), /request\.clone\(\)/);
  });

  test('that breaks off is no fault of this server', async () => {
    const { send } = testProxy({ provider: fakePayfect(), select: 'recreate' });
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('aborted')) });
    const broken = { ...jsonPost(''), body, duplex: 'half' };
    assert.equal((await send(`${SESSION_PATH}/select`, broken)).status, 400);
  });
});

describe('Every action', () => {
  const proxy = () =>
    testProxy({ provider: fakeWeWire(), authorize: () => true, select: () => 'x', restart: () => 'x' });

  for (const action of ['select', 'restart', 'cancel']) {
    test(`${action} takes POST only`, async () => {
      const { send } = proxy();
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
        const answer = await send(`${SESSION_PATH}/${action}`, { method });
        assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'POST'], method);
      }
    });

    test(`${action} takes JSON only`, async () => {
      const { send } = proxy();
      const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '', 'application/jsonp'];
      for (const type of [...types, 'text/plain; application/json', 'application/json, text/plain']) {
        const answer = await send(`${SESSION_PATH}/${action}`, jsonPost(CHOICE, { 'content-type': type }));
        assert.deepEqual([answer.status, (await answer.json()).code], [415, 'unsupported-media-type'], type);
      }
      const json = jsonPost(CHOICE, { 'content-type': 'Application/JSON; charset=utf-8' });
      assert.notEqual((await send(`${SESSION_PATH}/${action}`, json)).status, 415);
    });

    test(`${action} learns from authorize who may, by its own name`, async () => {
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

  test('may be asked for by pages of listed origins, after they have asked', async () => {
    const origin = 'https://other.example';
    const provider = fakePayfect();
    const { send } = testProxy({ provider, select: 'recreate', allowOrigins: [origin] });
    const asked = await send(`${SESSION_PATH}/select`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('access-control-allow-methods'), 'POST');
    assert.equal(asked.headers.get('access-control-allow-headers'), 'content-type');
    const answer = await send(`${SESSION_PATH}/select`, jsonPost(CHOICE, { origin, 'sec-fetch-site': 'cross-site' }));
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), origin);
  });
});
