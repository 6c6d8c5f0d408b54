// Whether Redis can be used, said once when it begins and once when it ends, whoever notices.
// It knows neither Redis nor requests.
import type { Clock } from '../../providers/clock.js';

/** What may fail by itself: each command, the two connections. */
export type Part = 'get' | 'set' | 'publish' | 'connection' | 'subscription';

export type Warn = (message: string, error?: unknown) => void;

const BEGINS =
  '[payfect-checkout] Redis cannot be used. Until it can, each instance of this server is on its own: pages learn by ' +
  'polling what another instance was told, and onComplete may run again for a payment that another one has reported.';
const ENDS = '[payfect-checkout] Redis can be used again.';
/** A Redis that comes and goes is one line a minute, not one for each request. */
const QUIET_MS = 60_000;

export class Outage {
  readonly #failing = new Set<Part>();
  readonly #warn: Warn;
  readonly #clock: Clock;
  #isSaid = false;
  #lastSaidMs = -Infinity;

  constructor(warn: Warn, clock: Clock) {
    this.#warn = warn;
    this.#clock = clock;
  }

  includes(part: Part): boolean {
    return this.#failing.has(part);
  }

  begin(part: Part, error: unknown): void {
    this.#failing.add(part);
    if (this.#isSaid || this.#clock.now() < this.#lastSaidMs + QUIET_MS) return;
    this.#isSaid = true;
    this.#lastSaidMs = this.#clock.now();
    this.#say(BEGINS, error);
  }

  end(...parts: readonly Part[]): void {
    for (const part of parts) this.#failing.delete(part);
    if (!this.#isSaid || this.#failing.size > 0) return;
    this.#isSaid = false;
    this.#say(ENDS);
  }

  #say(...line: Parameters<Warn>): void {
    try {
      this.#warn(...line);
    } catch {
      // A payment must not fail because a log did.
    }
  }
}
