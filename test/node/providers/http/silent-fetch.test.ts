// A `fetch` of another make may ignore the signal, and a merchant's function may stay silent: reads end nevertheless.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { UpstreamFetch } from '../../../../src/providers/http/upstream-fetch.js';
import { payfect } from '../../../../src/providers/payfect/payfect.js';
import { wewire } from '../../../../src/providers/wewire/wewire.js';
import { createCheckoutProxy } from '../../../../src/proxy/checkout-proxy.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { waitFor } from '../../proxy/support/hanging.js';
import { ManualClock } from '../../support/manual-clock.js';
import { providerErrorOf } from '../../support/provider-error-of.js';

const never = () => new Promise<never>(() => undefined);
const WEWIRE = { apiKey: 'sk_live_key', baseUrl: 'https://api.wewire.example/api/v1' };

describe('A read from the provider', () => {
  const silent: Readonly<Record<string, UpstreamFetch>> = {
    'never answers': never,
    'never ends its body': async () =>
      new Response(new ReadableStream({ pull: never }), { headers: { 'content-type': 'application/json' } }),
    'never ends its error': async () => new Response(new ReadableStream({ pull: never }), { status: 400 }),
    'never returns its text': async () => ({
      ok: true,
      status: 200,
      headers: new Headers({ 'content-type': 'application/json' }),
      body: null,
      text: never,
    }),
  };
  for (const [what, fetch] of Object.entries(silent)) {
    test(`B2 times out after five seconds with a fetch that ignores its signal and ${what}`, async () => {
      const clock = new ManualClock();
      const { checkouts } = payfect({ apiKey: 'key', fetch, clock });
      const { result, seconds } = await waitFor(providerErrorOf(checkouts.retrieve(SESSION_ID)), clock);
      assert.deepEqual([result.code, seconds], ['timeout', 5]);
      assert.equal(clock.pendingTimers, 0);
    });
  }

  test('B2 is answered if checkoutUrl hangs, and the next one calls it again', async () => {
    const clock = new ManualClock();
    let calls = 0;
    const provider = wewire({
      ...WEWIRE,
      clock,
      fetch: async () => Response.json(wewireAnswer({ id: SESSION_ID })),
      checkoutUrl: () => ((calls += 1) === 1 ? never() : null),
    });
    const proxy = createCheckoutProxy({ provider, clock, onLog: () => undefined });
    const read = () => waitFor(proxy(new Request(`http://shop.example/payfect/checkouts/${SESSION_ID}`)), clock);
    const { result, seconds } = await read();
    assert.deepEqual([result.status, seconds], [503, 5]);
    assert.equal((await read()).result.status, 200);
  });
});
