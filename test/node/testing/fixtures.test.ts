import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createCheckoutProxy, payfect, wewire } from '../../../src/proxy/index.js';
import { sessionViolations } from '../../../src/schema/contract.js';
import { fixtures, payfectSession, wewireSession, type WireSession } from '../../../src/testing/index.js';
import { isObject } from '../../../src/schema/decode.js';
import { olderAnswer, type JsonObject } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';

const HOST = 'pay.example';

/** What the project's proxy sends of a provider's response. */
async function proxied(provider: 'payfect' | 'wewire', answer: JsonObject): Promise<JsonObject> {
  const options = {
    paymentHosts: [HOST],
    fetch: async () => new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }),
  };
  const url = `https://${HOST}/checkouts/${String(answer.id)}`;
  const proxy = createCheckoutProxy({
    provider:
      provider === 'payfect'
        ? payfect({ apiKey: 'key', ...options })
        : wewire({
            apiKey: 'sk_test_key',
            baseUrl: 'https://wewire.example/api/v1',
            checkoutUrl: () => url,
            ...options,
          }),
    clientAddress: () => '192.0.2.1',
  });
  const response = await proxy(new Request(`https://shop.example/payfect/checkouts/${String(answer.id)}`));
  assert.equal(response.status, 200);
  const json: unknown = await response.json();
  return isObject(json) ? json : {};
}

/** Without the members that depend on the time, the project's own names, and what the proxy offers. */
function comparable({ expiresAt: _, secondsLeft: _s, links: _l, merchant: _m, isLivemode: _i, ...rest }: JsonObject) {
  return rest;
}

describe('The fixtures', () => {
  test('are what a proxy sends of the documented sessions', async () => {
    const url = payfectSession().url;
    const options = {
      crypto: [
        {
          currency: { value: 'usdt', name: 'Tether', logo: null },
          networks: [{ value: 'tron', name: 'Tron (TRC20)' }],
        },
      ],
      card: null,
    };
    const answer = olderAnswer({ url, paymentMethodOptions: options });
    assert.deepEqual(comparable(payfectSession()), comparable(await proxied('payfect', answer)));
    const expiresAt = new Date(Date.now() + 1_800_000).toISOString();
    assert.deepEqual(
      comparable({ ...wewireSession() }),
      comparable(await proxied('wewire', wewireAnswer({ expiresAt }))),
    );
  });

  for (const [name, session] of Object.entries<WireSession>(fixtures)) {
    test(`keep the contract, and have the documented id: ${name}`, () => {
      assert.deepEqual(sessionViolations({ ...session }), []);
      assert.equal(session.id, `fixture-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
    });
  }
});
