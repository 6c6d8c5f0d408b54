import { readFileSync } from 'node:fs';
import { isObject, objectOrNull, required, type JsonObject } from '../schema/decode.js';
import { isWeWireForm } from '../schema/wewire-session.js';
import { violationsOf, type Violation } from './violations.js';

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
