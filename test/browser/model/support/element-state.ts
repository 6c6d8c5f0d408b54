import type { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import type { CheckoutEventName } from '../../../../src/events/checkout-events.js';
import type { Phase } from '../../../../src/state/checkout-state.js';

/** In each phase, one of these events must have been sent; an empty list means that there is no session. */
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

/** Contradictions between the element's properties, its view and the events that it sent. */
export function contradictionsIn(
  { phase, session, shadowRoot }: PayfectCheckout,
  sent: readonly CheckoutEventName[],
): readonly string[] {
  const required = REQUIRED_EVENTS[phase];
  const status = session?.status ?? 'none';
  const isEnd = (word: string) => word === 'complete' || word === 'expired';
  const isPayable = status === 'open' && (phase === 'open' || phase === 'waiting');
  const hasLink = shadowRoot?.querySelector('a[part=pay]') != null;
  const hasCancel = shadowRoot?.querySelector('[part^=cancel]') != null;
  const faults = [
    [(session !== null) !== required.length > 0, 'the session'],
    [(isEnd(status) || isEnd(phase)) && status !== phase, "the session's status"],
    [required.length > 0 && !required.some((name) => sent.includes(name)), 'the sent events'],
    [hasLink && !isPayable, 'the payment link'],
    [hasCancel && !isPayable, 'the cancel button'],
  ] as const;
  return faults
    .filter(([isFound]) => isFound)
    .map(([, what]) => `${phase} contradicts ${what} (${status}; sent: ${sent.join(', ')})`);
}
