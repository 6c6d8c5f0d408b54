import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { callbackRequest } from '../support/callback.js';
import { recordingProxy } from '../support/recording-proxy.js';
import { serve } from '../support/serve.js';
import { jsonPost, SESSION_PATH, testProxy } from '../support/test-proxy.js';

const CARD = jsonPost({ type: 'card' });
const ACTIONS = {
  authorize: () => true,
  select: () => SESSION_ID,
  restart: () => SESSION_ID,
  onCancel: () => undefined,
};

describe('A slash at the end of a path', () => {
  const cases: readonly [path: string, init: RequestInit, status: number][] = [
    [SESSION_PATH, {}, 200],
    [SESSION_PATH, { method: 'HEAD' }, 200],
    [SESSION_PATH, { method: 'DELETE' }, 405],
    [`${SESSION_PATH}/events`, {}, 200],
    [`${SESSION_PATH}/select`, CARD, 200],
    [`${SESSION_PATH}/restart`, CARD, 200],
    [`${SESSION_PATH}/cancel`, CARD, 204],
    ['/payfect/callback', { method: 'POST' }, 401],
    ['/payfect/checkouts/short', {}, 404],
    ['/payfect/unknown', {}, 404],
  ];
  for (const [path, init, status] of cases) {
    test(`B3 makes no difference, but two do: ${init.method ?? 'GET'} ${path}/`, async () => {
      for (const [ending, expected] of [
        ['', status],
        ['/', status],
        ['/?x=/', status],
        ['//', 404],
        ['/%2f', 404],
      ] as const) {
        const response = await testProxy(ACTIONS).send(`${path}${ending}`, init);
        assert.equal(response.status, expected, ending);
        await response.body?.cancel();
      }
    });
  }

  test('B3 makes no difference if the proxy is mounted at the root', async () => {
    const { send } = testProxy({ basePath: '/' });
    assert.equal((await send(`/checkouts/${SESSION_ID}/`)).status, 200);
    assert.equal((await send(`//checkouts/${SESSION_ID}`)).status, 404);
  });

  test('B3 leaves the links right, because they are relative to the requested URL', async () => {
    const { send } = testProxy(ACTIONS);
    const urlsIn = async (path: string, init: RequestInit = {}) => {
      const { links } = await (await send(path, init)).json();
      return Object.values(links).map((link) => new URL(String(link), `https://shop.example${path}`).pathname);
    };
    const expected = ['events', 'select', 'cancel', 'restart'].map((name) => `${SESSION_PATH}/${name}`);
    assert.deepEqual(await urlsIn(`${SESSION_PATH}/`), expected);
    assert.deepEqual(await urlsIn(`${SESSION_PATH}/select/`, CARD), expected);
    assert.deepEqual(await urlsIn(`${SESSION_PATH}/restart/`, CARD), expected);
  });

  test('B3 is answered and not redirected: a paid callback, through node:http', async (t) => {
    const { proxy, clock, payments } = recordingProxy();
    const { origin } = await serve(t, proxy);
    const init = { ...callbackRequest({ nowMs: clock.now() }), redirect: 'manual' } as const;
    assert.equal((await fetch(`${origin}/payfect/callback/`, init)).status, 204);
    assert.equal(payments.length, 1);
  });
});
