// What editors read: web-types for JetBrains' (https://github.com/JetBrains/web-types), custom data for VS Code
// (https://github.com/microsoft/vscode-custom-data).
import type { Attribute, CustomElementDeclaration } from 'custom-elements-manifest';

interface PackageName {
  readonly name: string;
  readonly version: string;
}

export function webTypes({ name, version }: PackageName, elements: readonly CustomElementDeclaration[]): object {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map(webTypesElement) } },
  };
}

function webTypesElement(element: CustomElementDeclaration): object {
  const { tagName, description, attributes = [], members = [], events = [] } = element;
  const { slots = [], cssParts = [], cssProperties = [], cssStates = [] } = element;
  return {
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      ...described(attribute),
      ...(attribute.default === undefined ? {} : { default: attribute.default }),
      value: { type: attribute.type?.text ?? 'string' },
    })),
    // The unnamed slot is the element's content.
    slots: slots.filter(({ name }) => name !== '').map(described),
    js: {
      properties: members
        .filter((member) => member.kind === 'field')
        .map((field) => ({
          ...described(field),
          type: field.type?.text,
          ...(field.readonly === true ? { 'read-only': true } : {}),
        })),
      events: events.map((event) => ({ ...described(event), type: event.type.text })),
    },
    css: {
      parts: cssParts.map(described),
      properties: cssProperties.map(described),
      'pseudo-classes': cssStates.map((state) => ({ ...described(state), name: `state(${state.name})` })),
    },
  };
}

export function vsCodeHtmlData(elements: readonly CustomElementDeclaration[]): object {
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description = '', attributes = [] }) => ({
      name: tagName,
      description: markdown(description),
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description ?? ''),
        ...valuesOf(attribute),
      })),
    })),
  };
}

/** A boolean attribute needs no value, a union of texts offers them. */
function valuesOf({ type }: Attribute): object {
  const text = type?.text ?? '';
  if (text === 'boolean') return { valueSet: 'v' };
  const values = [...text.matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));
  return values.length === 0 ? {} : { values };
}

export function vsCodeCssData(elements: readonly CustomElementDeclaration[]): object {
  const entry = (name: string, description = '') => ({ name, description: markdown(description) });
  return {
    version: 1.1,
    properties: elements.flatMap(({ cssProperties = [] }) =>
      cssProperties.map(({ name, description }) => entry(name, description)),
    ),
    pseudoElements: elements.flatMap(({ cssParts = [] }) =>
      cssParts.map(({ name, description }) => entry(`::part(${name})`, description)),
    ),
    pseudoClasses: elements.flatMap(({ cssStates = [] }) =>
      cssStates.map(({ name, description }) => entry(`:state(${name})`, description)),
    ),
  };
}

function described({ name, description = '' }: { readonly name: string; readonly description?: string | undefined }) {
  return { name, description };
}

function markdown(value: string): object {
  return { kind: 'markdown', value };
}
