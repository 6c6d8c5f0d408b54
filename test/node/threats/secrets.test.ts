// T23: how secrets are handled.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { payfect } from '../../../src/providers/payfect/payfect.js';
import { wewire } from '../../../src/providers/wewire/wewire.js';
import { assertServerSide } from '../../../src/providers/options.js';
import { CALLBACK_SECRET, OTHER_SECRET } from '../proxy/support/fernet-token.js';
import { callbackRequest } from '../proxy/support/callback.js';
import { testProxy } from '../proxy/support/test-proxy.js';
import { recordingProxy } from '../proxy/support/recording-proxy.js';

/** Words that only server code contains: headers of keys, callback verification, the providers' paths. */
const SERVER_WORDS = [
  /api-key/i,
  /ww-api-key/i,
  /x-payfect-signature/i,
  /authorization/i,
  /fernet/i,
  /callbackSecret/i,
  /\bhmac\b/i,
  /api\.payfect/i,
  /checkout\/sessions/i,
  /createCheckoutProxy/,
];

function scriptFiles(): readonly string[] {
  assert.ok(existsSync('dist/payfect-checkout.js'), 'dist/ is missing: run `npm run build` before these tests');
  return readdirSync('dist').filter((file) => /^payfect-checkout(\.[\w-]+)?\.js$/.test(file));
}

test('T23 the browser scripts contain no server code', () => {
  const files = scriptFiles();
  assert.ok(files.length > 1);
  for (const file of files) {
    const text = readFileSync(path.join('dist', file), 'utf8');
    for (const word of SERVER_WORDS) assert.doesNotMatch(text, word, file);
  }
});

test('T23 assertServerSide throws in a browser', () => {
  assert.throws(() => assertServerSide({ window: {}, document: {} }), /runs on a server only/);
  assert.doesNotThrow(() => assertServerSide({}));
});

describe('T23 a callback secret', () => {
  test('T23 that is not 32 bytes in base64url throws at startup, without being repeated', () => {
    for (const callbackSecret of [
      '',
      'too-short',
      'x'.repeat(44),
      `${CALLBACK_SECRET}\n`,
      CALLBACK_SECRET.slice(0, 40),
    ]) {
      assert.throws(
        () => payfect({ apiKey: 'key', callbackSecret }),
        (error) =>
          error instanceof TypeError &&
          error.message.includes('callbackSecret must be 32 bytes') &&
          (callbackSecret.length < 5 || !error.message.includes(callbackSecret)),
        JSON.stringify(callbackSecret),
      );
    }
    assert.throws(() => payfect({ apiKey: 'key', callbackSecret: [] }), /callbackSecret is an empty list/);
  });

  test('T23 can be rotated: two are accepted, a third is not', async () => {
    const third = `${Buffer.alloc(32, 9).toString('base64url')}=`;
    for (const [secret, status] of [
      [CALLBACK_SECRET, 204],
      [OTHER_SECRET, 204],
      [third, 401],
    ] as const) {
      const { upstream, clock } = recordingProxy();
      const callbackSecret = [OTHER_SECRET, CALLBACK_SECRET];
      const provider = payfect({ apiKey: 'key', callbackSecret, fetch: upstream.fetch });
      const { send } = testProxy({ provider, clock });
      assert.equal((await send('/payfect/callback', callbackRequest({ nowMs: clock.now(), secret }))).status, status);
    }
  });
});

test('T23 a live key with a local sandbox causes a warning that does not repeat it', (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  wewire({ apiKey: 'sk_test_0123456789', baseUrl: 'http://localhost:8001/wewire/api/v1' });
  wewire({ apiKey: 'sk_live_0123456789', baseUrl: 'https://wewire.example/api/v1' });
  assert.equal(warn.mock.callCount(), 0);
  wewire({ apiKey: 'sk_live_0123456789', baseUrl: 'http://localhost:8001/wewire/api/v1' });
  const [warning] = warn.mock.calls[0]?.arguments ?? [];
  assert.match(String(warning), /live key/);
  assert.doesNotMatch(String(warning), /0123456789/);
});

test('T23 an invalid key throws without being repeated', () => {
  const apiKey = 'sk-live-secret\n';
  assert.throws(
    () => payfect({ apiKey }),
    (error) => error instanceof TypeError && !error.message.includes('sk-live-secret'),
  );
});
