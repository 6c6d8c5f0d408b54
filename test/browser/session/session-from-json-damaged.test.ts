import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SchemaError } from '../../../src/schema/decode.js';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { newestAnswer, olderAnswer, type JsonObject } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';
import { responseContext } from '../support/response-context.js';

/** The path of the SchemaError; null if the session can be shown. */
function refusedPath(json: unknown): string | null {
  try {
    sessionFromJson(json, responseContext());
    return null;
  } catch (error) {
    if (error instanceof SchemaError) return error.path;
    throw error;
  }
}

function without(json: JsonObject, member: string): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== member));
}

const SESSIONS: Readonly<Record<string, (overrides?: JsonObject) => JsonObject>> = {
  'Payfect’s newest session': newestAnswer,
  'Payfect’s older session': olderAnswer,
  'WeWire’s session': wewireAnswer,
};

/** Required members; WeWire's `amount` decides which form it is. */
const NEEDED = new Map([
  ['id', 'session.id'],
  ['currency', 'session.currency'],
  ['amountTotal', 'session.amountTotal'],
  ['amount', 'session.amountTotal'],
]);

for (const [name, json] of Object.entries(SESSIONS)) {
  describe(`${name} without a member`, () => {
    for (const member of Object.keys(json())) {
      const path = NEEDED.get(member) ?? null;
      it(`${path === null ? 'can still be shown' : `is rejected as ${path}`}: ${member}`, () => {
        expect(refusedPath(without(json(), member))).to.equal(path);
      });
    }
  });

  describe(`${name} with one member of any other type`, () => {
    for (const member of Object.keys(json())) {
      it(`is shown or rejected with a path, without another error: ${member}`, () => {
        fc.assert(
          fc.property(fc.jsonValue(), (value) => {
            const path = refusedPath(json({ [member]: value }));
            expect(path === null || NEEDED.has(path.replace('session.', ''))).to.equal(true);
          }),
          { numRuns: 60 },
        );
      });
    }
  });
}

describe('A response that is not a session', () => {
  for (const json of [null, 'session', 7, true, [], [newestAnswer()], {}]) {
    it(`is rejected: ${JSON.stringify(json).slice(0, 30)}`, () => {
      expect(refusedPath(json)).to.match(/^session/);
    });
  }
});

describe('Members named like those of Object.prototype', () => {
  const hostile = (json: string) => JSON.parse(json) as unknown;

  it('are payment methods without options, never inherited ones', () => {
    const paymentMethodTypes = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const { methods } = sessionFromJson(newestAnswer({ paymentMethodTypes }), responseContext());
    expect(methods).to.deep.equal(paymentMethodTypes.map((value) => ({ value, currencies: [] })));
  });

  it('are payment methods with their own options, if a response has them', () => {
    const paymentMethodOptions = hostile('{ "__proto__": [{ "currency": { "value": "usdt" } }] }');
    const json = newestAnswer({ paymentMethodTypes: ['__proto__'], paymentMethodOptions });
    expect(sessionFromJson(json, responseContext()).methods).to.deep.equal([
      { value: '__proto__', currencies: [{ value: 'usdt', name: 'usdt', logoUrl: null, networks: [] }] },
    ]);
  });

  it('do not replace missing members', () => {
    const { id: _id, ...rest } = newestAnswer();
    const json = JSON.stringify(rest).replace('{', '{"__proto__":{"id":"ed8d24aa"},');
    expect(refusedPath(hostile(json))).to.equal('session.id');
  });

  it('do not change other objects', () => {
    sessionFromJson(
      hostile('{"__proto__":{"polluted":1},"id":"x","amountTotal":"1","currency":"usdt"}'),
      responseContext(),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
  });
});
