import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SchemaError } from '../../../src/schema/decode.js';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { newestAnswer, olderAnswer, type JsonObject } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';
import { responseContext } from '../support/response-context.js';

/** The path that a broken answer is refused with; null where it can be shown. */
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

const ANSWERS: Readonly<Record<string, (overrides?: JsonObject) => JsonObject>> = {
  'Payfect’s newest answer': newestAnswer,
  'Payfect’s older answer': olderAnswer,
  'WeWire’s answer': wewireAnswer,
};

/** Without these there is nothing to show; WeWire's `amount` decides whose form it is. */
const NEEDED = new Map([
  ['id', 'session.id'],
  ['currency', 'session.currency'],
  ['amountTotal', 'session.amountTotal'],
  ['amount', 'session.amountTotal'],
]);

for (const [name, json] of Object.entries(ANSWERS)) {
  describe(`${name} that lacks a member`, () => {
    for (const member of Object.keys(json())) {
      const path = NEEDED.get(member) ?? null;
      it(`${path === null ? 'can still be shown' : `is refused as ${path}`}: ${member}`, () => {
        expect(refusedPath(without(json(), member))).to.equal(path);
      });
    }
  });

  describe(`${name} with one member of any other kind`, () => {
    for (const member of Object.keys(json())) {
      it(`is shown or refused with a path, and nothing else is thrown: ${member}`, () => {
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

describe('An answer that is no session', () => {
  for (const json of [null, 'session', 7, true, [], [newestAnswer()], {}]) {
    it(`is refused: ${JSON.stringify(json).slice(0, 30)}`, () => {
      expect(refusedPath(json)).to.match(/^session/);
    });
  }
});

describe('Members named like those of every object', () => {
  const hostile = (json: string) => JSON.parse(json) as unknown;

  it('are payment methods without options, never inherited ones', () => {
    const paymentMethodTypes = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const { methods } = sessionFromJson(newestAnswer({ paymentMethodTypes }), responseContext());
    expect(methods).to.deep.equal(paymentMethodTypes.map((value) => ({ value, currencies: [] })));
  });

  it('are payment methods with their own options, where an answer has them', () => {
    const paymentMethodOptions = hostile('{ "__proto__": [{ "currency": { "value": "usdt" } }] }');
    const json = newestAnswer({ paymentMethodTypes: ['__proto__'], paymentMethodOptions });
    expect(sessionFromJson(json, responseContext()).methods).to.deep.equal([
      { value: '__proto__', currencies: [{ value: 'usdt', name: 'usdt', logoUrl: null, networks: [] }] },
    ]);
  });

  it('stand in for nothing that is missing', () => {
    const { id: _id, ...rest } = newestAnswer();
    const json = JSON.stringify(rest).replace('{', '{"__proto__":{"id":"ed8d24aa"},');
    expect(refusedPath(hostile(json))).to.equal('session.id');
  });

  it('change no other object', () => {
    sessionFromJson(
      hostile('{"__proto__":{"polluted":1},"id":"x","amountTotal":"1","currency":"usdt"}'),
      responseContext(),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
  });
});
