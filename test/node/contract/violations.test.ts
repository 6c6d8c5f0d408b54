// Violations by form, compared with the schema as a whole on thousands of altered sessions.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemViolations, sessionViolations } from '../../../src/schema/contract.js';
import { isObject } from '../../../src/schema/decode.js';
import { sessionThrough } from '../support/proxy-for.js';
import { isProblem, isSession } from '../support/validators.js';
import { newestAnswer, olderAnswer } from '../../support/payfect-answers.js';
import { fullPayment } from '../../support/payments.js';
import { wewireAnswer } from '../../support/wewire-answers.js';

const REPLACEMENTS = [
  null,
  '',
  'text',
  'https://x.example/',
  '/path',
  -1,
  1.5,
  true,
  [],
  ['text'],
  [{}],
  {},
  { any: 1 },
];

/** Every variant of the value with one place replaced, dropped or extended. */
function* altered(value: unknown): Generator {
  yield* REPLACEMENTS;
  if (Array.isArray(value)) {
    yield [...value, 1];
    for (const [index, entry] of value.entries()) for (const other of altered(entry)) yield value.with(index, other);
  } else if (isObject(value)) {
    yield { ...value, extra: 1 };
    for (const [name, inner] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      for (const other of altered(inner)) yield { ...value, [name]: other };
    }
  }
}

const fullSession = () =>
  sessionThrough(
    olderAnswer({ status: 'complete', url: 'https://buy-dev.payfect.finance/x', shippingAddressCollection: ['TW'] }),
  );

describe('A value has no violations exactly when the schema accepts it', () => {
  const SESSIONS = {
    'Payfect’s newest form': () => sessionThrough(newestAnswer()),
    'Payfect’s older form': fullSession,
    'WeWire’s form': () => sessionThrough(wewireAnswer()),
    'a session with payments': async () => ({
      ...Object(await sessionThrough(newestAnswer())),
      payments: [fullPayment()],
    }),
  };
  for (const [name, session] of Object.entries(SESSIONS)) {
    test(name, async () => {
      const values = [...altered(await session())];
      assert.ok(values.length > 200);
      for (const value of values) {
        assert.equal(sessionViolations(value).length === 0, isSession(value), JSON.stringify(value));
      }
    });
  }

  test('a problem', () => {
    const problem = {
      type: 'about:blank',
      title: 'No',
      status: 409,
      code: 'conflict',
      requestId: 'a',
      state: 'complete',
    };
    for (const value of altered({ ...problem, retryAfter: 3 })) {
      assert.equal(problemViolations(value).length === 0, isProblem(value), JSON.stringify(value));
    }
  });
});

describe('A violation names the path', () => {
  test('of a nested member that is not in the contract', async () => {
    const session = Object(await fullSession());
    const [item] = session.invoiceItems;
    const violations = sessionViolations({ ...session, invoiceItems: [item, { ...item, price: 'x' }], metadata: {} });
    assert.deepEqual(violations, [
      { path: 'metadata', fault: 'not-in-contract' },
      { path: 'invoiceItems.1.price', fault: 'not-in-contract' },
    ]);
  });

  test('of a missing member and of a member of the wrong type', async () => {
    const { amountTotal, ...session } = Object(await fullSession());
    assert.deepEqual(sessionViolations({ ...session, currency: Number(amountTotal) }), [
      { path: 'amountTotal', fault: 'missing' },
      { path: 'currency', fault: 'wrong' },
    ]);
  });

  test('of a success URL before the end, once', async () => {
    const session = Object(await fullSession());
    assert.deepEqual(sessionViolations({ ...session, status: 'open', successUrl: 'ftp://x.example/' }), [
      { path: 'successUrl', fault: 'wrong' },
    ]);
  });

  test('with the characters that a JSON pointer escapes', async () => {
    const session = Object(await fullSession());
    assert.deepEqual(sessionViolations({ ...session, paymentMethodOptions: { 'a/b~1': 7 } }), [
      { path: 'paymentMethodOptions.a/b~1', fault: 'wrong' },
    ]);
  });

  test('as the empty path for a value that is not an object', () => {
    for (const value of [null, 'text', [1]]) assert.deepEqual(sessionViolations(value), [{ path: '', fault: 'wrong' }]);
  });
});
