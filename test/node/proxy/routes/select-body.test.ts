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

/** Validates a choice against a session as the real provider reports it. */
async function validateFor({ readSession }: CheckoutProvider, choice: Json) {
  return validateChoice(parseSelectRequest(choice), await readSession(SESSION_ID));
}

function validateForPayfect(choice: Json, changes: Json = {}) {
  return validateFor(fakePayfect({ ...OPTIONS, ...changes }), choice);
}

async function assertRejected(validated: Promise<unknown>, what: string): Promise<void> {
  await assert.rejects(validated, (error) => error instanceof ProblemError && error.code === 'invalid-choice', what);
}

describe('validateChoice', () => {
  const offered: readonly Json[] = [
    { type: 'crypto', currency: 'usdt', network: 'tron' },
    { type: 'crypto', currency: 'usdt', network: 'eth' },
    { type: 'crypto', currency: 'btc' },
    { type: 'card' },
    { type: 'points' },
  ];
  for (const choice of offered) {
    test(`accepts ${JSON.stringify(choice)}`, async () => {
      const validated = await validateForPayfect(choice);
      assert.deepEqual(validated, { currency: null, network: null, customer: null, ...choice });
    });
  }

  const notOffered: readonly Json[] = [
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
  for (const choice of notOffered) {
    test(`rejects ${JSON.stringify(choice)}`, async () => {
      await assertRejected(validateForPayfect(choice), 'accepted');
    });
  }

  test('for WeWire, accepts an asset that the session lists, or none if it lists none', async () => {
    const validate = (choice: Json, changes: Json = {}) => validateFor(fakeWeWire(changes), choice);
    const any = { allowedAssets: [] };
    assert.equal((await validate({ type: 'crypto', currency: 'USDT' })).currency, 'USDT');
    assert.equal((await validate({ type: 'crypto' }, any)).type, 'crypto');
    assert.equal((await validate({ type: 'crypto', currency: 'ETH', customer: { name: 'x' } })).customer, null);
    for (const choice of [{ type: 'crypto' }, { type: 'crypto', currency: 'DOGE' }, { type: 'card' }]) {
      await assertRejected(validate(choice), JSON.stringify(choice));
    }
    await assertRejected(validate({ type: 'crypto', currency: 'ETH', network: 'eth' }), 'a network');
    await assertRejected(validate({ type: 'crypto', currency: 'ETH' }, any), 'an asset that is not listed');
  });
});

describe('validateChoice, for customer details', () => {
  const address = { line1: '1 Road', line2: null, city: 'Taipei', state: null, postalCode: '100', country: 'TW' };
  const customer = { name: 'Ada', email: 'ada@example.com', phone: '+886 1', address };
  const none = { name: null, email: null, phone: null, address: null };
  const validatedCustomer = async (changes: Json, data: Json = customer) =>
    (await validateForPayfect({ type: 'card', customer: data }, changes)).customer;

  test('keeps only those that the session asks for', async () => {
    assert.equal(await validatedCustomer({}), null);
    assert.deepEqual(await validatedCustomer({ nameCollection: true }), { ...none, name: 'Ada' });
    assert.deepEqual(await validatedCustomer({ emailCollection: true }), { ...none, email: 'ada@example.com' });
    assert.deepEqual(await validatedCustomer({ phoneNumberCollection: true }), { ...none, phone: '+886 1' });
    assert.deepEqual(await validatedCustomer({ shippingAddressCollection: ['TW', 'JP'] }), { ...none, address });
    assert.deepEqual(await validatedCustomer({ shippingAddressCollection: [] }), { ...none, address });
    assert.equal(await validatedCustomer({ nameCollection: true }, { email: 'x' }), null);
  });

  test('rejects long texts, control characters, and countries that are not shipped to', async () => {
    const requested = { nameCollection: true, shippingAddressCollection: ['TW'] };
    assert.equal((await validatedCustomer(requested, { name: '名'.repeat(200) }))?.name?.length, 200);
    for (const data of [
      { name: 'x'.repeat(201) },
      { name: 'Ada\r\nBcc: all@example.com' },
      { address: { ...address, city: 'x'.repeat(201) } },
      { address: { ...address, line2: 'a\u0000b' } },
      { address: { ...address, country: 'US' } },
    ]) {
      await assertRejected(validatedCustomer(requested, data), JSON.stringify(data));
    }
  });
});
