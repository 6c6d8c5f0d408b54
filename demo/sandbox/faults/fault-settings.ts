// The faults that an API of the sandbox can have, and the fault that each has now. It injects none.
import * as v from 'valibot';

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

export const FAULT_TARGETS = ['payfect', 'wewire'] as const;

export type FaultTarget = (typeof FAULT_TARGETS)[number];

/** The current fault of each API. */
export class FaultSettings {
  readonly #faults = new Map<FaultTarget, Fault>();

  faultOf(api: FaultTarget): Fault {
    return this.#faults.get(api) ?? { kind: 'none' };
  }

  set(api: FaultTarget, fault: Fault): void {
    this.#faults.set(api, fault);
  }

  all(): Readonly<Record<FaultTarget, Fault>> {
    return { payfect: this.faultOf('payfect'), wewire: this.faultOf('wewire') };
  }
}
