import { formatDecimal } from '../decimal.js';
import type { OutcomePage } from '../page/outcome-page.js';
import type { Checkout } from './checkout.js';

/** The form field by which a payment says that it knows it comes after the expiry. */
export const LATE_FIELD = 'late';

export const UNKNOWN_CHECKOUT: OutcomePage = {
  outcome: 'not-found',
  title: 'No such checkout',
  text: 'This link is wrong, or the sandbox was restarted: it forgets everything then.',
  links: [],
};

export function completePage({ merchant, amountTotal, currency, successUrl }: Checkout): OutcomePage {
  return {
    outcome: 'complete',
    title: 'Payment received',
    text: `${merchant.name} has received ${formatDecimal(amountTotal)} ${currency.toUpperCase()}. You can close this page.`,
    links: successUrl === null ? [] : [{ label: `Back to ${merchant.name}`, href: successUrl }],
  };
}

export function expiredPage({ id, merchant, cancelUrl }: Checkout): OutcomePage {
  return {
    outcome: 'expired',
    title: 'This checkout has expired',
    text: `Please start again at ${merchant.name}, and send nothing to its address any more.`,
    links: cancelUrl === null ? [] : [{ label: `Back to ${merchant.name}`, href: cancelUrl }],
    control: {
      label: 'Pay late',
      hint: 'A payment sent just before the expiry may be seen on the chain only now.',
      action: `/checkouts/${id}/pay`,
      field: LATE_FIELD,
    },
  };
}

export function canceledPage({ id, merchant }: Checkout): OutcomePage {
  return {
    outcome: 'canceled',
    title: 'Payment canceled',
    text: `Nothing was paid. The checkout of ${merchant.name} stays open until it expires.`,
    links: [{ label: 'Back to the payment', href: `/checkouts/${id}` }],
  };
}
