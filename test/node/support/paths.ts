// The members that a value has and that a schema allows, as paths.
import { isObject, objectOrNull, type JsonObject } from '../../../src/schema/decode.js';

/** Objects whose members may have any name. */
const MAPS = ['paymentMethodOptions'];

/** The paths of all leaves of a value, sorted; `*` stands for any name or index. */
export function pathsOf(value: unknown, path = ''): readonly string[] {
  const isMap = MAPS.includes(path);
  const inside = Array.isArray(value) ? value.map((entry: unknown) => ['*', entry] as const) : membersOf(value, isMap);
  if (inside === null) return [path];
  return unique(inside.flatMap(([name, inner]) => pathsOf(inner, below(path, name))));
}

/** The paths of all leaves that a definition of a schema allows, in the same notation. */
export function schemaPaths(root: JsonObject, form: string): readonly string[] {
  const definitions = objectOrNull(root.$defs);
  const walk = (schema: JsonObject, path: string): readonly string[] => {
    const name = /^#\/\$defs\/(\w+)$/.exec(String(schema.$ref))?.[1];
    if (name !== undefined) return walk(objectOrNull(definitions?.[name]) ?? {}, path);
    const rest = objectOrNull(schema.additionalProperties) ?? objectOrNull(schema.items);
    const members = Object.entries(objectOrNull(schema.properties) ?? {});
    if (members.length === 0) return rest === null ? [path] : walk(rest, below(path, '*'));
    return members.flatMap(([member, inner]) => walk(objectOrNull(inner) ?? {}, below(path, member)));
  };
  return unique(walk(objectOrNull(definitions?.[form]) ?? {}, ''));
}

function membersOf(value: unknown, isMap: boolean): readonly (readonly [string, unknown])[] | null {
  if (!isObject(value)) return null;
  return Object.entries(value).flatMap(([name, inner]) => {
    // A payment method without options does not show which members options have.
    if (isMap && inner === null) return [];
    return [[isMap ? '*' : name, inner] as const];
  });
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort();
}
