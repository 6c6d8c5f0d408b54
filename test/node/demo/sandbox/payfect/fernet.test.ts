import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFernetSecret, sealFernet } from '../../../../../demo/sandbox/payfect/fernet.js';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../../demo/sandbox/create-sandbox.js';
import { openFernet } from '../open-fernet.js';

const SPEC_SECRET = 'cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=';

describe('Fernet tokens', () => {
  test('match the published vector byte for byte', () => {
    const token = sealFernet(readFernetSecret(SPEC_SECRET), 'hello', {
      nowMs: Date.parse('1985-10-26T01:20:00-07:00'),
      iv: Uint8Array.from({ length: 16 }, (_, index) => index),
    });
    const expected =
      'gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==';
    assert.equal(token, expected);
  });

  test('differ each time, because the initialization vector is random', () => {
    const keys = readFernetSecret(SPEC_SECRET);
    assert.notEqual(sealFernet(keys, 'hello', { nowMs: 0 }), sealFernet(keys, 'hello', { nowMs: 0 }));
  });

  test('contain text in any script, and the time in seconds', () => {
    const token = sealFernet(readFernetSecret(SPEC_SECRET), '頑碼資訊', { nowMs: 1_690_532_072_999 });
    assert.deepEqual(openFernet(SPEC_SECRET, token), { text: '頑碼資訊', seconds: 1_690_532_072n });
  });

  test('require a secret of 32 bytes, which the default has', () => {
    assert.doesNotThrow(() => readFernetSecret(SANDBOX_CALLBACK_SECRET_DEFAULT));
    assert.throws(() => readFernetSecret('c2hvcnQ='), /32 bytes in base64url \(44 characters\), but has 5 bytes/);
  });
});
