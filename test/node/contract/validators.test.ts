import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as validators from '../../../contract/validators.js';
import { compileContract } from '../../../tools/compile-contract.mjs';
import { importsOf, parsed, textOf } from '../support/project.js';
import { SESSION_SCHEMA } from '../support/validators.js';

describe('The compiled contract', () => {
  for (const [name, text] of Object.entries(compileContract())) {
    test(`is what \`node tools/compile-contract.mjs\` writes: ${name}`, () => {
      assert.equal(textOf(`contract/${name}`), text);
    });
  }

  test('imports nothing', () => {
    const source = parsed('contract/validators.js');
    assert.deepEqual(importsOf(source), []);
    assert.doesNotMatch(source.text, /\brequire\(/);
  });

  test('has a validator for each form of a session', () => {
    const forms = Object(SESSION_SCHEMA.oneOf).map(({ $ref }: { $ref: string }) => $ref.split('/').at(-1));
    assert.deepEqual(Object.keys(validators).sort(), [...forms, 'problem'].sort());
  });
});
