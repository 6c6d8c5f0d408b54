import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wewire, type WeWireOptions } from '../../../../src/providers/wewire/wewire.js';
import { liveKeyWarning } from '../../../../src/providers/wewire/options.js';
import { jsonResponse } from '../../proxy/support/fake-upstream.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { respondWith, BASE_URL, rawJsonResponse, SESSION_ID, setUpWeWire } from '../../support/set-up-wewire.js';

describe('Options that cannot work are refused at once', () => {
  const cases: readonly [Partial<WeWireOptions>, RegExp][] = [
    [{ apiKey: undefined }, /apiKey is missing/],
    [{ apiKey: '' }, /apiKey is missing/],
    [{ apiKey: 'sk_test_1\n' }, /line break/],
    [{ apiKey: '5a31f3a4-279c-11ee-be56-0242ac120002' }, /must begin with sk_test_ or sk_live_/],
    [{ baseUrl: undefined }, /baseUrl is missing: .*\/api\/v1/],
    [{ baseUrl: '' }, /baseUrl is missing/],
    [{ baseUrl: 'https://wewire.example' }, /must end in \/api\/v1, .* got "https:\/\/wewire\.example"/],
    [{ baseUrl: 'https://wewire.example/api/v2' }, /must end in \/api\/v1/],
    [{ baseUrl: 'http://wewire.example/api/v1' }, /must begin with https:/],
    [{ baseUrl: 'wewire.example/api/v1' }, /absolute URL/],
    [{ paymentHosts: ['https://pay.example'] }, /bare hosts/],
  ];
  for (const [options, sentence] of cases) {
    test(
      JSON.stringify(options, (_name, value: unknown) => value ?? null),
      () => {
        assert.throws(() => wewire({ apiKey: 'sk_test_1', baseUrl: BASE_URL, ...options }), {
          name: 'TypeError',
          message: sentence,
        });
      },
    );
  }

  test('a misspelt one', () => {
    const misspelt: object = { checkoutURL: () => null };
    assert.throws(() => wewire({ apiKey: 'sk_test_1', baseUrl: BASE_URL, ...misspelt }), /no option "checkoutURL"/);
  });

  test('no refusal repeats a key', () => {
    for (const apiKey of ['do-not-print-me', 'sk_live_do-not-print-me\n']) {
      assert.throws(
        () => wewire({ apiKey, baseUrl: BASE_URL }),
        (error) => !String(error).includes('do-not-print-me'),
      );
    }
  });

  test('a live key at a sandbox is worth a warning that does not repeat it', (t) => {
    const warn = t.mock.method(console, 'warn', () => undefined);
    wewire({ apiKey: 'sk_live_1234', baseUrl: 'http://localhost:8001/wewire/api/v1/' });
    const [warning] = warn.mock.calls[0]?.arguments ?? [];
    assert.match(String(warning), /a live key .* is sent to localhost:8001/);
    assert.ok(!String(warning).includes('1234'));
    wewire({ apiKey: 'sk_test_1234', baseUrl: 'http://localhost:8001/wewire/api/v1' });
    assert.equal(warn.mock.callCount(), 1);
    assert.equal(liveKeyWarning('sk_live_1', BASE_URL), null);
  });
});

