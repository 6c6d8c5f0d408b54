import type { Selection } from '../../session/selection.js';
import type { SessionPayment } from '../../session/payments/shown-payment.js';
import type { Session } from '../../session/session.js';
import type { OpenState, WaitingState } from '../../state/checkout-state.js';
import type { Chosen } from '../view-context.js';

/**
 * The payment to show: the chosen one. Where money was seen of another one only, as after a reload, that one, so that nobody
 * pays twice. Null if the choice is not made, or is paid elsewhere.
 */
export function entryOf({ session: { payments }, selection }: Chosen): SessionPayment | null {
  const chosen = payments.find((payment) => isChosen(payment, selection, payments.length));
  const seen = payments.find((payment) => payment.seen);
  return chosen?.seen ? chosen : (seen ?? chosen ?? null);
}

function isChosen({ currency, network }: SessionPayment, chosen: Selection, count: number): boolean {
  // A session that was created for the choice may list no options.
  if (chosen.currency === '') return count === 1;
  return currency === chosen.currency && (chosen.network === '' || network.value === chosen.network);
}

/** Whether it replaces the choice: money was seen, the choice is made, or there is none. */
export function isShown(state: OpenState | WaitingState, { seen }: SessionPayment): boolean {
  if (seen) return true;
  const { status, routes } = state.session;
  // The payment may be in progress: the shopper must not pay twice.
  if (status !== 'open') return false;
  if (state.phase === 'waiting' || state.step === 'confirm') return true;
  return routes.select === null && !hasChoice(state.session);
}

export function hasChoice({ methods }: Session): boolean {
  const currencies = methods.flatMap((method) => method.currencies);
  return methods.length > 1 || currencies.length > 1 || currencies.some(({ networks }) => networks.length > 1);
}

/** The amount to send, exactly as the server sent it, with the currency's code. */
export function moneyOf(amount: string | null, { currency }: SessionPayment): string {
  return `${amount ?? ''} ${currency.toUpperCase()}`;
}

/** As sent by the server: what is due, or else the price. */
export function dueOf({ due, amount }: SessionPayment): string {
  return due ?? amount;
}

/** What the network is called, with its standard. */
export function networkOf({ network }: SessionPayment): string {
  return network.name ?? network.value;
}
