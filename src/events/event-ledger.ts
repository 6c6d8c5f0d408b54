import type { DueEvent } from './events-for.js';

const ONCE: ReadonlySet<DueEvent['name']> = new Set(['ready', 'complete', 'expired', 'cancel']);

/**
 * Keeps the promise of one element across session ids: an outcome is sent at most once per id, and nothing after
 * `complete` or `cancel`, also when the page comes back to an id that it had shown before.
 */
export class EventLedger {
  readonly #sent = new Set<string>();

  /** Whether an event may be sent for a session id; notes that it was. */
  admit(sessionId: string, name: DueEvent['name']): boolean {
    if (this.#has(sessionId, 'complete') || this.#has(sessionId, 'cancel') || this.#has(sessionId, name)) return false;
    if (ONCE.has(name)) this.#sent.add(`${name} ${sessionId}`);
    return true;
  }

  #has(sessionId: string, name: DueEvent['name']): boolean {
    return this.#sent.has(`${name} ${sessionId}`);
  }
}
