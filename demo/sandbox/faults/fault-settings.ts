// The faults that an API of the sandbox can have, and the fault that each has now. It injects none.
import * as v from 'valibot';
import type { Clock } from '../../../src/providers/clock.js';

/** Accepts numbers as text, too, because forms send only text. */
const wholeNumber = (min: number, max: number) =>
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.nonEmpty(), v.transform(Number))], 'must be a number'),
    v.integer('must be a whole number'),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`),
  );

const headerValue = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))], 'must be text'),
  v.regex(/^[\x20-\x7e]{1,100}$/, 'must be 1 to 100 printable ASCII characters'),
);

const KINDS = [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('latency'), delayMs: wholeNumber(1, 60_000) }),
  v.object({ kind: v.literal('stall') }),
  v.object({ kind: v.literal('drip'), byteEveryMs: wholeNumber(1, 10_000) }),
  v.object({ kind: v.literal('cut') }),
  v.object({ kind: v.literal('truncate') }),
  v.object({ kind: v.literal('server-error'), percent: wholeNumber(1, 100) }),
  v.object({ kind: v.literal('rate-limit'), retryAfter: headerValue }),
  v.object({ kind: v.literal('wrong-type') }),
  v.object({ kind: v.literal('wrong-id') }),
  v.object({ kind: v.literal('redirect') }),
] as const;

/**
 * - `latency`: responds after `delayMs`
 * - `stall`: never responds
 * - `drip`: sends one byte every `byteEveryMs`
 * - `cut`: closes the connection halfway through the response
 * - `truncate`: sends half of the JSON
 * - `server-error`: returns 503 for `percent` of all requests
 * - `rate-limit`: returns 429 with any `retryAfter`
 * - `wrong-type`: returns an HTML page with 200
 * - `wrong-id`: returns the id of another session
 * - `redirect`: redirects to another host
 */
export const faultSchema = v.variant(
  'kind',
  KINDS,
  `must be one of ${KINDS.map(({ entries }) => entries.kind.literal).join(', ')}`,
);

export type Fault = v.InferOutput<typeof faultSchema>;

const MAX_DURATION_SECONDS = 24 * 60 * 60;

/** How long a fault lasts. A form sends empty text for "until someone changes it". */
export const durationSchema = v.optional(
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    wholeNumber(1, MAX_DURATION_SECONDS),
  ]),
);

export const FAULT_TARGETS = ['payfect', 'wewire', 'btcpay'] as const;

export type FaultTarget = (typeof FAULT_TARGETS)[number];

/** A fault, and when it ends by itself. */
interface FaultState {
  readonly fault: Fault;
  /** Epoch milliseconds; null if it stays until someone changes it. */
  readonly endsAtMs: number | null;
}

const NO_FAULT: FaultState = { fault: { kind: 'none' }, endsAtMs: null };

/** The current fault of each API. */
export class FaultSettings {
  readonly #clock: Clock;
  readonly #states = new Map<FaultTarget, FaultState>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  stateOf(api: FaultTarget): FaultState {
    const state = this.#states.get(api) ?? NO_FAULT;
    return state.endsAtMs !== null && state.endsAtMs <= this.#clock.now() ? NO_FAULT : state;
  }

  faultOf(api: FaultTarget): Fault {
    return this.stateOf(api).fault;
  }

  /** @param forSeconds how long it lasts; by default until the next call */
  set(api: FaultTarget, fault: Fault, forSeconds: number | null = null): void {
    this.#states.set(api, { fault, endsAtMs: forSeconds === null ? null : this.#clock.now() + forSeconds * 1000 });
  }

  reset(): void {
    this.#states.clear();
  }

  /** Whole seconds until the fault of an API ends; null if it does not end by itself. */
  secondsLeft(api: FaultTarget): number | null {
    const { endsAtMs } = this.stateOf(api);
    return endsAtMs === null ? null : Math.ceil((endsAtMs - this.#clock.now()) / 1000);
  }

  all(): Readonly<Record<FaultTarget, Fault>> {
    return {
      payfect: this.faultOf('payfect'),
      wewire: this.faultOf('wewire'),
      btcpay: this.faultOf('btcpay'),
    };
  }
}