describe('A session of WeWire, as the proxy gets it', () => {
  test('is asked for with the key in its header, at the path of sessions', async () => {
    const { provider, upstream } = setUpWeWire();
    await provider.readSession(SESSION_ID);
    const [request] = upstream.requests;
    assert.equal(request?.url, `${BASE_URL}/checkout/sessions/${SESSION_ID}`);
    assert.deepEqual(
      [request.headers.get('ww-api-key'), request.headers.get('authorization'), request.redirect],
      ['sk_test_1', null, 'manual'],
    );
  });

  test('has its amount as text, and no customer', async () => {
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
    });
    const shown = {
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
    assert.deepEqual(toPublic('open'), { ...shown, status: 'open', redirectUrl: null });
    assert.deepEqual(toPublic('complete'), {
      ...shown,
      status: 'complete',
      redirectUrl: 'https://example.com/success',
    });
  });

  test('keeps every digit of an amount that no number holds', async () => {
    const text = JSON.stringify(wewireAnswer()).replace('"amount":100,', '"amount":12345678901234567890.12,');
    const { provider } = setUpWeWire(() => rawJsonResponse(text));
    const { total } = await provider.readSession(SESSION_ID);
    assert.equal(total.amount, '12345678901234567890.12');
  });

  test('is open until its time, by the server’s clock, and then expired', async () => {
    const { provider, clock } = setUpWeWire();
    const status = async () => (await provider.readSession(SESSION_ID)).status;
    clock.advance(1_565_999);
    assert.equal(await status(), 'open');
    clock.advance(1);
    assert.equal(await status(), 'expired');
  });

  test('is open where it does not tell when it expires', async () => {
    const { provider } = setUpWeWire(respondWith({ expiresAt: null }));
    assert.equal((await provider.readSession(SESSION_ID)).status, 'open');
  });

  test('has the status that WeWire may send one day', async () => {
    const { provider, clock } = setUpWeWire(respondWith({ status: 'processing' }));
    clock.advance(86_400_000);
    assert.equal((await provider.readSession(SESSION_ID)).status, 'processing');
  });

  test('is live by the key alone', async () => {
    const { provider } = setUpWeWire(respondWith({ isLivemode: false }), { apiKey: 'sk_live_1' });
    assert.equal((await provider.readSession(SESSION_ID)).isLivemode, true);
  });

  test('has the payment page and the name that the merchant gives it', async () => {
    const asked: string[] = [];
    const checkoutUrl = async ({ sessionId }: { readonly sessionId: string }) => {
      asked.push(sessionId);
      return 'https://pay.wewire.example/x';
    };
    const { provider } = setUpWeWire(undefined, { checkoutUrl, merchantName: 'Marram & Oak' });
    const { paymentUrl, toPublic } = await provider.readSession(SESSION_ID);
    assert.deepEqual([paymentUrl, asked], ['https://pay.wewire.example/x', [SESSION_ID]]);
    assert.deepEqual(toPublic('open').merchant, { name: 'Marram & Oak' });
  });

  test('has no payment page where the merchant knows none, unless WeWire tells it one day', async () => {
    const { provider } = setUpWeWire(undefined, { checkoutUrl: () => null });
    assert.equal((await provider.readSession(SESSION_ID)).paymentUrl, null);
    const { provider: later } = setUpWeWire(respondWith({ url: 'https://wewire.example/x' }), {
      checkoutUrl: () => null,
    });
    assert.equal((await later.readSession(SESSION_ID)).paymentUrl, 'https://wewire.example/x');
  });

  test('is not shown without a way to pay because a database was down', async () => {
    const error = new Error('database');
    const { provider } = setUpWeWire(undefined, { checkoutUrl: () => Promise.reject(error) });
    await assert.rejects(provider.readSession(SESSION_ID), error);
  });

  test('is nobody’s payment page to ask for where WeWire knows no such session', async () => {
    const { provider } = setUpWeWire(() => jsonResponse({}, { status: 404 }), {
      checkoutUrl: () => assert.fail('asked'),
    });
    assert.equal((await providerErrorOf(provider.readSession(SESSION_ID))).code, 'not-found');
  });

  test('allows payment pages on the host of the API, unless paymentHosts names others', async () => {
    const publicUrl = async (url: string, paymentHosts?: readonly string[]) => {
      const { provider } = setUpWeWire(respondWith({ url }), paymentHosts && { paymentHosts });
      return (await provider.readSession(SESSION_ID)).toPublic('open').url;
    };
    assert.equal(await publicUrl('https://wewire.example/x'), 'https://wewire.example/x');
    assert.equal(await publicUrl('https://pay.wewire.example:8443/x'), null);
    const paymentHosts = ['Pay.wewire.example:8443'];
    assert.equal(
      await publicUrl('https://pay.wewire.example:8443/x', paymentHosts),
      'https://pay.wewire.example:8443/x',
    );
    assert.equal(await publicUrl('https://wewire.example/x', paymentHosts), null);
  });

  test('cannot be created anew or announced by a callback, but canceled', async () => {
    const { provider, upstream } = setUpWeWire(() => new Response(null, { status: 201 }));
    assert.deepEqual([provider.recreate, provider.verifyCallback], [null, null]);
    await provider.cancelSession?.(SESSION_ID);
    assert.equal(upstream.requests[0]?.url, `${BASE_URL}/checkout/${SESSION_ID}/cancel`);
  });
});
