import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonResponse } from '../../proxy/support/fake-upstream.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { respondWith, BASE_URL, rawJsonResponse, SESSION_ID, setUpWeWire } from '../../support/set-up-wewire.js';

describe('wewire().readSession', () => {
  test('sends the key in its own header to the path of sessions', async () => {
    const { provider, upstream } = setUpWeWire();
    await provider.readSession(SESSION_ID);
    const [request] = upstream.requests;
    assert.equal(request?.url, `${BASE_URL}/checkout/sessions/${SESSION_ID}`);
    assert.deepEqual(
      [request.headers.get('ww-api-key'), request.headers.get('authorization'), request.redirect],
      ['sk_test_1', null, 'manual'],
    );
  });

  test('returns the amount as text, and nothing about the customer', async () => {
    const { provider } = setUpWeWire();
    const { toPublic, ...session } = await provider.readSession(SESSION_ID);
    assert.deepEqual(session, {
      id: SESSION_ID,
      status: 'open',
      total: { amount: '100', currency: 'USD' },
      methods: [
        {
          value: 'crypto',
          currencies: ['ETH', 'USDT', 'USDC'].map((value) => ({ value, networks: [] })),
        },
      ],
      collects: null,
      paymentUrl: null,
      expiresAtMs: Date.UTC(2023, 11, 30, 12, 26, 6),
      isLivemode: false,
      clientReferenceId: null,
      paymentIntent: null,
      lines: [{ name: 'Product Name', quantity: null, amount: '100', price: null }],
    });
    const publicSession = {
      id: SESSION_ID,
      merchant: { name: null },
      amount: '100',
      currency: 'USD',
      productName: 'Product Name',
      productDescription: 'Product Description',
      allowedAssets: ['ETH', 'USDT', 'USDC'],
      expiresAt: '2023-12-30T12:26:06.000Z',
      cancelUrl: 'https://example.com/cancel',
      url: null,
      isLivemode: false,
    };
    assert.deepEqual(toPublic('open'), { ...publicSession, status: 'open', redirectUrl: null });
    assert.deepEqual(toPublic('complete'), {
      ...publicSession,
      status: 'complete',
      redirectUrl: 'https://example.com/success',
    });
  });

  test('keeps every digit of an amount that a double would round', async () => {
    const text = JSON.stringify(wewireAnswer()).replace('"amount":100,', '"amount":12345678901234567890.12,');
    const { provider } = setUpWeWire(() => rawJsonResponse(text));
    const { total } = await provider.readSession(SESSION_ID);
    assert.equal(total.amount, '12345678901234567890.12');
  });

  test('returns "open" until expiresAt, by the server’s clock, and then "expired"', async () => {
    const { provider, clock } = setUpWeWire();
    const status = async () => (await provider.readSession(SESSION_ID)).status;
    clock.advance(1_565_999);
    assert.equal(await status(), 'open');
    clock.advance(1);
    assert.equal(await status(), 'expired');
  });

  test('returns "open" if there is no expiresAt', async () => {
    const { provider } = setUpWeWire(respondWith({ expiresAt: null }));
    assert.equal((await provider.readSession(SESSION_ID)).status, 'open');
  });

  test('returns WeWire’s own status if it ever sends one', async () => {
    const { provider, clock } = setUpWeWire(respondWith({ status: 'processing' }));
    clock.advance(86_400_000);
    assert.equal((await provider.readSession(SESSION_ID)).status, 'processing');
  });

  test('takes isLivemode from the key alone', async () => {
    const { provider } = setUpWeWire(respondWith({ isLivemode: false }), { apiKey: 'sk_live_1' });
    assert.equal((await provider.readSession(SESSION_ID)).isLivemode, true);
  });

  test('adds the payment page from checkoutUrl and the merchantName option', async () => {
    const sessionIds: string[] = [];
    const checkoutUrl = async ({ sessionId }: { readonly sessionId: string }) => {
      sessionIds.push(sessionId);
      return 'https://pay.wewire.example/x';
    };
    const { provider } = setUpWeWire(undefined, { checkoutUrl, merchantName: 'Marram & Oak' });
    const { paymentUrl, toPublic } = await provider.readSession(SESSION_ID);
    assert.deepEqual([paymentUrl, sessionIds], ['https://pay.wewire.example/x', [SESSION_ID]]);
    assert.deepEqual(toPublic('open').merchant, { name: 'Marram & Oak' });
  });

  test('has no payment page if checkoutUrl returns null, unless WeWire ever sends one', async () => {
    const { provider } = setUpWeWire(undefined, { checkoutUrl: () => null });
    assert.equal((await provider.readSession(SESSION_ID)).paymentUrl, null);
    const { provider: later } = setUpWeWire(respondWith({ url: 'https://wewire.example/x' }), {
      checkoutUrl: () => null,
    });
    assert.equal((await later.readSession(SESSION_ID)).paymentUrl, 'https://wewire.example/x');
  });

  test('rejects if checkoutUrl throws, instead of returning a session that cannot be paid', async () => {
    const error = new Error('database');
    const { provider } = setUpWeWire(undefined, { checkoutUrl: () => Promise.reject(error) });
    await assert.rejects(provider.readSession(SESSION_ID), error);
  });

  test('does not call checkoutUrl if WeWire does not know the session', async () => {
    const { provider } = setUpWeWire(() => jsonResponse({}, { status: 404 }), {
      checkoutUrl: () => assert.fail('called'),
    });
    assert.equal((await providerErrorOf(provider.readSession(SESSION_ID))).code, 'not-found');
  });

  test('cancelSession cancels; recreate and verifyCallback are null', async () => {
    const { provider, upstream } = setUpWeWire(() => new Response(null, { status: 201 }));
    assert.deepEqual([provider.recreate, provider.verifyCallback], [null, null]);
    await provider.cancelSession?.(SESSION_ID);
    assert.equal(upstream.requests[0]?.url, `${BASE_URL}/checkout/${SESSION_ID}/cancel`);
  });
});
