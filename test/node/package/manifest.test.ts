// The custom elements manifest against the code, and the docs and editors' data against the manifest.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { documentsWith, eventDetails } from '../../../tools/manifest/docs.js';
import { elementsIn } from '../../../tools/manifest/manifest.js';
import { built, filesBelow, jsonOf, PROJECT, textOf } from '../support/project.js';

function builtJson(file: string): unknown {
  return JSON.parse(readFileSync(built(file), 'utf8'));
}

const manifest = builtJson('custom-elements.json') as Package;
const elements = elementsIn(manifest);

interface Named {
  readonly name: string;
}
const namesOf = (list: readonly Named[] | undefined) => (list ?? []).map(({ name }) => name).sort();

/** The folder of an element's source, with its views and styles. */
function folderOf(element: CustomElementDeclaration): string {
  const module = manifest.modules.find(({ declarations }) => declarations?.includes(element));
  return path.posix.dirname((module?.path ?? '').replace(/^dist/, 'src'));
}

/** What the sources of a folder match, without repetitions: the first group of each match. */
function found(folder: string, pattern: RegExp): readonly string[] {
  const texts = filesBelow(folder, '.ts').map((file) => textOf(file).replaceAll(/^\s*(?:\*|\/\*\*|\/\/).*$/gm, ''));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)))].sort();
}

/**
 * The parts that the templates of a folder give: `part="step ${…? 'step-done' : ''}"`, `part=${…? 'a' : 'b'}`, `part: 'a'`, what a
 * function named `…Part` returns, and what `groupView` and `rowView` are called with.
 */
function partsIn(folder: string): readonly string[] {
  const values = [
    ...found(folder, /\bpart="([^"]+)"/g),
    ...found(folder, /\bpart=(\$\{[^}]+\})/g),
    ...found(folder, /function \w+Part\([^)]*\): string (\{[^}]+\})/g),
  ];
  const names = [
    ...values.flatMap((value) => value.replaceAll(/\$?\{[^}]*\}/g, '').split(/\s+/)),
    ...values.flatMap((value) => [...value.matchAll(/[?:] '([\w -]+)'/g)].flatMap(([, name = '']) => name.split(' '))),
    ...found(folder, /\bpart: '([\w-]+)'/g),
    ...found(folder, /\browView\(\s*'(\w+)'/g).map((name) => `payment-${name}`),
    ...found(folder, /\bgroupView\(\s*'\w+',\s*'([\w-]+)'/g),
  ];
  return [...new Set(names.filter((name) => name !== ''))].sort();
}

/** The phases; those of a checkout that goes on have no slot of their own. */
const PHASES = found('src/state', /readonly phase: '(\w+)'/g);
const WITHOUT_SLOT = ['idle', 'open', 'waiting'];

const BUTTON = 'payfect-checkout-button';
const checkout = elements.find(({ tagName }) => tagName === 'payfect-checkout');

/** What the button passes on of the checkout, and the manifest names once for all of its kind. */
const PASSED_ON = { slot: 'header', state: 'open' };

