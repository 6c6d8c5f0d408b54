// Compares the published schemas with the real proxy, in both directions.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseProxyMembers } from '../../../src/schema/proxy-members.js';
import { neutralAnswer } from '../../support/neutral-answer.js';
import { newestAnswer, olderAnswer, type JsonObject } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';
import { pathsOf, schemaPaths } from '../support/paths.js';
import { proxyFor, sessionThrough } from '../support/proxy-for.js';
import { isProblem, isSession, SESSION_SCHEMA } from '../support/validators.js';

const ANSWERS: Readonly<Record<string, JsonObject>> = {
  'Payfect’s newest form': newestAnswer(),
  'Payfect’s older form': olderAnswer(),
  'a complete session': newestAnswer({ status: 'complete' }),
  'an unknown status': newestAnswer({ status: 'processing' }),
  'a session that collects a shipping address': olderAnswer({
    shippingAddressCollection: ['TW'],
    nameCollection: true,
  }),
  'a session without options': newestAnswer({ paymentMethodTypes: [], paymentMethodOptions: {} }),
  'a session with the required members only': { id: 'ed8d24aa', amountTotal: '1', currency: 'usdt' },
  'WeWire’s form': wewireAnswer(),
  'WeWire’s form with the members a merchant adds': wewireAnswer({
    status: 'complete',
    url: 'https://buy-dev.payfect.finance/pay/7c9f',
    merchant: { name: 'Marram & Oak' },
  }),
  'the neutral form': neutralAnswer(),
  'the neutral form of a complete session': neutralAnswer({
    status: 'complete',
    successUrl: 'https://shop.example/thanks',
  }),
  'the neutral form with the required members only': {
    provider: 'acme',
    id: 'ed8d24aa',
    total: { amount: '1', currency: 'EUR' },
  },
};

describe('The contract for sessions', () => {
  for (const [name, answer] of Object.entries(ANSWERS)) {
    test(`accepts the proxy's response to ${name}`, async () => {
      const session = await sessionThrough(answer);
      assert.ok(isSession(session), JSON.stringify(isSession.errors));
    });
  }

  test('rejects the providers’ own responses, which have private members', () => {
    for (const answer of [newestAnswer(), olderAnswer(), wewireAnswer()]) assert.equal(isSession(answer), false);
  });

  const FULL = { id: 'ed8d24aa', status: 'complete', url: 'https://buy-dev.payfect.finance/x' };
  const FORMS = {
    payfectSession: olderAnswer({ ...FULL, shippingAddressCollection: ['TW'], invoiceItems: [fullItem()] }),
    wewireSession: wewireAnswer({ ...FULL, merchant: { name: 'Marram & Oak' } }),
    neutralSession: neutralAnswer(FULL),
  };
  for (const [form, answer] of Object.entries(FORMS)) {
    test(`allows exactly the members that the proxy's allow-list has: ${form}`, async () => {
      const added = (path: string) => /^(payments\b|links\b|secondsLeft$|pollAfter$)/.test(path);
      const allowed = schemaPaths(SESSION_SCHEMA, form).filter((path) => !added(path));
      assert.deepEqual(
        allowed,
        pathsOf(await sessionThrough(answer)).filter((path) => !added(path)),
      );
    });

    test(`allows exactly the links that the element knows: ${form}`, () => {
      const allowed = schemaPaths(SESSION_SCHEMA, form).filter((path) => path.startsWith('links.'));
      const known = Object.keys(parseProxyMembers({}).links).map((name) => `links.${name}`);
      assert.deepEqual(allowed, known.sort());
    });
  }

  test('rejects a success URL in an open session', async () => {
    const session = Object(await sessionThrough(newestAnswer()));
    assert.equal(isSession({ ...session, successUrl: 'https://example.com/success' }), false);
    assert.equal(isSession({ ...session, status: 'complete', successUrl: 'https://example.com/success' }), true);
  });
});

describe('The contract for problems', () => {
  const REQUESTS: Readonly<Record<string, RequestInit & { path: string }>> = {
    'a malformed id': { path: '/payfect/checkouts/x' },
    'an unsupported method': { path: '/payfect/checkouts/ed8d24aa', method: 'DELETE' },
    'another origin': { path: '/payfect/checkouts/ed8d24aa', headers: { origin: 'https://attacker.example' } },
  };
  for (const [name, { path, ...init }] of Object.entries(REQUESTS)) {
    test(`accepts the proxy's response to ${name}`, async () => {
      const response = await proxyFor(newestAnswer())(new Request(`http://shop.example${path}`, init));
      assert.ok(response.status >= 400);
      assert.ok(isProblem(await response.json()), JSON.stringify(isProblem.errors));
    });
  }

  test('rejects a provider’s error message', () => {
    const problem = { type: 'about:blank', title: 'No', status: 502, code: 'upstream-error', requestId: 'a' };
    assert.equal(isProblem(problem), true);
    assert.equal(isProblem({ ...problem, detail: 'Invalid API key' }), false);
  });
});

function fullItem(): JsonObject {
  const productData = { name: 'Tea', description: 'Green', images: ['https://shop.example/tea.png'] };
  return {
    id: 'item',
    quantity: 1,
    amount: '20.00',
    priceData: { productData, currency: 'usdt', unitAmount: '20.00' },
  };
}
