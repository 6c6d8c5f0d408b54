import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SANDBOX_WEWIRE_API_KEY } from '../../../../../demo/sandbox/wewire/merchants.js';
import { REQUEST, startWeWire } from './start-wewire.js';

async function messagesFor(changes: object): Promise<readonly string[]> {
  const { call } = startWeWire();
  const { status, json } = await call('POST', '/checkout', { ...REQUEST, ...changes });
  assert.equal(status, 400, JSON.stringify(changes));
  assert.equal(json.error, 'Bad Request');
  return json.message;
}

describe('validation of a WeWire session', () => {
  test('reports every missing field', async () => {
    const { call } = startWeWire();
    const { status, json } = await call('POST', '/checkout', {});
    assert.equal(status, 400);
    assert.deepEqual(
      json.message,
      Object.keys(REQUEST).map((field) => `${field} should not be empty`),
    );
  });

  test('reports what is wrong with each field', async () => {
    const wrong = {
      amount: '100',
      currency: 'usd',
      successUrl: 'javascript:alert(1)',
      cancelUrl: 'thanks',
      email: 'nobody',
      name: '',
      metadata: [],
      productId: 7,
      allowedAssets: ['DOGE'],
    };
    assert.deepEqual(await messagesFor(wrong), [
      'amount must be a number',
      'currency must be a currency code such as USD',
      'successUrl must be a URL address',
      'cancelUrl must be a URL address',
      'email must be an email',
      'name should not be empty',
      'metadata must be an object',
      'productId must be a string',
      'allowedAssets.0 must be one of the following values: ETH, USDT, USDC',
    ]);
  });

  test('rejects amounts that are not positive decimals', async () => {
    for (const amount of [0, -1, 1e21, 1e-9]) {
      assert.deepEqual(await messagesFor({ amount }), ['amount must be a positive number'], String(amount));
    }
  });

  test('reports unknown and invalid sandbox options', async () => {
    assert.deepEqual(await messagesFor({ metadata: { sandbox: { notify_url: 'ftp://x.example', shape: 'older' } } }), [
      'metadata.sandbox.notify_url must be a URL address',
      'metadata.sandbox.shape Unknown sandbox option. Known options: notify_url, expires_in_seconds, merchant_name.',
    ]);
  });

  test('rejects a form and broken JSON', async () => {
    const { app } = startWeWire();
    const post = async (type: string, body: string) => {
      const headers = { 'ww-api-key': SANDBOX_WEWIRE_API_KEY, 'Content-Type': type };
      const response = await app.request('/wewire/api/v1/checkout', { method: 'POST', headers, body });
      return { status: response.status, json: JSON.parse(await response.text()) };
    };
    const form = await post('application/x-www-form-urlencoded', 'amount=100');
    assert.deepEqual([form.status, form.json.message.length], [400, Object.keys(REQUEST).length]);
    const broken = await post('application/json', '{"amount":');
    assert.deepEqual([broken.status, broken.json.error], [400, 'Bad Request']);
  });
});
