import { readFileSync } from 'node:fs';
import { isObject, type JsonObject, objectOrNull, ownMember, required, textOrNull } from '../schema/decode.js';
import { isWeWireForm } from '../schema/wewire-session.js';

/** How an answer departs from the contract for sessions, judged by the provider whose form it has. */
export function sessionViolations(json: unknown): readonly Violation[] {
  const schema = schemaOf('checkout-session');
  const form = isWeWireForm(json) ? 'wewireSession' : 'payfectSession';
  return violationsOf(json, required(objectOrNull(objectOrNull(schema.$defs)?.[form]), form), schema);
}

/** How an error's body departs from the contract for problems. */
export function problemViolations(json: unknown): readonly Violation[] {
  const schema = schemaOf('problem');
  return violationsOf(json, schema, schema);
}

/** The same path from src/ and from dist/. */
function schemaOf(name: string): JsonObject {
  const schema: unknown = JSON.parse(
    readFileSync(new URL(`../../contract/${name}.schema.json`, import.meta.url), 'utf8'),
  );
  if (!isObject(schema)) throw new TypeError(`contract/${name}.schema.json is no schema.`);
  return schema;
}

/*H // How a value departs from a schema of contract/, member by member, so that a sentence can name each.
// It knows the few keywords that those schemas use; any other is an error of ours. */
export interface Violation {
  /** `invoiceItems.0.price`; empty for the value itself. */
  readonly path: string;
  readonly fault: 'not-in-contract' | 'missing' | 'wrong';
}

const ANNOTATIONS = ['$schema', '$id', '$defs', 'title', 'description'];

/** @param root The schema that local references (`#/$defs/…`) are looked up in. */
export function violationsOf(value: unknown, schema: JsonObject, root: JsonObject, path = ''): readonly Violation[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (ANNOTATIONS.includes(keyword)) return [];
    const judge = KEYWORDS[keyword];
    if (judge === undefined)
      throw new TypeError(`The contract uses the keyword "${keyword}", which is not known here.`);
    return judge({ value, rule, schema, root, path });
  });
}

interface Question {
  readonly value: unknown;
  readonly rule: unknown;
  readonly schema: JsonObject;
  readonly root: JsonObject;
  readonly path: string;
}

type Judge = (question: Question) => readonly Violation[];

const KEYWORDS: Readonly<Record<string, Judge>> = {
  $ref: ({ value, rule, root, path }) => violationsOf(value, definition(rule, root), root, path),
  oneOf: ({ value, rule, root, path }) => {
    const fitting = schemasOf(rule).filter((option) => violationsOf(value, option, root).length === 0);
    return wrongUnless(fitting.length === 1, path);
  },
  type: ({ value, rule, path }) =>
    wrongUnless(
      [rule].flat().some((type) => isOfType(value, type)),
      path,
    ),
  const: ({ value, rule, path }) => wrongUnless(value === rule, path),
  minLength: ({ value, rule, path }) => wrongUnless(typeof value !== 'string' || value.length >= Number(rule), path),
  minimum: ({ value, rule, path }) => wrongUnless(typeof value !== 'number' || value >= Number(rule), path),
  pattern: ({ value, rule, path }) =>
    wrongUnless(typeof value !== 'string' || new RegExp(String(rule), 'u').test(value), path),
  required: ({ value, rule, path }) =>
    !isObject(value)
      ? []
      : [rule].flat().flatMap((name) => (Object.hasOwn(value, String(name)) ? [] : violation('missing', path, name))),
  properties: ({ value, rule, root, path }) =>
    membersOf(value).flatMap(([name, member]) => {
      const own = objectOrNull(ownMember(objectOrNull(rule), name));
      return own === null ? [] : violationsOf(member, own, root, below(path, name));
    }),
  additionalProperties: ({ value, rule, schema, root, path }) =>
    membersOf(value).flatMap(([name, member]) => {
      if (ownMember(objectOrNull(schema.properties), name) !== undefined) return [];
      const other = objectOrNull(rule);
      return other === null
        ? violation('not-in-contract', path, name)
        : violationsOf(member, other, root, below(path, name));
    }),
  items: ({ value, rule, root, path }) =>
    !Array.isArray(value)
      ? []
      : value.flatMap((item: unknown, index) => violationsOf(item, objectOrNull(rule) ?? {}, root, below(path, index))),
  if: ({ value, rule, schema, root, path }) => {
    const holds = violationsOf(value, objectOrNull(rule) ?? {}, root).length === 0;
    return holds ? [] : violationsOf(value, objectOrNull(schema.else) ?? {}, root, path);
  },
  // Judged together with `if`.
  else: () => [],
};

function definition(reference: unknown, root: JsonObject): JsonObject {
  const name = /^#\/\$defs\/(\w+)$/.exec(textOrNull(reference) ?? '')?.[1] ?? '';
  const found = objectOrNull(ownMember(objectOrNull(root.$defs), name));
  if (found === null) throw new TypeError(`The contract refers to ${String(reference)}, which is not there.`);
  return found;
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}

function schemasOf(rule: unknown): readonly JsonObject[] {
  return [rule].flat().filter(isObject);
}

function membersOf(value: unknown): readonly [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function wrongUnless(isRight: boolean, path: string): readonly Violation[] {
  return isRight ? [] : [{ path, fault: 'wrong' }];
}

function violation(fault: Violation['fault'], path: string, name: unknown): readonly Violation[] {
  return [{ path: below(path, String(name)), fault }];
}

function below(path: string, name: string | number): string {
  return path === '' ? String(name) : `${path}.${name}`;
}
