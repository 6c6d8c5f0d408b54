// The few checks that the parsers of this folder are made of: `unknown` in, typed out.
// They know no provider. Required values throw with their path, everything else degrades to "not given".

/** A JSON object whose members nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Thrown when JSON lacks what cannot be done without; `path` names the member (`session.amountTotal`). */
export class SchemaError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} is missing, or is not what it should be`);
    this.path = path;
  }
}

/** @throws {SchemaError} where a reader below gave null for what cannot be done without. */
export function required<T>(value: T | null, path: string): T {
  if (value === null) throw new SchemaError(path);
  return value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An amount as a decimal string; a JSON number (WeWire sends one) is accepted in its shortest exact form. */
export function decimalOrNull(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return textOrNull(value);
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function objectOrNull(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

export function listOf<T>(value: unknown, read: (entry: unknown) => T | null): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.map(read).filter((entry): entry is NonNullable<typeof entry> => entry !== null);
}

/** The member only if the object itself has it: names such as `constructor` never reach a prototype. */
export function ownMember(object: JsonObject | null, name: string): unknown {
  return object !== null && Object.hasOwn(object, name) ? object[name] : undefined;
}
