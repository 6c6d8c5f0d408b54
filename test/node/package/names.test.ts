import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filesBelow, textOf } from '../support/project.js';

/** The only files of these folders that may name a provider, each with the reason. */
const MAY_NAME_A_PROVIDER: Readonly<Record<string, string>> = {
  'src/proxy/index.ts': 'the entry, which exports the providers of this package',
  'src/session/payfect-form.ts': 'reads the form that Payfect’s own API sends',
  'src/session/wewire-form.ts': 'reads the form that WeWire’s own API sends',
  'src/session/session-from-json.ts': 'chooses the form by the members of the JSON',
};

/** Words of a private dialect that the project once spoke. The field has words for all of them. */
const DIALECT = /\b(?:errand|desk|kit|wish|wholes|overtaken)\b/i;

/** Lines of code that name a provider: not the package, its tag and properties, or the default mount path; no comments. */
function linesNamingProviders(text: string): readonly string[] {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replaceAll(/PayfectCheckout|payfect-checkout|--payfect|'\/payfect'|"\/payfect"/g, '')
    .split('\n')
    .filter((line) => /payfect|wewire|btcpay/i.test(line))
    .map((line) => line.trim());
}

describe('A provider’s name', () => {
  for (const folder of ['proxy', 'session', 'state', 'events', 'locale', 'elements']) {
    test(`is in no code of src/${folder}: a provider is asked what it can do`, () => {
      const files = filesBelow(`src/${folder}`, '.ts').filter((file) => !Object.hasOwn(MAY_NAME_A_PROVIDER, file));
      assert.notEqual(files.length, 0);
      const found = files.flatMap((file) => linesNamingProviders(textOf(file)).map((line) => `${file}: ${line}`));
      assert.deepEqual(found, []);
    });
  }

  test('is where it may be', () => {
    for (const file of Object.keys(MAY_NAME_A_PROVIDER))
      assert.notDeepEqual(linesNamingProviders(textOf(file)), [], file);
  });

  test('is found by this check in a condition and in a text', () => {
    assert.equal(linesNamingProviders(`if (provider.name === 'wewire') return;`).length, 1);
    assert.equal(linesNamingProviders('const hint = `not for Payfect`;').length, 1);
    assert.deepEqual(linesNamingProviders(`// as Payfect does\nconst basePath = '/payfect';`), []);
  });
});

describe('The words of the code', () => {
  for (const folder of ['src', 'demo']) {
    test(`are the field's in ${folder}`, () => {
      const files = ['.ts', '.js', '.mjs'].flatMap((suffix) => filesBelow(folder, suffix));
      assert.notEqual(files.length, 0);
      const found = files.filter((file) => DIALECT.test(textOf(file)));
      assert.deepEqual(found, []);
    });
  }
});
