import type { DueEvent } from './events-for.js';

type Name = DueEvent['name'] | 'pay';

/**
 * Remembers what one element sent for each session id, so that an outcome is sent at most once per id, nothing follows
 * `complete`, and only `complete` follows `expired` or `cancel`, even if the page returns to an earlier id.
 */
export class EventLedger {
  /** The last event per session id, not counting errors: the first `ready` may follow some. */
  readonly #latest = new Map<string, Name>();

  /** Whether `expired` or `cancel` was sent for a session id, and nothing since. */
  isOver(sessionId: string): boolean {
    return isOver(this.#latest.get(sessionId));
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
  if (isOver(latest)) return name === 'complete';
  return latest !== 'complete' && name !== 'ready';
}

function isOver(latest: Name | undefined): boolean {
  return latest === 'expired' || latest === 'cancel';
}
