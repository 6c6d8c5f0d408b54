import type { DueEvent } from './events-for.js';

type Name = DueEvent['name'] | 'pay';

/**
 * Remembers what one element sent for each session id, so that an outcome is sent at most once per id, nothing follows
 * `complete` or `cancel`, and only `complete` follows `expired`, even if the page returns to an earlier id.
 */
export class EventLedger {
  /** The last event per session id, not counting errors: the first `ready` may follow some. */
  readonly #latest = new Map<string, Name>();

  /** Whether this was the last event for a session id, not counting errors. */
  isLatest(sessionId: string, name: Name): boolean {
    return this.#latest.get(sessionId) === name;
  }

  /** Records an event for a session id, and returns true, if it may be sent. */
  tryRecord(sessionId: string, name: Name): boolean {
    if (!mayFollow(this.#latest.get(sessionId), name)) return false;
    if (name !== 'error') this.#latest.set(sessionId, name);
    return true;
  }
}

function mayFollow(latest: Name | undefined, name: Name): boolean {
  if (latest === undefined) return true;
  if (latest === 'expired') return name === 'complete';
  return latest !== 'complete' && latest !== 'cancel' && name !== 'ready';
}
