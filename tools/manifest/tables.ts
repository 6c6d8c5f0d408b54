// The lists of an element in the manifest as Markdown tables.
import type { ClassField, ClassMethod, CustomElementDeclaration } from 'custom-elements-manifest';

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type EventDetails = ReadonlyMap<string, readonly string[]>;

/** One of an element's lists, such as `attributes`, `events` or `cssParts`. */
export function tableOf(element: CustomElementDeclaration, list: string, details: EventDetails): string {
  const { head, rows } = TABLES[list]?.(element, details) ?? plainTable(element, list);
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const TABLES: Readonly<Record<string, (element: CustomElementDeclaration, details: EventDetails) => Table>> = {
  attributes: (element) => ({
    head: ['attribute', 'property', 'default', 'meaning'],
    rows: fieldsOf(element).map((field) => [
      code(attributeOf(field, element)),
      code(field.name),
      defaultOf(field),
      meaningOf(field),
    ]),
  }),
  properties: (element) => ({
    head: ['attribute', 'property', 'type', 'default', 'meaning'],
    rows: fieldsOf(element).map((field) => [
      code(attributeOf(field, element)),
      code(field.name),
      code(field.type?.text),
      defaultOf(field),
      meaningOf(field),
    ]),
  }),
  methods: ({ members = [] }) => ({
    head: ['method', 'returns', 'what it does'],
    rows: members
      .filter((member): member is ClassMethod => member.kind === 'method')
      .map((method) => [code(signatureOf(method)), code(method.return?.type?.text), method.description ?? '']),
  }),
  events: ({ events = [] }, details) => ({
    head: ['event', 'detail', 'when'],
    rows: events.map(({ name, description = '' }) => {
      const members = details.get(name) ?? [];
      return [code(name), members.length === 0 ? '' : code(`{ ${members.join(', ')} }`), description];
    }),
  }),
  cssProperties: ({ cssProperties = [] }) => ({
    head: ['custom property', 'default', 'what for'],
    rows: cssProperties.map((property) => [code(property.name), defaultOf(property), property.description ?? '']),
  }),
};

interface Row {
  readonly name: string;
  readonly description?: string | undefined;
}

/** A list whose entries have a name and a description. */
export function rowsOf(element: CustomElementDeclaration, list: string): readonly Row[] {
  const { slots = [], cssParts = [], cssProperties = [], cssStates = [] } = element;
  const rows = new Map<string, readonly Row[]>(Object.entries({ slots, cssParts, cssProperties, cssStates })).get(list);
  if (rows === undefined) throw new Error(`An element has no list "${list}".`);
  return rows;
}

function plainTable(element: CustomElementDeclaration, list: string): Table {
  const rows = rowsOf(element, list);
  return {
    head: ['name', 'meaning'],
    rows: rows.map(({ name, description = '' }) => [name === '' ? '(default)' : code(name), description]),
  };
}

/** First those that a page can write in its markup, last those that it can only read. */
function fieldsOf(element: CustomElementDeclaration): readonly ClassField[] {
  const rank = (field: ClassField) =>
    (attributeOf(field, element) === undefined ? 1 : 0) + (field.readonly === true ? 1 : 0);
  return (element.members ?? [])
    .filter((member): member is ClassField => member.kind === 'field')
    .toSorted((one, other) => rank(one) - rank(other));
}

function attributeOf({ name }: ClassField, { attributes = [] }: CustomElementDeclaration): string | undefined {
  return attributes.find(({ fieldName }) => fieldName === name)?.name;
}

function meaningOf({ readonly, description = '' }: ClassField): string {
  return readonly === true ? `Read-only. ${description}` : description;
}

/** As it is written in markup: without quotes. */
function defaultOf({ default: text = '' }: { readonly default?: string | undefined }): string {
  return code(text.replaceAll(`'`, ''));
}

function signatureOf({ name, parameters = [] }: ClassMethod): string {
  const list = parameters.map((parameter) => `${parameter.name}${parameter.optional === true ? '?' : ''}`);
  return `${name}(${list.join(', ')})`;
}

function code(text = ''): string {
  return text === '' ? '' : `\`${text}\``;
}
