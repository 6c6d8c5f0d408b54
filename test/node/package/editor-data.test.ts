import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Package } from 'custom-elements-manifest';
import { elementsIn } from '../../../tools/manifest/manifest.js';
import { built, jsonOf } from '../support/project.js';

interface Named {
  readonly name: string;
}

function builtJson(file: string): unknown {
  return JSON.parse(readFileSync(built(file), 'utf8'));
}

const namesOf = (list: readonly Named[] = []) => list.map(({ name }) => name);
const elements = elementsIn(builtJson('custom-elements.json') as Package);

interface WebTypesElement extends Named {
  readonly attributes: readonly (Named & { readonly value: { readonly type: string } })[];
  readonly slots: readonly Named[];
  readonly js: { readonly properties: readonly Named[]; readonly events: readonly Named[] };
  readonly css: Readonly<Record<'parts' | 'properties' | 'pseudo-classes', readonly Named[]>>;
}

interface WebTypes extends Named {
  readonly version: string;
  readonly contributions: { readonly html: { readonly elements: readonly WebTypesElement[] } };
}

describe('web-types.json', () => {
  const { name, version, contributions } = builtJson('web-types.json') as WebTypes;

  test('has the name and version of the package', () => {
    const { name: expectedName, version: expectedVersion } = jsonOf('package.json');
    assert.deepEqual([name, version], [expectedName, expectedVersion]);
  });

  test('has what the manifest has', () => {
    assert.equal(contributions.html.elements.length, elements.length);
    for (const [index, element] of elements.entries()) {
      const data = contributions.html.elements[index];
      assert.ok(data !== undefined);
      const { members = [], slots, cssStates = [] } = element;
      assert.equal(data.name, element.tagName);
      assert.deepEqual(namesOf(data.attributes), namesOf(element.attributes));
      assert.deepEqual(namesOf(data.js.properties), namesOf(members.filter(({ kind }) => kind === 'field')));
      assert.deepEqual(namesOf(data.js.events), namesOf(element.events));
      assert.deepEqual(
        namesOf(data.slots),
        namesOf(slots).filter((slot) => slot !== ''),
      );
      assert.deepEqual(namesOf(data.css.parts), namesOf(element.cssParts));
      assert.deepEqual(namesOf(data.css.properties), namesOf(element.cssProperties));
      assert.deepEqual(
        namesOf(data.css['pseudo-classes']),
        cssStates.map(({ name: state }) => `state(${state})`),
      );
    }
  });
});

interface Tag extends Named {
  readonly attributes: readonly (Named & { readonly valueSet?: string; readonly values?: readonly Named[] })[];
}

describe('The custom data for VS Code', () => {
  const { tags } = builtJson('vscode.html-custom-data.json') as { readonly tags: readonly Tag[] };
  const checkout = tags.find(({ name }) => name === 'payfect-checkout');
  const attribute = (wanted: string) => checkout?.attributes.find(({ name }) => name === wanted);

  test('has the elements with their attributes', () => {
    assert.deepEqual(
      tags.map((tag) => [tag.name, namesOf(tag.attributes)]),
      elements.map(({ tagName, attributes }) => [tagName, namesOf(attributes)]),
    );
  });

  test('offers the values of an attribute, and none for a boolean', () => {
    assert.deepEqual(namesOf(attribute('target')?.values), ['_blank', '_self']);
    assert.equal(attribute('no-images')?.valueSet, 'v');
    assert.equal(attribute('session-id')?.values, undefined);
  });

  test('has the custom properties, parts and states for style sheets', () => {
    const data = builtJson('vscode.css-custom-data.json') as Readonly<Record<string, readonly Named[]>>;
    const inAll = (list: 'cssProperties' | 'cssParts' | 'cssStates') =>
      elements.flatMap((element) => namesOf(element[list]));
    assert.deepEqual(namesOf(data.properties), inAll('cssProperties'));
    assert.deepEqual(
      namesOf(data.pseudoElements),
      inAll('cssParts').map((part) => `::part(${part})`),
    );
    assert.deepEqual(
      namesOf(data.pseudoClasses),
      inAll('cssStates').map((state) => `:state(${state})`),
    );
  });
});
