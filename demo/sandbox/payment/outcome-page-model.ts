import type { OutcomePage } from '../page/outcome-page.js';
import type { Payable } from './payment-gateway.js';

/** The form field that marks a payment as deliberately late. */
export const LATE_FIELD = 'late';

export const UNKNOWN_CHECKOUT: OutcomePage = {
  outcome: 'not-found',
  title: 'No such checkout',
  text: 'This link is wrong, or the sandbox was restarted: it forgets everything then.',
  links: [],
};

/** The page of a checkout that is no longer open. */
export function endedPage(payable: Payable): OutcomePage {
  if (payable.status === 'complete') return completePage(payable);
  return payable.status === 'canceled' ? canceledPage(payable) : expiredPage(payable);
}

/** The page of an open checkout that the shopper left without a cancel URL to go to. */
export function abandonedPage({ path, merchantName }: Payable): OutcomePage {
  return {
    outcome: 'canceled',
    title: 'Payment canceled',
    text: `Nothing was paid. The checkout of ${merchantName} stays open until it expires.`,
    links: [{ label: 'Back to the payment', href: path }],
  };
}

function completePage({ merchantName, amount, currency, successUrl }: Payable): OutcomePage {
  return {
    outcome: 'complete',
    title: 'Payment received',
    text: `${merchantName} has received ${amount} ${currency}. You can close this page.`,
    links: backTo(merchantName, successUrl),
  };
}

function expiredPage(payable: Payable): OutcomePage {
  const { merchantName, cancelUrl } = payable;
  return {
    outcome: 'expired',
    title: 'This checkout has expired',
    text: `Please start again at ${merchantName}, and send nothing to its address any more.`,
    links: backTo(merchantName, cancelUrl),
    control: payLate(payable, 'A payment sent just before the expiry may be seen on the chain only now.'),
  };
}

function canceledPage(payable: Payable): OutcomePage {
  const { merchantName, cancelUrl } = payable;
  return {
    outcome: 'canceled',
    title: 'This checkout was canceled',
    text: `${merchantName} has canceled it. Nothing was paid; send nothing to its address any more.`,
    links: backTo(merchantName, cancelUrl),
    control: payLate(payable, 'A payment sent just before the cancellation may be seen on the chain only now.'),
  };
}

function backTo(merchantName: string, href: string | null): OutcomePage['links'] {
  return href === null ? [] : [{ label: `Back to ${merchantName}`, href }];
}

function payLate({ path }: Payable, hint: string): NonNullable<OutcomePage['control']> {
  return { label: 'Pay late', hint, action: `${path}/pay`, field: LATE_FIELD };
}
