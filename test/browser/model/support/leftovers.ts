import type { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import type { ManualClock } from '../../support/manual-clock.js';
import type { Backend } from './backend.js';

const FINAL = ['idle', 'failed', 'complete'];
const LIVE = ['open', 'waiting'];

/** What must not be running: a second request of a kind, or anything after the end or without the element. */
export function leftoversOf(
  { isConnected, phase, shadowRoot }: PayfectCheckout,
  backend: Backend,
  clock: ManualClock,
): readonly string[] {
  const reads = backend.pending('read').length;
  const acts = backend.pending('act').length;
  const streams = backend.pending('stream').length;
  const isOver = !isConnected || FINAL.includes(phase);
  // A timeout per request; the next read, the countdown, and a stream's watchdog or the pause before the next stream.
  // A phone may be paying by the code that is shown.
  const watches = phase === 'open' && shadowRoot?.querySelector('.qr[open]') ? 1 : 0;
  const timers = isOver ? acts : reads + acts + 3 + watches;
  const faults = [
    [reads > 0 && isOver, 'a pending read'],
    [streams > 0 && (!isConnected || !LIVE.includes(phase) || document.hidden), 'a stream open'],
    [acts > 0 && !isConnected, 'a pending action'],
    [Math.max(acts, streams) > 1, `${acts} actions and ${streams} streams at once`],
    [clock.pending > timers, `${clock.pending} timers`],
  ] as const;
  const where = isConnected ? phase : `${phase}, removed`;
  return faults.filter(([isFound]) => isFound).map(([, what]) => `${what} (${where})`);
}
