import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeFernetSecret, importFernetKey, openFernet } from '../../../../src/providers/payfect/fernet.js';
import {
  base64,
  CALLBACK_SECRET,
  encrypt,
  fernetToken,
  OTHER_SECRET,
  signed,
} from '../../proxy/support/fernet-token.js';

// The vector of the Fernet specification's `generate` and `verify`. The invalid tokens below are derived from it.
const ISSUED_AT_SECONDS = Date.parse('1985-10-26T01:20:00-07:00') / 1_000;
const IV = Uint8Array.from({ length: 16 }, (_, index) => index);
const VECTOR = 'gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==';
const HELLO = { issuedAtSeconds: ISSUED_AT_SECONDS, iv: IV, message: 'hello' };

async function open(token: string, secrets: readonly string[] = [CALLBACK_SECRET], nowSeconds = ISSUED_AT_SECONDS + 1) {
  const keys = await Promise.all(secrets.map((secret) => importFernetKey(decodeFernetSecret(secret) ?? assert.fail())));
  const opened = await openFernet(token, keys, nowSeconds);
  return opened && { message: new TextDecoder().decode(opened.message), isStale: opened.isStale };
}

describe('openFernet, with the vector of the Fernet specification', () => {
  test('decrypts it', async () => {
    assert.deepEqual(await open(VECTOR), { message: 'hello', isStale: false });
  });

  test('fernetToken, which these tests use, generates it', () => {
    assert.equal(fernetToken(HELLO), VECTOR);
  });

  const bytes = Buffer.from(VECTOR, 'base64url');
  const tampered = Buffer.from(bytes);
  tampered.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
  const ciphertext = encrypt('hello', CALLBACK_SECRET, IV);
  const invalid: Readonly<Record<string, string>> = {
    'incorrect mac': base64(tampered),
    'too short': signed(bytes.subarray(0, 20)),
    'no ciphertext': signed(bytes.subarray(0, 25)),
    'invalid base64': `%%%%${VECTOR.slice(4)}`,
    'payload size not multiple of block size': fernetToken({ ...HELLO, ciphertext: ciphertext.subarray(0, 15) }),
    'payload padding error': fernetToken({
      ...HELLO,
      ciphertext: encrypt(new Uint8Array(16), CALLBACK_SECRET, IV, false),
    }),
    'incorrect IV': fernetToken({ ...HELLO, iv: IV.map((byte) => byte ^ 0x74), ciphertext }),
    'another version': fernetToken({ ...HELLO, version: 0x81 }),
    'no token': '',
    'two tokens joined': `${VECTOR}, ${VECTOR}`,
    'without padding': VECTOR.replaceAll('=', ''),
    'stray bits before the padding': VECTOR.replace('DA==', 'DB=='),
    'signed with another secret': fernetToken({ ...HELLO, secret: OTHER_SECRET }),
    'a timestamp beyond all numbers': signed(
      Buffer.concat([Uint8Array.of(0x80), Buffer.alloc(8, 255), IV, ciphertext]),
    ),
  };
  for (const [fault, token] of Object.entries(invalid)) {
    test(`rejects: ${fault}`, async () => {
      assert.equal(await open(token), null);
    });
  }
});

describe('openFernet, with the age of a token', () => {
  test('marks a token as stale after 300 s', async () => {
    assert.equal((await open(VECTOR, [CALLBACK_SECRET], ISSUED_AT_SECONDS + 300))?.isStale, false);
    assert.equal((await open(VECTOR, [CALLBACK_SECRET], ISSUED_AT_SECONDS + 301))?.isStale, true);
  });

  test('B9 marks a token from more than 60 s in the future as stale, too', async () => {
    assert.equal((await open(VECTOR, [CALLBACK_SECRET], ISSUED_AT_SECONDS - 60))?.isStale, false);
    for (const seconds of [61, 65, 7_200, ISSUED_AT_SECONDS]) {
      assert.equal(
        (await open(VECTOR, [CALLBACK_SECRET], ISSUED_AT_SECONDS - seconds))?.isStale,
        true,
        String(seconds),
      );
    }
  });
});

test('openFernet decrypts tokens of either key during a rotation', async () => {
  const newer = fernetToken({ ...HELLO, secret: OTHER_SECRET });
  assert.equal((await open(VECTOR, [OTHER_SECRET, CALLBACK_SECRET]))?.message, 'hello');
  assert.equal((await open(newer, [OTHER_SECRET, CALLBACK_SECRET]))?.message, 'hello');
});

test('decodeFernetSecret accepts 32 bytes in base64url, with or without the final =', () => {
  assert.equal(decodeFernetSecret(CALLBACK_SECRET)?.byteLength, 32);
  assert.equal(decodeFernetSecret(CALLBACK_SECRET.slice(0, -1))?.byteLength, 32);
  for (const secret of [
    '',
    'secret',
    CALLBACK_SECRET.slice(4),
    `${CALLBACK_SECRET}\n`,
    Buffer.alloc(31).toString('base64'),
  ]) {
    assert.equal(decodeFernetSecret(secret), null, secret);
  }
});
