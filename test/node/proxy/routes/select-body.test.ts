import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { validateChoice } from '../../../../src/proxy/routes/select-body.js';
import { ProblemError } from '../../../../src/proxy/http/problem.js';
import type { CheckoutProvider } from '../../../../src/providers/provider.js';
import { parseSelectRequest } from '../../../../src/schema/select-request.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { fakePayfect, fakeWeWire } from '../support/fake-provider.js';

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

/** What the proxy makes of a choice for a session, as the real provider reports it. */
async function checkedFor({ readSession }: CheckoutProvider, choice: Json) {
  return validateChoice(parseSelectRequest(choice), await readSession(SESSION_ID));
}

function checkedForPayfect(choice: Json, changes: Json = {}) {
  return checkedFor(fakePayfect({ ...OPTIONS, ...changes }), choice);
}

async function assertRefused(checked: Promise<unknown>, what: string): Promise<void> {
  await assert.rejects(checked, (error) => error instanceof ProblemError && error.code === 'invalid-choice', what);
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
    test(`${JSON.stringify(choice)} is the session’s`, async () => {
      const checked = await checkedForPayfect(choice);
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
    test(`${JSON.stringify(choice)} is not`, async () => {
      await assertRefused(checkedForPayfect(choice), 'accepted');
    });
  }

  test('of WeWire’s is an asset, where assets are listed', async () => {
    const checked = (choice: Json, changes: Json = {}) => checkedFor(fakeWeWire(changes), choice);
    const any = { allowedAssets: [] };
    assert.equal((await checked({ type: 'crypto', currency: 'USDT' })).currency, 'USDT');
    assert.equal((await checked({ type: 'crypto' }, any)).type, 'crypto');
    assert.equal((await checked({ type: 'crypto', currency: 'ETH', customer: { name: 'x' } })).customer, null);
    for (const choice of [{ type: 'crypto' }, { type: 'crypto', currency: 'DOGE' }, { type: 'card' }]) {
      await assertRefused(checked(choice), JSON.stringify(choice));
    }
    await assertRefused(checked({ type: 'crypto', currency: 'ETH', network: 'eth' }), 'a network');
    await assertRefused(checked({ type: 'crypto', currency: 'ETH' }, any), 'an asset that is not listed');
  });
});

describe('Customer data', () => {
  const address = { line1: '1 Road', line2: null, city: 'Taipei', state: null, postalCode: '100', country: 'TW' };
  const customer = { name: 'Ada', email: 'ada@example.com', phone: '+886 1', address };
  const none = { name: null, email: null, phone: null, address: null };
  const given = async (changes: Json, data: Json = customer) =>
    (await checkedForPayfect({ type: 'card', customer: data }, changes)).customer;

  test('is passed on as far as the session asks for it', async () => {
    assert.equal(await given({}), null);
    assert.deepEqual(await given({ nameCollection: true }), { ...none, name: 'Ada' });
    assert.deepEqual(await given({ emailCollection: true }), { ...none, email: 'ada@example.com' });
    assert.deepEqual(await given({ phoneNumberCollection: true }), { ...none, phone: '+886 1' });
    assert.deepEqual(await given({ shippingAddressCollection: ['TW', 'JP'] }), { ...none, address });
    assert.deepEqual(await given({ shippingAddressCollection: [] }), { ...none, address });
    assert.equal(await given({ nameCollection: true }, { email: 'x' }), null);
  });

  test('is refused where it is too long, has a line break, or is of a country that is not shipped to', async () => {
    const asked = { nameCollection: true, shippingAddressCollection: ['TW'] };
    assert.equal((await given(asked, { name: '名'.repeat(200) }))?.name?.length, 200);
    for (const data of [
      { name: 'x'.repeat(201) },
      { name: 'Ada\r\nBcc: all@example.com' },
      { address: { ...address, city: 'x'.repeat(201) } },
      { address: { ...address, line2: 'a\u0000b' } },
      { address: { ...address, country: 'US' } },
    ]) {
      await assertRefused(given(asked, data), JSON.stringify(data));
    }
  });
});
