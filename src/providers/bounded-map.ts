/**
 * A map that drops its least recently used entries. It keeps at least the last `keepsEntries` used ones and at most twice
 * as many, so memory stays flat whatever ids are requested.
 * It has two generations instead of one `Map` that deletes and re-inserts each used key to track the order: V8 keeps deleted
 * entries until it rehashes, and one busy key among 10,000 others then costs 20 microseconds per use.
 */
export class BoundedMap<Value> {
  readonly #keepsEntries: number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();

  constructor(keepsEntries: number) {
    this.#keepsEntries = keepsEntries;
  }

  get(key: string): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: Value): void {
    this.#recent.set(key, value);
    if (this.#recent.size < this.#keepsEntries) return;
    this.#older = this.#recent;
    this.#recent = new Map();
  }

  delete(key: string): void {
    this.#recent.delete(key);
    this.#older.delete(key);
  }
}

/**
 * The map of a name that all copies of this package in the process share: Next and others bundle the page that creates a
 * checkout apart from the route that shows it.
 */
export function sharedMap(name: string, keepsEntries: number): BoundedMap<string> {
  const scope = globalThis as Record<symbol, BoundedMap<string> | undefined>;
  return (scope[Symbol.for(`payfect-checkout.${name}`)] ??= new BoundedMap<string>(keepsEntries));
}
