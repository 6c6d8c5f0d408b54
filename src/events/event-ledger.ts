import type { DueEvent } from './events-for.js';

type Name = DueEvent['name'] | 'pay';

/**
 * Keeps the promise of one element across session ids: an outcome is sent at most once per id, nothing after `complete`
 * or `cancel`, and only `complete` after `expired`, also when the page comes back to an id that it had shown before.
 */
export class EventLedger {
  /** Per session id, without errors: the first `ready` may come after some. */
  readonly #latest = new Map<string, Name>();

  /** Whether the last that was sent for a session id, errors aside, was this. */
  isLatest(sessionId: string, name: Name): boolean {
    return this.#latest.get(sessionId) === name;
  }

  /** Whether an event may be sent for a session id; notes that it was. */
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