describe('The custom elements manifest', () => {
  test('follows the schema', () => {
    const schema = jsonOf('node_modules/custom-elements-manifest/schema.json');
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(manifest), JSON.stringify(validate.errors));
    assert.equal(validate({ ...manifest, modules: [{ kind: 'javascript-module' }] }), false);
  });

  test('describes an element for each tag that the types know', () => {
    const tags = found('src', /^ {4}'(payfect-[\w-]+)': \w+;$/gm);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), tags);
    assert.ok(tags.includes('payfect-checkout'));
  });

  test('is where package.json says', () => {
    const { customElements, 'web-types': webTypes } = jsonOf('package.json');
    assert.deepEqual(customElements, './dist/custom-elements.json');
    assert.deepEqual(webTypes, './dist/web-types.json');
  });

  test('names modules of the build', () => {
    for (const module of manifest.modules) built(path.posix.relative('dist', module.path));
  });

  for (const element of elements) {
    const tag = element.tagName ?? '';
    const folder = folderOf(element);

    test(`has the parts of <${tag}>`, () => {
      assert.deepEqual(namesOf(element.cssParts), partsIn(folder));
    });

    test(`has the slots of <${tag}>`, () => {
      const slots = found(folder, /<slot(?: name="?([\w-]+|\$\{state\.phase\})"?)?>/g).flatMap((name) =>
        name.startsWith('$') ? PHASES.filter((phase) => !WITHOUT_SLOT.includes(phase)) : [name],
      );
      const passedOn = found(folder, /(createElement\('slot'\))/g).map(() => PASSED_ON.slot);
      assert.deepEqual(namesOf(element.slots), [...slots, ...passedOn].sort());
    });

    test(`has the custom properties of <${tag}>`, () => {
      const inherited = element === checkout ? [] : namesOf(checkout?.cssProperties);
      const own = found(folder, /(--payfect-[\w-]+)/g).filter((name) => !inherited.includes(name));
      assert.deepEqual(namesOf(element.cssProperties), own);
    });

    test(`has the events of <${tag}>, with their types`, () => {
      const types = new Map([...eventDetails(PROJECT).keys()].map((name) => [name, `CheckoutEventDetails['${name}']`]));
      if (tag === BUTTON) types.set('close', 'CheckoutResult');
      assert.deepEqual(namesOf(element.events), [...types.keys()].sort());
      for (const { name, type } of element.events ?? []) assert.equal(type.text, `CustomEvent<${types.get(name)}>`);
    });

    test(`has the attributes of <${tag}>, each with its property`, async () => {
      const { observedAttributes, prototype } = await classOf(element);
      assert.deepEqual(namesOf(element.attributes), observedAttributes.toSorted());
      for (const { fieldName = '' } of element.attributes ?? []) assert.ok(fieldName in prototype, fieldName);
    });

    test(`has every public member of <${tag}>`, async () => {
      const { prototype } = await classOf(element);
      const own = Object.getOwnPropertyNames(prototype).filter((name) => !OF_LIT.includes(name));
      assert.deepEqual(namesOf(element.members), own.sort());
    });

    test(`describes everything of <${tag}> in one line that ends with a period`, () => {
      const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
      for (const list of [attributes, members, events, slots, cssParts, cssProperties, cssStates]) {
        for (const { name, description = '' } of list ?? []) assert.match(description, /^[A-Z`].*\.$/, name);
      }
    });
  }

  test('has the phases as states of <payfect-checkout>', () => {
    assert.deepEqual(namesOf(checkout?.cssStates), PHASES);
  });

  test(`has the states of <${BUTTON}>, and one of the phases`, () => {
    const own = found('src/button', /states\?\.add\('(\w+)'\)/g);
    const states = elements.find(({ tagName }) => tagName === BUTTON)?.cssStates;
    assert.deepEqual(namesOf(states), [...own, PASSED_ON.state].sort());
  });

  test(`says that <${BUTTON}> has the other slots and states of <payfect-checkout>, too`, () => {
    const { slots = [], cssStates = [] } = elements.find(({ tagName }) => tagName === BUTTON) ?? {};
    const descriptionOf = (list: readonly (Named & { readonly description?: string | undefined })[], wanted: string) =>
      list.find(({ name }) => name === wanted)?.description ?? '';
    assert.ok(namesOf(checkout?.slots).includes(PASSED_ON.slot) && PHASES.includes(PASSED_ON.state));
    assert.match(descriptionOf(slots, PASSED_ON.slot), /; likewise the other named slots of `<payfect-checkout>`/);
    assert.match(descriptionOf(cssStates, PASSED_ON.state), /; likewise the other phases of `<payfect-checkout>`/);
  });
});

/** Members that every Lit element has. */
const OF_LIT = ['constructor', 'connectedCallback', 'disconnectedCallback', 'createRenderRoot', 'willUpdate'].concat(
  'update',
  'render',
  'updated',
);

async function classOf(
  element: CustomElementDeclaration,
): Promise<typeof HTMLElement & Record<'observedAttributes', string[]>> {
  const module = manifest.modules.find(({ declarations }) => declarations?.includes(element));
  return (await import(path.join(PROJECT, module?.path ?? '')))[element.name];
}

describe('The docs', () => {
  test('have the tables that `npm run docs` makes', async () => {
    const documents = await documentsWith(PROJECT, elements);
    assert.deepEqual(documents.map(({ file }) => file).slice(0, 1), ['README.md']);
    for (const { file, current, text } of documents) assert.equal(current, text, `${file}: run \`npm run docs\`.`);
  });

  test('describe everything of each element in docs/reference.md', () => {
    const reference = textOf('docs/reference.md');
    for (const { tagName = '', attributes, members, events, slots, cssParts, cssProperties, cssStates } of elements) {
      assert.ok(reference.includes(`## \`<${tagName}>\``), tagName);
      for (const list of [attributes, members, events, slots, cssParts, cssProperties, cssStates]) {
        for (const { description = '' } of list ?? []) {
          assert.ok(reference.replaceAll('_', '*').includes(description.replaceAll('_', '*')), description);
        }
      }
    }
  });
});
