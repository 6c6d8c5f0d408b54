// Tracks whether Redis works. Logs one message when an outage starts and one when it ends.
// It knows neither Redis nor requests.
import { type Clock, isWithin } from '../../providers/clock.js';

/** What can fail on its own: each command, and the two connections. */
export type Part = 'get' | 'set' | 'publish' | 'connection' | 'subscription';

export type Warn = (message: string, error?: unknown) => void;

const BEGINS =
  '[payfect-checkout] Redis does not work. Until it does, each instance of this server is on its own: pages learn of ' +
  'changes on other instances by polling, and onComplete may run again for a payment that another instance reported.';
const ENDS = '[payfect-checkout] Redis works again.';
/** An unstable Redis causes one line a minute, not one per request. */
const QUIET_MS = 60_000;

export class Outage {
  readonly #failing = new Set<Part>();
  readonly #warn: Warn;
  readonly #clock: Clock;
  #isReported = false;
  #lastReportedMs = -Infinity;

  constructor(warn: Warn, clock: Clock) {
    this.#warn = warn;
    this.#clock = clock;
  }

  includes(part: Part): boolean {
    return this.#failing.has(part);
  }

  begin(part: Part, error: unknown): void {
    this.#failing.add(part);
    if (this.#isReported || isWithin(this.#lastReportedMs, QUIET_MS, this.#clock)) return;
    this.#isReported = true;
    this.#lastReportedMs = this.#clock.now();
    this.#report(BEGINS, error);
  }

  end(...parts: readonly Part[]): void {
    for (const part of parts) this.#failing.delete(part);
    if (!this.#isReported || this.#failing.size > 0) return;
    this.#isReported = false;
    this.#report(ENDS);
  }

  #report(...line: Parameters<Warn>): void {
    try {
      this.#warn(...line);
    } catch {
      // A payment must not fail because a log did.
    }
  }
}
