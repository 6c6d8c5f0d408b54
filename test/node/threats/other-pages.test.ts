// T8 to T10: what a page of another origin, or somebody who only knows an id, can bring about.
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

function watched(options: Parameters<typeof testProxy>[0] = {}) {
  const done: string[] = [];
  const act = (name: string) => () => {
    done.push(name);
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
  return { ...proxy, done, attempt };
}

describe('T8 another page cannot act for a shopper whose cookie the browser sends along', () => {
  const forged: Readonly<Record<string, Record<string, string>>> = {
    'a foreign origin': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    'a foreign origin, from an old browser': { origin: 'https://evil.example' },
    'a sandboxed frame': { origin: 'null' },
    'a sandboxed frame that claims to be ours': { origin: 'null', 'sec-fetch-site': 'same-origin' },
    'a sister site': { origin: 'https://blog.shop.example', 'sec-fetch-site': 'same-site' },
    'a foreign site that hides its origin': { 'sec-fetch-site': 'cross-site' },
    'a page without TLS': { origin: 'http://shop.example' },
    'an address bar or a bookmark': { 'sec-fetch-site': 'none' },
    'no page at all': {},
    'no page, but a referrer': { referer: `${SHOP}/cart` },
    'no page, but an own header': { 'x-requested-with': 'XMLHttpRequest', 'user-agent': 'Mozilla/5.0' },
  };
  for (const action of ['select', 'restart', 'cancel']) {
    for (const [who, headers] of Object.entries(forged)) {
      test(`T8 ${action} from ${who} is 403`, async () => {
        const { attempt, done } = watched();
        assert.equal(await attempt(action, headers), 403);
        assert.deepEqual(done, []);
      });
    }

    test(`T8 ${action} as a form could send it is 415, even from a page of ours`, async () => {
      const { attempt, done } = watched();
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        assert.equal(await attempt(action, { origin: SHOP }, type), 415, type);
      }
      assert.deepEqual(done, []);
    });

    test(`T8 ${action} from a page of ours goes through`, async () => {
      for (const headers of [{ origin: SHOP }, { 'sec-fetch-site': 'same-origin' }]) {
        const { attempt, done } = watched();
        await attempt(action, headers);
        assert.deepEqual(done, [action]);
      }
    });
  }
});

describe('T9 knowing an id is not enough to cancel', () => {
  test('T9 without authorize there is no such route, whatever the provider can do', async () => {
    for (const provider of [fakePayfect(), fakeWeWire()]) {
      const { post, read } = testProxy({ provider });
      assert.equal((await post('cancel')).status, 404);
      assert.equal((await post('expire')).status, 404);
      assert.equal((await (await read()).json()).links.cancel, undefined);
      assert.deepEqual(provider.canceled, []);
    }
  });

  test('T9 with it, only those may whom it lets', async () => {
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

describe('T10 other origins read nothing, unless they are listed exactly', () => {
  for (const origin of ORIGINS) {
    test(`T10 ${origin} is none of them`, async () => {
      for (const allowOrigins of [[], [LISTED]]) {
        const { send } = testProxy({ provider: fakePayfect(), select: 'recreate', allowOrigins });
        const preflight = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } };
        for (const answer of [
          await send(SESSION_PATH, { headers: { origin } }),
          await send(`${SESSION_PATH}/select`, jsonPost({ type: 'card' }, { origin })),
          await send(`${SESSION_PATH}/select`, preflight),
        ]) {
          assert.ok(
            answer.status === 403 || (answer.status === 405 && allowOrigins.length === 0),
            String(answer.status),
          );
          const granted = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
          assert.deepEqual(granted, []);
          assert.equal(answer.headers.get('vary'), allowOrigins.length === 0 ? null : 'Origin');
        }
      }
    });
  }

  test('T10 a listed one is named, never reflected with credentials, and sees Retry-After alone', async () => {
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
