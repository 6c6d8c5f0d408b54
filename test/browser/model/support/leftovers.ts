import type { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import type { ManualClock } from '../../support/manual-clock.js';
import type { Backend } from './backend.js';

const FINAL = ['idle', 'failed', 'complete', 'canceled'];

/** What runs although nothing should: beside something else, after the end, or without its element on the page. */
export function leftoversOf(
  { isConnected, phase }: PayfectCheckout,
  backend: Backend,
  clock: ManualClock,
): readonly string[] {
  const reads = backend.pending('read').length;
  const acts = backend.pending('act').length;
  const streams = backend.pending('stream').length;
  const isOver = !isConnected || FINAL.includes(phase);
  // A time limit for each request; the next read, the countdown, and a stream's silence or the pause before the next.
  const timers = isOver ? acts : reads + acts + 3;
  const faults = [
    [reads > 0 && isOver, 'a read under way'],
    [streams > 0 && (isOver || document.hidden), 'a stream open'],
    [acts > 0 && !isConnected, 'a request to act under way'],
    [Math.max(acts, streams) > 1, `${acts} requests to act and ${streams} streams at once`],
    [clock.pending > timers, `${clock.pending} timers`],
  ] as const;
  const where = isConnected ? phase : `${phase}, removed`;
  return faults.filter(([isFound]) => isFound).map(([, what]) => `${what} (${where})`);
}
