// T8 to T10: what a page of another origin can do, and what knowing an id is enough for.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakePayfect, fakeWeWire } from '../proxy/support/fake-provider.js';
import { jsonPost, SESSION_PATH, testProxy } from '../proxy/support/test-proxy.js';

const SHOP = 'https://shop.example';
const LISTED = 'https://other.example';
const ORIGINS = [
  'https://other.example.evil.example',
  'https://evil-other.example',
  'https://evilother.example',
  'https://other.example:8443',
  'https://other.example:443',
  'http://other.example',
  'https://OTHER.example',
  'https://other.example/',
  'https://other.example.',
  'https://sub.other.example',
  'https://shop.example.evil.example',
  'https://evilshop.example',
  'https://shop.example:444',
  'https://user@shop.example',
  'https://xn--shp-tna.example',
  'null',
  '*',
  'file://',
  'chrome-extension://abcdefgh',
  'https://other.example, https://evil.example',
];

function actionProxy(options: Parameters<typeof testProxy>[0] = {}) {
  const actions: string[] = [];
  const act = (name: string) => () => {
    actions.push(name);
    return 'recreated-1';
  };
  const proxy = testProxy({
    provider: fakePayfect(),
    authorize: ({ request }) => request.headers.get('cookie') === 'session=1',
    select: act('select'),
    restart: act('restart'),
    onCancel: () => void act('cancel')(),
    ...options,
  });
  const BODY = JSON.stringify({ type: 'card' });
  const attempt = async (action: string, headers: Record<string, string>, type = 'application/json') => {
    const init = { method: 'POST', body: BODY, headers: { cookie: 'session=1', 'content-type': type, ...headers } };
    return (await proxy.send(`${SESSION_PATH}/${action}`, init)).status;
  };
  return { ...proxy, actions, attempt };
}

describe('T8 a page of another origin cannot act with the shopper’s cookie', () => {
  const forged: Readonly<Record<string, Record<string, string>>> = {
    'another origin': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    'another origin, in an old browser': { origin: 'https://evil.example' },
    'a sandboxed frame': { origin: 'null' },
    'a sandboxed frame with Sec-Fetch-Site: same-origin': { origin: 'null', 'sec-fetch-site': 'same-origin' },
    'another subdomain': { origin: 'https://blog.shop.example', 'sec-fetch-site': 'same-site' },
    'another site without Origin': { 'sec-fetch-site': 'cross-site' },
    'a page over http': { origin: 'http://shop.example' },
    'an address bar or a bookmark': { 'sec-fetch-site': 'none' },
    'neither Origin nor Sec-Fetch-Site': {},
    'only a Referer': { referer: `${SHOP}/cart` },
    'only X-Requested-With': { 'x-requested-with': 'XMLHttpRequest', 'user-agent': 'Mozilla/5.0' },
  };
  for (const action of ['select', 'restart', 'cancel']) {
    for (const [sender, headers] of Object.entries(forged)) {
      test(`T8 ${action} gets 403: ${sender}`, async () => {
        const { attempt, actions } = actionProxy();
        assert.equal(await attempt(action, headers), 403);
        assert.deepEqual(actions, []);
      });
    }

    test(`T8 ${action} gets 415 with the content types of a form, even from the own origin`, async () => {
      const { attempt, actions } = actionProxy();
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        assert.equal(await attempt(action, { origin: SHOP }, type), 415, type);
      }
      assert.deepEqual(actions, []);
    });

    test(`T8 ${action} is accepted from the own origin`, async () => {
      for (const headers of [{ origin: SHOP }, { 'sec-fetch-site': 'same-origin' }]) {
        const { attempt, actions } = actionProxy();
        await attempt(action, headers);
        assert.deepEqual(actions, [action]);
      }
    });
  }
});

describe('T9 knowing an id is not enough to cancel', () => {
  test('T9 without authorize, cancel responds 404 and is not linked', async () => {
    for (const provider of [fakePayfect(), fakeWeWire()]) {
      const { post, read } = testProxy({ provider });
      assert.equal((await post('cancel')).status, 404);
      assert.equal((await post('expire')).status, 404);
      assert.equal((await (await read()).json()).links.cancel, undefined);
      assert.deepEqual(provider.canceled, []);
    }
  });

  test('T9 with authorize, cancel responds 404 unless it returns true', async () => {
    const provider = fakeWeWire();
    const { post, send } = testProxy({
      provider,
      authorize: ({ request }) => request.headers.get('cookie') === 'mine=1',
    });
    assert.equal((await post('cancel')).status, 404);
    assert.deepEqual(provider.canceled, []);
    assert.equal((await send(`${SESSION_PATH}/cancel`, jsonPost({}, { cookie: 'mine=1' }))).status, 204);
    assert.equal(provider.canceled.length, 1);
  });
});

describe('T10 only exactly listed origins can read', () => {
  for (const origin of ORIGINS) {
    test(`T10 ${origin} is rejected, with and without allowOrigins`, async () => {
      for (const allowOrigins of [[], [LISTED]]) {
        const { send } = testProxy({ provider: fakePayfect(), select: 'recreate', allowOrigins });
        const preflight = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } };
        for (const response of [
          await send(SESSION_PATH, { headers: { origin } }),
          await send(`${SESSION_PATH}/select`, jsonPost({ type: 'card' }, { origin })),
          await send(`${SESSION_PATH}/select`, preflight),
        ]) {
          assert.ok(
            response.status === 403 || (response.status === 405 && allowOrigins.length === 0),
            String(response.status),
          );
          const granted = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
          assert.deepEqual(granted, []);
          assert.equal(response.headers.get('vary'), allowOrigins.length === 0 ? null : 'Origin');
        }
      }
    });
  }

  test('T10 a listed origin gets Access-Control-Allow-Origin and Retry-After, without credentials', async () => {
    const { read } = testProxy({ allowOrigins: [LISTED, 'https://third.example'] });
    const { headers } = await read({ headers: { origin: LISTED } });
    const granted = [...headers].filter(([name]) => name.startsWith('access-control-'));
    assert.deepEqual(granted, [
      ['access-control-allow-origin', LISTED],
      ['access-control-expose-headers', 'Retry-After'],
    ]);
    assert.equal(headers.get('vary'), 'Origin');
  });
});
