import type { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import type { CheckoutEventName } from '../../../../src/events/checkout-events.js';
import { FIRST_ADDRESSES } from './payments/payment-json.js';
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
  const hasLink = shadowRoot?.querySelector('a[part~=pay]') != null;
  const hasCancel = shadowRoot?.querySelector('[part^=cancel]') != null;
  const payments = session?.payments ?? [];
  const address = shadowRoot?.querySelector('#pay-address')?.textContent ?? null;
  const isMoneySeen = payments.some(({ seen }) => seen !== '');
  const isHurried = shadowRoot?.querySelector('[part=countdown]') != null && !payments.some(({ isDue }) => isDue);
  const faults = [
    [(session !== null) !== required.length > 0, 'the session'],
    [(isEnd(status) || isEnd(phase)) && status !== phase, "the session's status"],
    [required.length > 0 && !required.some((name) => sent.includes(name)), 'the sent events'],
    [hasLink && !isPayable, 'the payment link'],
    [hasCancel && (!isPayable || isMoneySeen), 'the cancel button'],
    [isMoneySeen && isHurried, 'the countdown'],
    [address !== null && !FIRST_ADDRESSES.includes(address), 'the first address'],
    [address !== null && !payments.some((payment) => payment.isDue && payment.address === address), 'what is due'],
    [address !== null && phase !== 'open' && phase !== 'waiting', 'the address'],
  ] as const;
  return faults
    .filter(([isFound]) => isFound)
    .map(([, what]) => `${phase} contradicts ${what} (${status}; sent: ${sent.join(', ')})`);
}
