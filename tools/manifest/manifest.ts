// The custom elements manifest of the package: https://github.com/webcomponents/custom-elements-manifest.
import type { Attribute, ClassField, ClassMethod, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import type { ElementDoc, FieldDoc, MethodDoc, TagDoc } from './read-elements.js';

const CLASSES = 'dist/index.js';
const DEFINITION = 'dist/define.js';

export function manifestOf(elements: readonly ElementDoc[]): Package {
  const placeOf = ({ name, file }: ElementDoc) => ({ name, module: publishedPath(file) });
  const classExport = (element: ElementDoc) => ({
    kind: 'js' as const,
    name: element.name,
    declaration: placeOf(element),
  });
  const module = (path: string) => ({ kind: 'javascript-module' as const, path });
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      ...elements.map((element) => ({
        ...module(publishedPath(element.file)),
        declarations: [declarationOf(element)],
        exports: [classExport(element)],
      })),
      { ...module(CLASSES), exports: elements.map(classExport) },
      {
        ...module(DEFINITION),
        exports: elements.map((element) => ({
          kind: 'custom-element-definition' as const,
          name: element.tagName,
          declaration: placeOf(element),
        })),
      },
    ],
  };
}

/** The declarations of the elements in a manifest. */
export function elementsIn({ modules }: Package): readonly CustomElementDeclaration[] {
  return modules.flatMap(({ declarations = [] }) =>
    declarations.filter((declaration) => 'customElement' in declaration && declaration.customElement),
  ) as CustomElementDeclaration[];
}

function declarationOf({ name, tagName, description, fields, methods, tags }: ElementDoc): CustomElementDeclaration {
  return {
    kind: 'class',
    customElement: true,
    name,
    tagName,
    description,
    superclass: { name: 'LitElement', package: 'lit' },
    members: [...fields.map(fieldOf), ...methods.map(methodOf)],
    attributes: fields.flatMap(attributeOf),
    events: listOf(tags.fires).map(({ type = 'Event', ...event }) => ({ ...event, type: { text: type } })),
    slots: listOf(tags.slot),
    cssParts: listOf(tags.csspart),
    cssProperties: listOf(tags.cssprop),
    cssStates: listOf(tags.cssstate),
  };
}

function listOf(tags: readonly TagDoc[] = []): TagDoc[] {
  return [...tags];
}

function fieldOf({ name, description, type, isReadonly, attribute, default: value }: FieldDoc): ClassField {
  return {
    kind: 'field',
    name,
    description,
    type: { text: type },
    ...(value === undefined ? {} : { default: value }),
    ...(isReadonly ? { readonly: true } : {}),
    ...(attribute === undefined ? {} : { attribute }),
  };
}

function attributeOf({ name, description, type, attribute, default: value }: FieldDoc): readonly Attribute[] {
  if (attribute === undefined) return [];
  const standard = value === undefined ? {} : { default: value };
  return [{ name: attribute, fieldName: name, description, type: { text: type }, ...standard }];
}

function methodOf({ name, description, returns, parameters }: MethodDoc): ClassMethod {
  return {
    kind: 'method',
    name,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      type: { text: parameter.type },
      ...(parameter.isOptional ? { optional: true } : {}),
    })),
    return: { type: { text: returns } },
  };
}

/** Where the package has the module of a source. */
function publishedPath(file: string): string {
  return file.replace(/^src\/(.+)\.ts$/, 'dist/$1.js');
}
