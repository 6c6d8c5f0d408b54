// Asks the merchant what nameless lines are called, and keeps the answer: names do not change while a checkout is open, and
// pages read a session every few seconds.
import { BoundedMap } from '../../providers/bounded-map.js';
import type { Clock } from '../../providers/clock.js';
import type { LineDescription, LineDescriptions, ProviderSession } from '../../providers/provider.js';
import { publicDescription, publicName } from '../../providers/public-values.js';
import { isObject } from '../../schema/decode.js';
import { MAX_URL_CHARACTERS, webUrlOrNull } from '../../schema/web-url.js';
import type { Log } from '../log.js';
import type { LimitedOptions } from '../options/limit-waits.js';

const MAX_ENTRIES = 1_000;
const MAX_FAULTS = 3;
const MAX_CHARACTERS = 4_000;
const KEPT_MS = 10 * 60_000;
/** Until a function that failed is called again. Pages must not wait for it at each read. */
const FAILED_MS = 30_000;

interface Entry {
  readonly descriptions: Promise<LineDescriptions>;
  untilMs: number;
}

export class LineNames {
  readonly #items: NonNullable<LimitedOptions['items']>;
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #entries = new BoundedMap<Entry>(MAX_ENTRIES);

  constructor(items: NonNullable<LimitedOptions['items']>, log: Log, clock: Clock) {
    this.#items = items;
    this.#log = log;
    this.#clock = clock;
  }

  /** Names the session's nameless lines in its public form. Never rejects. */
  async addTo(session: ProviderSession): Promise<ProviderSession> {
    if (session.lines?.every(({ name }) => name !== null) ?? true) return session;
    const descriptions = await this.#kept(session);
    return { ...session, toPublic: (status) => session.toPublic(status, descriptions) };
  }

  #kept(session: ProviderSession): Promise<LineDescriptions> {
    const kept = this.#entries.get(session.id);
    if (kept !== undefined && this.#clock.now() < kept.untilMs) return kept.descriptions;
    const descriptions = this.#describe(session).catch(async (error: unknown) => {
      entry.untilMs = this.#clock.now() + FAILED_MS;
      await this.#warn(session.id, error);
      return [];
    });
    const entry: Entry = { descriptions, untilMs: this.#clock.now() + KEPT_MS };
    this.#entries.set(session.id, entry);
    return descriptions;
  }

  async #describe({ id, clientReferenceId, lines = [] }: ProviderSession): Promise<LineDescriptions> {
    // Plain JavaScript may return anything.
    const items: unknown = await this.#items({ sessionId: id, clientReferenceId, lines });
    if (items === null || items === undefined) return [];
    if (!Array.isArray(items) || items.length !== lines.length) {
      const got = Array.isArray(items) ? `${items.length} entries` : typeof items;
      throw new TypeError(
        `items must return a list with one entry for each of the ${lines.length} lines, null for a line that you do not know, ` +
          `got ${got}.`,
      );
    }
    const faults: string[] = [];
    const descriptions = items.map((item: unknown, index) => descriptionOf(item, `items[${index}]`, faults));
    if (faults.length > 0) await this.#warn(id, new TypeError(faults.slice(0, MAX_FAULTS).join(' ')));
    return descriptions;
  }

  async #warn(sessionId: string, error: unknown): Promise<void> {
    await this.#log.warn({ event: 'items', sessionId, requestId: null, error });
  }
}

/** Null, with the reason added to `faults`, for an entry without a usable name. */
function descriptionOf(item: unknown, path: string, faults: string[]): LineDescription | null {
  if (item === null || item === undefined) return null;
  if (!isObject(item)) {
    faults.push(`${path} must be an object with a name, or null.`);
    return null;
  }
  const text = (member: 'name' | 'description'): string | null => {
    const value = item[member] ?? null;
    if (value !== null && typeof value !== 'string') faults.push(`${path}.${member} must be a string.`);
    return typeof value === 'string' ? cleaned(value) : null;
  };
  const name = publicName(text('name'));
  const description = publicDescription(text('description'));
  const imageUrl = imageUrlOf(item.imageUrl, `${path}.imageUrl`, faults);
  return name === null ? null : { name, description, imageUrl };
}

/** Without line breaks, control characters and those that change the direction of the text around them. */
function cleaned(text: string): string | null {
  const visible = text
    .slice(0, MAX_CHARACTERS)
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2060-\u2069\ufeff]/gu, '');
  return visible.trim() === '' ? null : visible.trim();
}

function imageUrlOf(value: unknown, path: string, faults: string[]): string | null {
  if (value === null || value === undefined) return null;
  const url = typeof value === 'string' && value.length <= MAX_URL_CHARACTERS ? webUrlOrNull(value) : null;
  if (url === null) faults.push(`${path} must be an absolute https URL.`);
  return url?.href ?? null;
}
