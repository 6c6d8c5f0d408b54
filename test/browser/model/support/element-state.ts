import type { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import type { CheckoutEventName } from '../../../../src/events/checkout-events.js';
import type { Phase } from '../../../../src/state/checkout-state.js';

/** Of which events one must have been sent where a phase is shown; none where there is no session. */
const REQUIRED_EVENTS: Readonly<Record<Phase, readonly CheckoutEventName[]>> = {
  idle: [],
  loading: [],
  failed: [],
  open: ['ready'],
  waiting: ['ready'],
  complete: ['complete', 'cancel'],
  expired: ['expired', 'complete', 'cancel'],
  canceled: ['cancel', 'expired', 'complete'],
};

/** How what an element says of itself, shows and has told the page contradicts itself. */
export function contradictionsIn(
  { phase, session, shadowRoot }: PayfectCheckout,
  sent: readonly CheckoutEventName[],
): readonly string[] {
  const wanted = REQUIRED_EVENTS[phase];
  const said = session?.status ?? 'none';
  const isEnd = (word: string) => word === 'complete' || word === 'expired';
  const isPayable = said === 'open' && (phase === 'open' || phase === 'waiting');
  const hasLink = shadowRoot?.querySelector('a[part=pay]') != null;
  const faults = [
    [(session !== null) !== wanted.length > 0, 'the session'],
    [(isEnd(said) || isEnd(phase)) && said !== phase, "the session's status"],
    [wanted.length > 0 && !wanted.some((name) => sent.includes(name)), 'what was sent'],
    [hasLink && !isPayable, 'the payment link'],
  ] as const;
  return faults
    .filter(([isFound]) => isFound)
    .map(([, what]) => `${phase} contradicts ${what} (${said}; sent: ${sent.join(', ')})`);
}
