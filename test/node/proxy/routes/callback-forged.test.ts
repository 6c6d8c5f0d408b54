import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect } from '../../../../src/providers/payfect/payfect.js';
import { callbackBody, callbackRequest, type Delivery } from '../support/callback.js';
import { fernetToken, OTHER_SECRET } from '../support/fernet-token.js';
import { problemOf, testProxy } from '../support/test-proxy.js';
import { recordingProxy } from '../support/recording-proxy.js';

const BODY = JSON.stringify(callbackBody());

describe('A callback that is not authentic', () => {
  const token = fernetToken({ issuedAtSeconds: 0, message: BODY });
  const forgeries: Readonly<Record<string, Partial<Delivery>>> = {
    'no signature': { signature: '' },
    'a signature that is not a Fernet token': { signature: 'valid' },
    'two signatures': { signature: `${token}, ${token}` },
    'the signature of another secret': { secret: OTHER_SECRET },
    'a token from the future, of another secret': { ageSeconds: -61, secret: OTHER_SECRET },
    'another amount in the body': { body: JSON.stringify(callbackBody({ amount: '2000.00' })), message: BODY },
    'a number instead of a string': { body: BODY.replace('"20.00"', '20.00'), message: BODY },
    'an additional member in the body': { body: JSON.stringify(callbackBody({ x: 1 })), message: BODY },
    'missing members in the body': { body: '{}', message: BODY },
    'a duplicate member in the body': { body: BODY.replace('{', '{"amount":"2000.00",'), message: BODY },
    'a duplicate member in body and token': { body: BODY.replace('{', '{"amount":"2000.00",') },
    'a body that is not JSON': { body: 'x', message: 'x' },
    'an empty body': { body: '', message: BODY },
    'an array': { body: '[]' },
    'a body beyond 16 kB': { body: JSON.stringify(callbackBody({ x: 'x'.repeat(17_000) })) },
    'a malformed id': { body: JSON.stringify(callbackBody({ id: '../../x' })) },
    'no amount': { body: JSON.stringify(callbackBody({ amount: null })) },
  };
  for (const [name, forgery] of Object.entries(forgeries)) {
    test(`gets the same 401 and does nothing: ${name}`, async () => {
      const { deliver, upstream, payments } = recordingProxy();
      assert.deepEqual(await problemOf(await deliver(forgery)), {
        type: 'about:blank',
        title: 'The callback could not be verified',
        status: 401,
        code: 'invalid-callback',
        hasRequestId: true,
      });
      assert.equal(upstream.requests.length, 0);
      assert.deepEqual(payments, []);
    });
  }

  test('is rejected without being read to its end if it is too long', async () => {
    const { send } = recordingProxy();
    let sentBytes = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sentBytes += 4_096;
        controller.enqueue(new Uint8Array(4_096));
      },
    });
    const endless = { method: 'POST', body, duplex: 'half', headers: { 'x-payfect-signature': 'x' } };
    assert.equal((await send('/payfect/callback', endless)).status, 401);
    assert.ok(sentBytes <= 32_768, `${sentBytes} bytes were read`);
  });
});

describe('The callback route', () => {
  test('does not exist without a secret', async () => {
    const { send } = testProxy({ provider: payfect({ apiKey: 'key' }) });
    assert.equal((await send('/payfect/callback', callbackRequest({ nowMs: 0 }))).status, 404);
  });

  test('ignores Origin and Sec-Fetch-Site', async () => {
    const { send, clock, payments } = recordingProxy();
    const { headers, ...request } = callbackRequest({ nowMs: clock.now() });
    const crossSite = { ...Object.fromEntries(new Headers(headers)), 'sec-fetch-site': 'cross-site', origin: 'null' };
    assert.equal((await send('/payfect/callback', { ...request, headers: crossSite })).status, 204);
    assert.equal(payments.length, 1);
  });
});
