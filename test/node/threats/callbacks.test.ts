// T17 to T21: which callbacks are accepted, and what they can cause.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callbackBody, type Delivery } from '../proxy/support/callback.js';
import { base64, CALLBACK_SECRET, encrypt, fernetToken, OTHER_SECRET, signed } from '../proxy/support/fernet-token.js';
import { namesOf } from '../proxy/support/test-proxy.js';
import { recordingProxy } from '../proxy/support/recording-proxy.js';

const BODY = JSON.stringify(callbackBody());
const IV = Uint8Array.from({ length: 16 }, (_, index) => index);
const DUPLICATE = BODY.replace('{', '{"amount":"2000.00",');
const changed = (changes: Record<string, unknown>) => JSON.stringify(callbackBody(changes));

/** The whole response, except its request id. */
async function statusHeadersAndBodyOf(response: Response): Promise<string> {
  const { requestId, ...problem } = await response.json();
  assert.equal(String(requestId).length, 36);
  return JSON.stringify([response.status, [...response.headers], problem]);
}

async function assertSame401(deliveries: Readonly<Record<string, (nowSeconds: number) => Partial<Delivery>>>) {
  const { deliver, upstream, payments, rings, clock } = recordingProxy();
  const nowSeconds = Math.floor(clock.now() / 1_000);
  const rejection = await statusHeadersAndBodyOf(await deliver({ signature: '' }));
  assert.match(rejection, /^\[401,.*invalid-callback/);
  for (const [what, createDelivery] of Object.entries(deliveries)) {
    assert.equal(await statusHeadersAndBodyOf(await deliver(createDelivery(nowSeconds))), rejection, what);
  }
  assert.deepEqual([upstream.requests.length, payments.length, rings.length], [0, 0, 0]);
}

test('T17 a forged token gets the same 401, whatever is wrong with it', async () => {
  const token = (nowSeconds: number) => fernetToken({ issuedAtSeconds: nowSeconds, message: BODY, iv: IV });
  const bytes = (nowSeconds: number) => Buffer.from(token(nowSeconds), 'base64url');
  const altered = (alter: (bytes: Buffer) => string) => (nowSeconds: number) => ({
    signature: alter(bytes(nowSeconds)),
  });
  const signedWith = (parts: Partial<Parameters<typeof fernetToken>[0]>) => (nowSeconds: number) => ({
    signature: fernetToken({ issuedAtSeconds: nowSeconds, message: BODY, iv: IV, ...parts }),
  });
  const ciphertext = encrypt(BODY, CALLBACK_SECRET, IV);
  await assertSame401({
    'incorrect mac': altered((token) => base64(Buffer.concat([token.subarray(0, -1), Buffer.from([0])]))),
    'too short': altered((token) => signed(token.subarray(0, 20))),
    'invalid base64': altered((token) => `%%%%${base64(token).slice(4)}`),
    'payload size not multiple of block size': signedWith({ ciphertext: ciphertext.subarray(0, -1) }),
    'payload padding error': signedWith({ ciphertext: encrypt(new Uint8Array(32), CALLBACK_SECRET, IV, false) }),
    'a timestamp beyond all dates': signedWith({ issuedAtSeconds: 8.64e12 + 1 }),
    'incorrect IV': signedWith({ iv: IV.map((byte) => byte ^ 0x74), ciphertext: encrypt('x', CALLBACK_SECRET, IV) }),
    'another version': signedWith({ version: 0x81 }),
    'another secret': signedWith({ secret: OTHER_SECRET }),
    'no ciphertext': altered((token) => signed(token.subarray(0, 25))),
    'the mac of another version': altered((token) => base64(Buffer.concat([Uint8Array.of(0x81), token.subarray(1)]))),
    'a timestamp changed afterwards': altered((token) =>
      base64(Buffer.concat([token.subarray(0, 8), Uint8Array.of((token[8] ?? 0) ^ 1), token.subarray(9)])),
    ),
    'an altered ciphertext': altered((token) =>
      base64(Buffer.concat([token.subarray(0, 30), Uint8Array.of((token[30] ?? 0) ^ 1), token.subarray(31)])),
    ),
    'plain base64': altered((token) => token.toString('base64').replace(/[=]+$/, '+/')),
    'too much padding': altered((token) => `${base64(token)}=`),
    'a token within a token': (nowSeconds) => ({ signature: `${token(nowSeconds)}${token(nowSeconds)}` }),
  });
});

test('T18 a body that differs from the signed message gets the same 401', async () => {
  const signedAs = (message: string, body: string) => () => ({ message, body });
  await assertSame401({
    'another amount': signedAs(BODY, changed({ amount: '2000.00' })),
    'another session': signedAs(BODY, changed({ id: 'another-1' })),
    'a number instead of a string': signedAs(BODY, BODY.replace('"20.00"', '20.00')),
    'a string instead of a boolean': signedAs(BODY, changed({ is_livemode: 'false' })),
    'an additional member': signedAs(BODY, changed({ extra: 1 })),
    'a missing member': signedAs(BODY, changed({ merchant: undefined })),
    'an additional nested member': signedAs(BODY, changed({ payment_method: { id: 'x', extra: 1 } })),
    'an array instead of an object': signedAs(BODY, `[${BODY}]`),
    'a duplicate member': signedAs(BODY, DUPLICATE),
    'a duplicate member, once escaped': signedAs(BODY, BODY.replace('{', '{"\\u0061mount":"2000.00",')),
    'a duplicate member in both': signedAs(DUPLICATE, DUPLICATE),
    'a __proto__ member': signedAs(BODY, BODY.replace('{', '{"__proto__":{"amount":"1"},')),
    'trailing text': signedAs(BODY, `${BODY} x`),
    'a control character': signedAs(BODY, BODY.replace('{', '{\u0000')),
    'an empty body': signedAs(BODY, ''),
  });
});

test('T18 a body may differ from the signed message in member order and white space', async () => {
  const { deliver, payments } = recordingProxy();
  const reversed = JSON.stringify(Object.fromEntries(Object.entries(callbackBody()).reverse()), null, 2);
  assert.equal((await deliver({ message: BODY, body: reversed })).status, 204);
  assert.deepEqual([payments[0]?.amount, payments[0]?.network], ['20.00', 'tron']);
});

describe('T19 a replayed callback', () => {
  test('T19 runs onComplete once, with the same token or a fresh one for the same payment', async () => {
    const { deliver, payments, upstream, clock } = recordingProxy();
    const nowMs = clock.now();
    for (const delivery of [{ nowMs }, { nowMs }, { nowMs: nowMs + 60_000 }]) {
      assert.equal((await deliver(delivery)).status, 204);
    }
    clock.advance(172_800_000);
    assert.equal((await deliver({ nowMs })).status, 204);
    assert.deepEqual([payments.length, upstream.requests.length], [1, 1]);
  });

  test('T19 is fresh for 300 s, and from a clock that is up to 60 s ahead', async () => {
    for (const [ageSeconds, status, reads] of [
      [300, 204, 2],
      // Still authentic, but it does not bypass the cache.
      [301, 204, 1],
      [-60, 204, 2],
      [-61, 204, 1],
    ] as const) {
      const { read, deliver, upstream } = recordingProxy();
      await read();
      assert.equal((await deliver({ ageSeconds })).status, status, String(ageSeconds));
      assert.equal(upstream.requests.length, reads, String(ageSeconds));
    }
  });
});

describe('T20 a late delivery of an old token', () => {
  test('T20 completes the order and rings the doorbell, because the session proves the payment', async () => {
    const { deliver, payments, rings } = recordingProxy();
    assert.equal((await deliver({ ageSeconds: 7_200 })).status, 204);
    assert.deepEqual([payments.length, rings.length], [1, 1]);
  });

  test('T20 completes nothing while the session is open, and causes at most one upstream request a second', async () => {
    const { deliver, payments, upstream } = recordingProxy({ status: 'open' });
    for (let round = 0; round < 10; round += 1) assert.equal((await deliver({ ageSeconds: 7_200 })).status, 503);
    assert.deepEqual([payments.length, upstream.requests.length], [0, 1]);
  });
});

describe('T21 a callback announces a payment, and the session decides', () => {
  for (const status of ['open', 'expired', 'processing', 'succeeded', null]) {
    test(`T21 while the session’s status is ${status}: 503 with Retry-After, and nothing is completed`, async () => {
      const { deliver, payments, upstream } = recordingProxy();
      upstream.respondWithSession({ status });
      const response = await deliver();
      assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '30']);
      assert.equal(payments.length, 0);
    });
  }

  for (const claim of [{ amount: '20.01' }, { amount: '2e1' }, { currency: 'usdc' }, { is_livemode: true }]) {
    test(`T21 ${JSON.stringify(claim)}, which contradicts the session, completes nothing and is logged`, async () => {
      const { deliver, payments, entries } = recordingProxy();
      assert.equal((await deliver({ body: changed(claim) })).status, 503);
      assert.equal(payments.length, 0);
      assert.deepEqual(namesOf(entries)[0], 'payment-mismatch');
    });
  }

  test('T21 any status but "succeeded" completes nothing, even if the session is complete', async () => {
    for (const status of ['pending', 'SUCCEEDED', 'complete', null, true]) {
      const { deliver, payments } = recordingProxy();
      assert.equal((await deliver({ body: changed({ status }) })).status, 204);
      assert.equal(payments.length, 0, String(status));
    }
  });
});
