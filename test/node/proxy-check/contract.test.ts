// The check's own reading of the contract, held against a JSON Schema library on thousands of altered answers.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemViolations, sessionViolations } from '../../../src/proxy-check/contract.js';
import { isObject } from '../../../src/schema/decode.js';
import { sessionThrough } from '../support/proxy-for.js';
import { isProblem, isSession } from '../support/validators.js';
import { newestAnswer, olderAnswer } from '../../support/payfect-answers.js';
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

/** The value with one place in it replaced, dropped or given a member more: every place, in every way. */
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

describe('The check reads the contract as a JSON Schema library does', () => {
  const SESSIONS = {
    'Payfect’s newest form': () => sessionThrough(newestAnswer()),
    'Payfect’s older form': fullSession,
    'WeWire’s form': () => sessionThrough(wewireAnswer()),
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

describe('A violation names its place', () => {
  test('of a member too many, deep inside', async () => {
    const session = Object(await fullSession());
    const [item] = session.invoiceItems;
    const violations = sessionViolations({ ...session, invoiceItems: [item, { ...item, price: 'x' }], metadata: {} });
    assert.deepEqual(violations, [
      { path: 'metadata', fault: 'not-in-contract' },
      { path: 'invoiceItems.1.price', fault: 'not-in-contract' },
    ]);
  });

  test('of a missing one, and of one of another type', async () => {
    const { amountTotal, ...session } = Object(await fullSession());
    assert.deepEqual(sessionViolations({ ...session, currency: Number(amountTotal) }), [
      { path: 'amountTotal', fault: 'missing' },
      { path: 'currency', fault: 'wrong' },
    ]);
  });
});
