// The directives as they are published. `npm run test:frameworks angular` compiles them again, and checks types and behavior.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { built, jsonOf, PROJECT } from '../support/project.js';

/** The inputs that a module of the directives declares, by class. */
function inputsIn(file: string): Readonly<Record<string, readonly string[]>> {
  const declarations = readFileSync(built(file), 'utf8').matchAll(
    /ɵɵngDeclareDirective\(\{.*?type: (\w+),.*?(?:inputs: \{(.*?)\},.*)?ngImport: i0 \}\)/g,
  );
  return Object.fromEntries(
    [...declarations].map(([, name = '', inputs = '']) => [
      name,
      [...inputs.matchAll(/(\w+): "\1"/g)].map(([, input = '']) => input),
    ]),
  );
}

/** The names of an element's properties, by its class. */
async function propertiesOf(className: string): Promise<readonly string[]> {
  const classes = (await import(pathToFileURL(built('index.js')).href)) as Record<string, { properties: object }>;
  return Object.keys(classes[className]?.properties ?? {}).sort();
}

describe('The directives for Angular', () => {
  const { CheckoutInputs: shared = [] } = inputsIn('angular/checkout-inputs.js');
  const { PayfectCheckoutDirective: own, PayfectCheckoutButtonDirective: ofButton = [] } = inputsIn('angular/index.js');

  test('have an input for every property of their element', async () => {
    assert.deepEqual(own, []);
    assert.deepEqual([...shared].sort(), await propertiesOf('PayfectCheckout'));
    assert.deepEqual([...shared, ...ofButton].sort(), await propertiesOf('PayfectCheckoutButton'));
  });

  test('are compiled for every version of Angular that may use them', () => {
    const { '@angular/core': range } = jsonOf('package.json').peerDependencies as Record<string, string>;
    const oldest = Number(range?.replace('>=', ''));
    assert.ok(oldest >= 17);
    for (const file of ['angular/checkout-inputs.js', 'angular/index.js']) {
      const text = readFileSync(built(file), 'utf8');
      assert.doesNotMatch(text, /ɵɵdefine/);
      const versions = [...text.matchAll(/minVersion: "(\d+)\./g)].map(([, version]) => Number(version));
      assert.ok(versions.length > 0 && Math.max(...versions) <= oldest, versions.join());
    }
  });

  test('need Angular only if a page uses them', () => {
    const { dependencies, peerDependenciesMeta } = jsonOf('package.json');
    assert.ok(!Object.hasOwn(dependencies as object, '@angular/core'));
    assert.deepEqual((peerDependenciesMeta as Record<string, unknown>)['@angular/core'], { optional: true });
  });

  test('are without the elements where a server runtime lacks what their classes need', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export * from 'payfect-checkout/angular';`, resolveDir: PROJECT },
      ...{ bundle: true, write: false, format: 'esm', external: ['@angular/core'], conditions: ['workerd'] },
    });
    assert.doesNotMatch(outputFiles[0]?.text ?? 'HTMLElement', /HTMLElement/);
  });
});
