// The few checks that the parsers of this folder consist of: `unknown` in, typed out.
// Required values throw with their path; anything else that is wrong counts as missing.

/** A JSON object whose members are not validated yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Thrown when JSON lacks a required member; `path` names it (`session.amountTotal`). */
export class SchemaError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} is missing or invalid`);
    this.path = path;
  }
}

/** @throws {SchemaError} if one of the readers below returned null for a required member. */
export function required<T>(value: T | null, path: string): T {
  if (value === null) throw new SchemaError(path);
  return value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An amount as a decimal string; a JSON number (WeWire sends one) is written out in its shortest exact form. */
export function decimalOrNull(value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return textOrNull(value);
  const text = `${value}`;
  // Plain digits, never `1e-7`. A double has at most 17 digits. Few amounts need `Intl`, whose first use takes time.
  return text.includes('e') ? value.toLocaleString('en', { maximumSignificantDigits: 21, useGrouping: false }) : text;
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

/** No honest session has longer lists, and a page with twenty thousand choices freezes. */
const MAX_ENTRIES = { methods: 50, currencies: 200, networks: 100, countries: 300, items: 10_000, images: 50 };

const cutBefore = new Set<string>();

/** Reads the first entries of a list. The first time that one of this name is cut, the developer is warned. */
export function listOf<T>(
  name: keyof typeof MAX_ENTRIES,
  value: unknown,
  read: (entry: unknown) => T | null,
): readonly T[] {
  if (!Array.isArray(value)) return [];
  const max = MAX_ENTRIES[name];
  if (value.length > max && !cutBefore.has(name)) {
    cutBefore.add(name);
    console.warn(`<payfect-checkout> ${value.length} ${name} are cut to ${max}`);
  }
  return value
    .slice(0, max)
    .map(read)
    .filter((entry): entry is NonNullable<typeof entry> => entry !== null);
}

/** The object's own member, so that names such as `constructor` never reach a prototype. */
export function ownMember(object: JsonObject | null, name: string): unknown {
  return object !== null && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Whether a `content-type` is JSON, with or without a suffix type and parameters (`application/problem+json; charset=utf-8`). */
export function isJsonType(contentType: string | null): boolean {
  return contentType !== null && /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType);
}
