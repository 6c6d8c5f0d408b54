import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { jsonPost, SESSION_PATH, testProxy } from '../support/test-proxy.js';

const LISTED = 'https://other.example';

describe('A page of an app', () => {
  const APPS = [
    'capacitor://localhost',
    'ionic://localhost',
    'app://localhost',
    'app://com.example.shop',
    'tauri://localhost',
    'chrome-extension://abcdefghijklmnop',
    'x-shop+app.v2://local-host:3000',
  ];
  for (const origin of APPS) {
    test(`B20 may use the proxy if it is listed: ${origin}`, async () => {
      const { read, post, send } = testProxy({ allowOrigins: [origin], select: () => SESSION_ID });
      const headers = { origin, 'sec-fetch-site': 'cross-site' };
      for (const response of [
        await read({ headers }),
        await send(`${SESSION_PATH}/select`, jsonPost({ type: 'card' }, headers)),
        await send(SESSION_PATH, { method: 'OPTIONS', headers }),
      ]) {
        assert.ok(response.ok, String(response.status));
        assert.equal(response.headers.get('access-control-allow-origin'), origin);
      }
      for (const other of [`${origin}/`, `${origin}x`, origin.toUpperCase(), 'https://localhost', 'null']) {
        assert.equal((await read({ headers: { origin: other } })).status, 403, other);
      }
      assert.equal((await post('select', { type: 'card' })).status, 200, 'the own origin');
    });

    test(`B20 may not use the proxy otherwise: ${origin}`, async () => {
      assert.equal((await testProxy({ allowOrigins: [LISTED] }).read({ headers: { origin } })).status, 403);
    });
  }

  for (const origin of [
    '*',
    'null',
    '',
    'capacitor://',
    'capacitor://*',
    'capacitor://localhost/',
    'capacitor://localhost/index.html',
    'capacitor://localhost?x',
    'capacitor://localhost#x',
    'capacitor://user@localhost',
    'capacitor://localhost:port',
    'Capacitor://localhost',
    'capacitor:localhost',
    ' capacitor://localhost',
    'capacitor://localhost\n',
    'file://',
    'file://localhost',
    'javascript://localhost',
    'https://*.shop.example',
    'https://shop.example/',
    'http://SHOP.example',
  ]) {
    test(`B20 ${JSON.stringify(origin)} is refused at startup`, () => {
      assert.throws(() => testProxy({ allowOrigins: [origin] }), /exact origins/);
    });
  }
});
