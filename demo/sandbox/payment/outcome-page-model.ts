import type { OutcomePage } from '../page/outcome-page.js';
import type { Payable } from './payment-gateway.js';

/** The form field that marks a payment as deliberately late. */
export const LATE_FIELD = 'late';

export const UNKNOWN_CHECKOUT: OutcomePage = {
  outcome: 'not-found',
  title: 'We can’t find this checkout',
  text: 'The link is wrong, or the sandbox was restarted since: it keeps everything in memory.',
  links: [{ label: 'See all checkouts', href: '/' }],
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
    text: `Nothing was paid. Your checkout at ${merchantName} stays open until it expires.`,
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
    text: `Start a new payment at ${merchantName}. Don’t send anything to the old address.`,
    links: backTo(merchantName, cancelUrl),
    control: payable.isPaidLate
      ? acceptLate(payable)
      : payLate(payable, 'A payment sent just before the deadline can still arrive. What does your server do then?'),
  };
}

function canceledPage(payable: Payable): OutcomePage {
  const { merchantName, cancelUrl } = payable;
  return {
    outcome: 'canceled',
    title: 'This checkout was canceled',
    text: `${merchantName} canceled it. Nothing was paid. Don’t send anything to the old address.`,
    links: backTo(merchantName, cancelUrl),
    control: payLate(
      payable,
      'A payment sent just before the cancellation can still arrive. What does your server do then?',
    ),
  };
}

function backTo(merchantName: string, href: string | null): OutcomePage['links'] {
  return href === null ? [] : [{ label: `Back to ${merchantName}`, href }];
}

function acceptLate({ path }: Payable): NonNullable<OutcomePage['control']> {
  const hint = 'The money came too late. As the merchant, you can accept it all the same.';
  return { label: 'Mark as settled', hint, action: `${path}/pay`, field: LATE_FIELD };
}

function payLate({ path }: Payable, hint: string): NonNullable<OutcomePage['control']> {
  return { label: 'Simulate late payment', hint, action: `${path}/pay`, field: LATE_FIELD };
}
