import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { liveKeyWarning } from '../../../../src/providers/wewire/options.js';
import { wewire, type WeWireOptions } from '../../../../src/providers/wewire/wewire.js';
import { BASE_URL } from '../../support/set-up-wewire.js';

describe('wewire() throws for options that cannot work', () => {
  const cases: readonly [options: Partial<WeWireOptions>, message: RegExp][] = [
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
  for (const [options, message] of cases) {
    test(
      JSON.stringify(options, (_name, value: unknown) => value ?? null),
      () => {
        assert.throws(() => wewire({ apiKey: 'sk_test_1', baseUrl: BASE_URL, ...options }), {
          name: 'TypeError',
          message,
        });
      },
    );
  }

  test('an unknown option', () => {
    const misspelled: object = { checkoutURL: () => null };
    assert.throws(() => wewire({ apiKey: 'sk_test_1', baseUrl: BASE_URL, ...misspelled }), /no option "checkoutURL"/);
  });

  test('without repeating the key in the message', () => {
    for (const apiKey of ['do-not-print-me', 'sk_live_do-not-print-me\n']) {
      assert.throws(
        () => wewire({ apiKey, baseUrl: BASE_URL }),
        (error) => !String(error).includes('do-not-print-me'),
      );
    }
  });

  test('and warns about a live key with a sandbox, without repeating the key', (t) => {
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
