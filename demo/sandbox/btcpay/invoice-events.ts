// The events that a change of an invoice means, in the order in which the server sends them. It sends none.
import { type Accounted, decimalOf } from './accounting.js';
import type { Invoice } from './invoice.js';

/** The members of a webhook's body that its type adds. */
export interface InvoiceEvent {
  readonly type:
    | 'InvoiceCreated'
    | 'InvoiceReceivedPayment'
    | 'InvoicePaymentSettled'
    | 'InvoiceProcessing'
    | 'InvoiceExpired'
    | 'InvoiceSettled'
    | 'InvoiceInvalid';
  readonly [member: string]: unknown;
}

export function eventsBetween(
  before: Invoice,
  after: Invoice,
  payments: readonly Accounted[],
): { readonly events: readonly InvoiceEvent[]; readonly reported: Invoice['reported'] } {
  const { received, settled } = before.reported;
  const newlyReceived = payments.filter(({ id, status }) => status !== 'Invalid' && !received.includes(id));
  const newlySettled = payments.filter(({ id, status }) => status === 'Settled' && !settled.includes(id));
  const events = [
    ...newlyReceived.map((payment) => paymentEvent('InvoiceReceivedPayment', payment, before)),
    ...newlySettled.map((payment) => paymentEvent('InvoicePaymentSettled', payment, before)),
    ...(before.status === after.status ? [] : statusEvents(after)),
  ];
  return {
    events,
    reported: {
      received: [...received, ...newlyReceived.map(({ id }) => id)],
      settled: [...settled, ...newlySettled.map(({ id }) => id)],
    },
  };
}

function paymentEvent(type: InvoiceEvent['type'], payment: Accounted, { expiresAtMs }: Invoice): InvoiceEvent {
  return {
    type,
    afterExpiration: payment.receivedAtMs >= expiresAtMs,
    paymentMethodId: payment.prompt.method.id,
    payment: paymentJson(payment),
  };
}

export function paymentJson({ id, units, status, destination, receivedAtMs, prompt }: Accounted): object {
  return {
    id,
    receivedDate: Math.floor(receivedAtMs / 1000),
    value: decimalOf(units, prompt.method.decimals),
    fee: '0.0',
    status,
    destination,
  };
}

function statusEvents({ status, additionalStatus }: Invoice): readonly InvoiceEvent[] {
  const overPaid = additionalStatus === 'PaidOver';
  switch (status) {
    case 'Processing':
      return [{ type: 'InvoiceProcessing', overPaid }];
    case 'Settled':
      return [{ type: 'InvoiceSettled', manuallyMarked: false, overPaid }];
    case 'Expired':
      return [{ type: 'InvoiceExpired', partiallyPaid: additionalStatus === 'PaidPartial' }];
    case 'Invalid':
      return [{ type: 'InvoiceInvalid', manuallyMarked: false }];
    default:
      return [];
  }
}
