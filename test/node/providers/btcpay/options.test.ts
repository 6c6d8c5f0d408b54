import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { btcpay } from '../../../../src/providers/btcpay/btcpay.js';
import type { BTCPayOptions } from '../../../../src/providers/btcpay/options.js';
import { STORE_ID } from '../../../support/btcpay-answers.js';

const OPTIONS = { apiKey: 'the-key', storeId: STORE_ID, baseUrl: 'https://btcpay.example' };
const SECRET = 'canary-of-a-secret';

describe('The options of btcpay()', () => {
  const refused: readonly (readonly [string, Partial<Record<keyof BTCPayOptions, unknown>>, RegExp])[] = [
    ['no key', { apiKey: undefined }, /^apiKey is missing/],
    ['no store', { storeId: undefined }, /^storeId is missing/],
    ['a store’s URL in place of its id', { storeId: 'https://btcpay.example/stores/1' }, /^storeId contains/],
    ['no server', { baseUrl: undefined }, /^baseUrl is missing: pass the address of your BTCPay Server/],
    [
      'the API’s address',
      { baseUrl: 'https://btcpay.example/api/v1' },
      /^baseUrl must be the address of the server alone/,
    ],
    ['an unencrypted server', { baseUrl: 'http://btcpay.example' }, /^baseUrl must begin with https:/],
    ['an empty secret', { webhookSecret: '' }, /^webhookSecret must be the secret of the webhook/],
    ['a secret with a line break', { webhookSecret: [SECRET, `${SECRET}\n`] }, /^webhookSecret must be/],
    ['no secrets', { webhookSecret: [] }, /^webhookSecret is an empty list/],
    ['a payment host with a scheme', { paymentHosts: ['https://btcpay.example'] }, /^paymentHosts takes bare hosts/],
    [
      'a support page without encryption',
      { support: { url: 'http://shop.example' } },
      /^support\.url must be an https/,
    ],
    ['a support address that is none', { support: { email: 'help' } }, /^support\.email must be/],
    ['another option', { callbackSecret: 'x' } as object, /^btcpay has no option "callbackSecret"/],
  ];
  for (const [what, options, message] of refused) {
    test(`refuse ${what}`, () => {
      assert.throws(
        () => btcpay(Object({ ...OPTIONS, ...options })),
        (error: unknown) =>
          error instanceof TypeError && message.test(error.message) && !error.message.includes(SECRET),
      );
    });
  }

  test('decide what the provider can do: no callback without a secret, and never a cancellation', () => {
    const provider = btcpay(OPTIONS);
    assert.deepEqual(
      [provider.name, provider.hasStatus, provider.verifyCallback, provider.cancelSession],
      ['btcpay', true, null, null],
    );
    assert.equal(typeof btcpay({ ...OPTIONS, webhookSecret: SECRET }).verifyCallback, 'function');
  });
});
