import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { validateChoice } from '../../../../src/proxy/routes/select-body.js';
import { ProblemError } from '../../../../src/proxy/http/problem.js';
import { parsePayfectSession } from '../../../../src/schema/payfect-session.js';
import { parseSelectRequest } from '../../../../src/schema/select-request.js';
import { parseWeWireSession } from '../../../../src/schema/wewire-session.js';
import { documentedAnswer } from '../../support/documented-answers.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';

const option = (value: string, networks: readonly string[]) => ({
  currency: { value, name: value, logo: null },
  networks: networks.map((network) => ({ value: network, name: network })),
});
const OPTIONS = {
  paymentMethodTypes: ['crypto', 'card', 'points'],
  paymentMethodOptions: {
    crypto: [option('usdt', ['tron', 'eth']), option('btc', [])],
    card: null,
    other: [option('eth', [])],
  },
};

type Json = Record<string, unknown>;

function checkedForPayfect(choice: Json, changes: Json = {}) {
  return validateChoice(
    parseSelectRequest(choice),
    parsePayfectSession(documentedAnswer('queried', { ...OPTIONS, ...changes })),
  );
}

function assertRefused(check: () => unknown, what: string): void {
  assert.throws(check, (error) => error instanceof ProblemError && error.code === 'invalid-choice', what);
}

describe('A choice', () => {
  const right: readonly Json[] = [
    { type: 'crypto', currency: 'usdt', network: 'tron' },
    { type: 'crypto', currency: 'usdt', network: 'eth' },
    { type: 'crypto', currency: 'btc' },
    { type: 'card' },
    { type: 'points' },
  ];
  for (const choice of right) {
    test(`${JSON.stringify(choice)} is the session’s`, () => {
      const checked = checkedForPayfect(choice);
      assert.deepEqual(checked, { currency: null, network: null, customer: null, ...choice });
    });
  }

  const wrong: readonly Json[] = [
    { type: 'cash' },
    { type: 'other', currency: 'eth' },
    { type: '__proto__' },
    { type: 'constructor' },
    { type: 'crypto' },
    { type: 'crypto', currency: 'usdt' },
    { type: 'crypto', network: 'tron' },
    { type: 'crypto', currency: 'doge', network: 'tron' },
    { type: 'crypto', currency: 'USDT', network: 'tron' },
    { type: 'crypto', currency: 'usdt', network: 'bitcoin' },
    { type: 'crypto', currency: 'btc', network: 'tron' },
    { type: 'card', currency: 'usdt' },
    { type: 'card', network: 'tron' },
  ];
  for (const choice of wrong) {
    test(`${JSON.stringify(choice)} is not`, () => {
      assertRefused(() => checkedForPayfect(choice), 'accepted');
    });
  }

  test('of WeWire’s is an asset, where assets are listed', () => {
    const listed = parseWeWireSession(wewireAnswer());
    const any = parseWeWireSession(wewireAnswer({ allowedAssets: [] }));
    const checked = (choice: Json, session = listed) => validateChoice(parseSelectRequest(choice), session);
    assert.equal(checked({ type: 'crypto', currency: 'USDT' }).currency, 'USDT');
    assert.equal(checked({ type: 'crypto' }, any).type, 'crypto');
    assert.equal(checked({ type: 'crypto', currency: 'ETH', customer: { name: 'x' } }).customer, null);
    for (const choice of [{ type: 'crypto' }, { type: 'crypto', currency: 'DOGE' }, { type: 'card' }]) {
      assertRefused(() => checked(choice), JSON.stringify(choice));
    }
    assertRefused(() => checked({ type: 'crypto', currency: 'ETH', network: 'eth' }), 'a network');
    assertRefused(() => checked({ type: 'crypto', currency: 'ETH' }, any), 'an asset that is not listed');
  });
});

describe('Customer data', () => {
  const address = { line1: '1 Road', line2: null, city: 'Taipei', state: null, postalCode: '100', country: 'TW' };
  const customer = { name: 'Ada', email: 'ada@example.com', phone: '+886 1', address };
  const none = { name: null, email: null, phone: null, address: null };
  const given = (changes: Json, data: Json = customer) =>
    checkedForPayfect({ type: 'card', customer: data }, changes).customer;

  test('is passed on as far as the session asks for it', () => {
    assert.equal(given({}), null);
    assert.deepEqual(given({ nameCollection: true }), { ...none, name: 'Ada' });
    assert.deepEqual(given({ emailCollection: true }), { ...none, email: 'ada@example.com' });
    assert.deepEqual(given({ phoneNumberCollection: true }), { ...none, phone: '+886 1' });
    assert.deepEqual(given({ shippingAddressCollection: ['TW', 'JP'] }), { ...none, address });
    assert.deepEqual(given({ shippingAddressCollection: [] }), { ...none, address });
    assert.equal(given({ nameCollection: true }, { email: 'x' }), null);
  });

  test('is refused where it is too long, has a line break, or is of a country that is not shipped to', () => {
    const asked = { nameCollection: true, shippingAddressCollection: ['TW'] };
    assert.equal(given(asked, { name: '名'.repeat(200) })?.name?.length, 200);
    for (const data of [
      { name: 'x'.repeat(201) },
      { name: 'Ada\r\nBcc: all@example.com' },
      { address: { ...address, city: 'x'.repeat(201) } },
      { address: { ...address, line2: 'a\u0000b' } },
      { address: { ...address, country: 'US' } },
    ]) {
      assertRefused(() => given(asked, data), JSON.stringify(data));
    }
  });
});
