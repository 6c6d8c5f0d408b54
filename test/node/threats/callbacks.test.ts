// T17 to T21: what a callback can claim, and what it takes to be believed.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callbackBody, type Delivery } from '../proxy/support/callback.js';
import { base64, CALLBACK_SECRET, encrypt, fernetToken, OTHER_SECRET, signed } from '../proxy/support/fernet-token.js';
import { namesOf } from '../proxy/support/test-proxy.js';
import { recordingProxy } from '../proxy/support/recording-proxy.js';

const BODY = JSON.stringify(callbackBody());
const IV = Uint8Array.from({ length: 16 }, (_, index) => index);
const changed = (changes: Record<string, unknown>) => JSON.stringify(callbackBody(changes));

/** Everything that the sender learns, but for the number of the request. */
async function allOf(answer: Response): Promise<string> {
  const { requestId, ...problem } = await answer.json();
  assert.equal(String(requestId).length, 36);
  return JSON.stringify([answer.status, [...answer.headers], problem]);
}

async function assertRefused(deliveries: Readonly<Record<string, (nowSeconds: number) => Partial<Delivery>>>) {
  const { deliver, upstream, payments, rings, clock } = recordingProxy();
  const nowSeconds = Math.floor(clock.now() / 1_000);
  const refusal = await allOf(await deliver({ signature: '' }));
  assert.match(refusal, /^\[401,.*invalid-callback/);
  for (const [what, make] of Object.entries(deliveries)) {
    assert.equal(await allOf(await deliver(make(nowSeconds))), refusal, what);
  }
  assert.deepEqual([upstream.requests.length, payments.length, rings.length], [0, 0, 0]);
}

test('T17 a forged token is one and the same 401, whatever is wrong with it', async () => {
  const token = (nowSeconds: number) => fernetToken({ issuedAtSeconds: nowSeconds, message: BODY, iv: IV });
  const bytes = (nowSeconds: number) => Buffer.from(token(nowSeconds), 'base64url');
  const broken = (make: (bytes: Buffer) => string) => (nowSeconds: number) => ({ signature: make(bytes(nowSeconds)) });
  const made = (parts: Partial<Parameters<typeof fernetToken>[0]>) => (nowSeconds: number) => ({
    signature: fernetToken({ issuedAtSeconds: nowSeconds, message: BODY, iv: IV, ...parts }),
  });
  const ciphertext = encrypt(BODY, CALLBACK_SECRET, IV);
  await assertRefused({
    'incorrect mac': broken((token) => base64(Buffer.concat([token.subarray(0, -1), Buffer.from([0])]))),
    'too short': broken((token) => signed(token.subarray(0, 20))),
    'invalid base64': broken((token) => `%%%%${base64(token).slice(4)}`),
    'payload size not multiple of block size': made({ ciphertext: ciphertext.subarray(0, -1) }),
    'payload padding error': made({ ciphertext: encrypt(new Uint8Array(32), CALLBACK_SECRET, IV, false) }),
    'far-future timestamp': (nowSeconds) => ({ signature: token(nowSeconds + 61) }),
    'incorrect IV': made({ iv: IV.map((byte) => byte ^ 0x74), ciphertext: encrypt('x', CALLBACK_SECRET, IV) }),
    'another version': made({ version: 0x81 }),
    'another secret': made({ secret: OTHER_SECRET }),
    'no ciphertext': broken((token) => signed(token.subarray(0, 25))),
    'the mac of another version': broken((token) => base64(Buffer.concat([Uint8Array.of(0x81), token.subarray(1)]))),
    'a timestamp changed afterwards': broken((token) =>
      base64(Buffer.concat([token.subarray(0, 8), Uint8Array.of((token[8] ?? 0) ^ 1), token.subarray(9)])),
    ),
    'an altered ciphertext': broken((token) =>
      base64(Buffer.concat([token.subarray(0, 30), Uint8Array.of((token[30] ?? 0) ^ 1), token.subarray(31)])),
    ),
    'plain base64': broken((token) => token.toString('base64').replace(/[=]+$/, '+/')),
    'too much padding': broken((token) => `${base64(token)}=`),
    'a token within a token': (nowSeconds) => ({ signature: `${token(nowSeconds)}${token(nowSeconds)}` }),
  });
});

test('T18 a body that is not what was signed is the same 401', async () => {
  const signedAs = (message: string, body: string) => () => ({ message, body });
  await assertRefused({
    'another amount': signedAs(BODY, changed({ amount: '2000.00' })),
    'another session': signedAs(BODY, changed({ id: 'another-1' })),
    'a number for a text': signedAs(BODY, BODY.replace('"20.00"', '20.00')),
    'a text for a boolean': signedAs(BODY, changed({ is_livemode: 'false' })),
    'a member more': signedAs(BODY, changed({ extra: 1 })),
    'a member less': signedAs(BODY, changed({ merchant: undefined })),
    'a member more deep down': signedAs(BODY, changed({ payment_method: { id: 'x', extra: 1 } })),
    'a list for an object': signedAs(BODY, `[${BODY}]`),
    'a member twice': signedAs(BODY, BODY.replace('{', '{"amount":"2000.00",')),
    'a member twice, once escaped': signedAs(BODY, BODY.replace('{', '{"\\u0061mount":"2000.00",')),
    'a member twice in both': signedAs(...twice(BODY.replace('{', '{"amount":"2000.00",'))),
    'a prototype': signedAs(BODY, BODY.replace('{', '{"__proto__":{"amount":"1"},')),
    'something after it': signedAs(BODY, `${BODY} x`),
    'a control character': signedAs(BODY, BODY.replace('{', '{\u0000')),
    nothing: signedAs(BODY, ''),
  });
});

function twice(text: string): [string, string] {
  return [text, text];
}

test('T18 the merchant gets the signed values and the session’s, in whatever order and spelling they came', async () => {
  const { deliver, payments } = recordingProxy();
  const reversed = JSON.stringify(Object.fromEntries(Object.entries(callbackBody()).reverse()), null, 2);
  assert.equal((await deliver({ message: BODY, body: reversed })).status, 204);
  assert.deepEqual([payments[0]?.amount, payments[0]?.network], ['20.00', 'tron']);
});

describe('T19 a replay runs nothing twice', () => {
  test('T19 neither the same token nor a fresh one for the same payment', async () => {
    const { deliver, payments, upstream, clock } = recordingProxy();
    const nowMs = clock.now();
    for (const delivery of [{ nowMs }, { nowMs }, { nowMs: nowMs + 60_000 }]) {
      assert.equal((await deliver(delivery)).status, 204);
    }
    clock.advance(172_800_000);
    assert.equal((await deliver({ nowMs })).status, 204);
    assert.deepEqual([payments.length, upstream.requests.length], [1, 1]);
  });

  test('T19 a token is fresh for 300 s and may come from a clock that is 60 s ahead, no more', async () => {
    for (const [ageSeconds, status, reads] of [
      [300, 204, 2],
      // Authentic still, but content with what was read a moment ago.
      [301, 204, 1],
      [-60, 204, 2],
      [-61, 401, 1],
    ] as const) {
      const { read, deliver, upstream } = recordingProxy();
      await read();
      assert.equal((await deliver({ ageSeconds })).status, status, String(ageSeconds));
      assert.equal(upstream.requests.length, reads, String(ageSeconds));
    }
  });
});

describe('T20 a late delivery of an old token', () => {
  test('T20 loses no order: the session proves it, and pages are rung', async () => {
    const { deliver, payments, rings } = recordingProxy();
    assert.equal((await deliver({ ageSeconds: 7_200 })).status, 204);
    assert.deepEqual([payments.length, rings.length], [1, 1]);
  });

  test('T20 proves nothing itself, and costs the provider a read a second at most', async () => {
    const { deliver, payments, upstream } = recordingProxy({ status: 'open' });
    for (let round = 0; round < 10; round += 1) assert.equal((await deliver({ ageSeconds: 7_200 })).status, 503);
    assert.deepEqual([payments.length, upstream.requests.length], [0, 1]);
  });
});

describe('T21 a callback is trusted to announce, and no further', () => {
  for (const status of ['open', 'expired', 'processing', 'succeeded', null]) {
    test(`T21 while the session says ${status}, nothing is completed, and the provider is asked to come again`, async () => {
      const { deliver, payments, upstream } = recordingProxy();
      upstream.respondWithSession({ status });
      const answer = await deliver();
      assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '30']);
      assert.equal(payments.length, 0);
    });
  }

  for (const claim of [{ amount: '20.01' }, { amount: '2e1' }, { currency: 'usdc' }, { is_livemode: true }]) {
    test(`T21 ${JSON.stringify(claim)} that the session does not confirm completes nothing, and is logged`, async () => {
      const { deliver, payments, entries } = recordingProxy();
      assert.equal((await deliver({ body: changed(claim) })).status, 503);
      assert.equal(payments.length, 0);
      assert.deepEqual(namesOf(entries)[0], 'payment-mismatch');
    });
  }

  test('T21 anything but "succeeded" completes nothing, though the session is complete', async () => {
    for (const status of ['pending', 'SUCCEEDED', 'complete', null, true]) {
      const { deliver, payments } = recordingProxy();
      assert.equal((await deliver({ body: changed({ status }) })).status, 204);
      assert.equal(payments.length, 0, String(status));
    }
  });
});
