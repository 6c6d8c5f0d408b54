// How an invoice's status follows from time and payments, one step at a time. It changes and sends nothing.
import { type Accounted, balancesOf } from './accounting.js';
import type { Invoice } from './invoice.js';

type Standing = Pick<Invoice, 'status' | 'additionalStatus'>;

/** The next status of an invoice; the same object if it stays as it is. Call it until it does. */
export function advance(invoice: Invoice, payments: readonly Accounted[], nowMs: number): Invoice {
  const next = nextStanding(invoice, payments, nowMs);
  const isSame = next.status === invoice.status && next.additionalStatus === invoice.additionalStatus;
  return isSame ? invoice : { ...invoice, ...next };
}

function nextStanding(invoice: Invoice, payments: readonly Accounted[], nowMs: number): Standing {
  const counted = payments.filter(({ status }) => status !== 'Invalid');
  const { status, additionalStatus, expiresAtMs, monitoredUntilMs } = invoice;
  switch (status) {
    case 'New':
      if (isPaid(invoice, counted)) return { status: 'Processing', additionalStatus: excessOf(invoice, counted) };
      if (expiresAtMs <= nowMs) return { status: 'Expired', additionalStatus: partOf(counted) };
      return { status, additionalStatus: partOf(counted) };
    case 'Processing':
      if (isPaid(invoice, settledOf(counted))) return { status: 'Settled', additionalStatus };
      // A payment was replaced, or the chain was reorganized.
      if (!isPaid(invoice, counted)) return { status: 'New', additionalStatus: partOf(counted) };
      if (monitoredUntilMs <= nowMs) return { status: 'Invalid', additionalStatus };
      return { status, additionalStatus: excessOf(invoice, counted) };
    case 'Expired':
      // It stays expired: whether a late payment is good enough is for the merchant to decide.
      if (monitoredUntilMs <= nowMs || additionalStatus === 'Marked') return { status, additionalStatus };
      return { status, additionalStatus: isPaid(invoice, counted) ? 'PaidLate' : partOf(counted) };
    default:
      return { status, additionalStatus };
  }
}

function settledOf(payments: readonly Accounted[]): readonly Accounted[] {
  return payments.filter(({ status }) => status === 'Settled');
}

function partOf(counted: readonly Accounted[]): Standing['additionalStatus'] {
  return counted.length === 0 ? 'None' : 'PaidPartial';
}

/** By one method's reckoning, less what the merchant tolerates. Anything pays a top-up. */
function isPaid(invoice: Invoice, payments: readonly Accounted[]): boolean {
  if (invoice.amount === null) return payments.length > 0;
  const tolerated = BigInt(Math.round((invoice.request.checkout?.paymentTolerance ?? 0) * 100));
  return balancesOf(invoice, payments).some(({ amount, due }) => due <= ((amount ?? 0n) * tolerated) / 10_000n);
}

function excessOf(invoice: Invoice, payments: readonly Accounted[]): Standing['additionalStatus'] {
  const isOver = balancesOf(invoice, payments).some(({ ownPaid, due }) => ownPaid > 0n && due < 0n);
  return isOver && invoice.amount !== null ? 'PaidOver' : 'None';
}

/** The statuses that a merchant may mark an invoice with. */
export function markableAs({ status, additionalStatus }: Invoice): readonly ('Invalid' | 'Settled')[] {
  const canSettle = ['New', 'Processing', 'Expired', 'Invalid'].includes(status);
  const canInvalidate = ['New', 'Processing', 'Expired'].includes(status) && additionalStatus !== 'Marked';
  return [...(canSettle ? (['Settled'] as const) : []), ...(canInvalidate ? (['Invalid'] as const) : [])];
}
