import type { AfterPaintStrings } from './part-strings.js';
import type { Strings } from './strings.js';

/** Loaded after the first paint; those of other languages are in the language’s own file. */
const en: AfterPaintStrings = {
  cancel: 'Cancel payment',
  noHurry: 'Payment seen, no need to hurry',
  timeLeft: 'Pay within',
  timeIsUp: 'Time’s up. Checking for your payment…',
  shop: 'the shop',
  back: (shop) => `Return to ${shop}`,
  orderOf: (money, shop) => `Order for ${money} at ${shop}.`,
  leftToPay: (duration) => `${duration} left to pay.`,
  onNetwork: (name, network) => `${name} on ${network}`,
  otherDevice: 'Scan with your phone',
  qrLabel: (host) => `QR code of the payment page on ${host}`,
  waitingText: 'Finish on the payment page. This page updates on its own.',
  pendingText: 'Please don’t pay again. This page updates on its own.',
  completeText: (shop) => `Thank you. ${shop} has received your payment.`,
  lateText: 'Your payment arrived after the time limit, and it was accepted.',
  expiredText: 'Please don’t send anything now.',
  justPaid: 'Just paid? Keep this page open: we keep looking for two minutes.',
  canceledText: (shop) => `Already sent money? Contact ${shop}.`,
  announcement: (title, text) => `${title}. ${text}`.trim(),
  checkNow: 'I’ve paid',
  checking: 'Checking…',
  notPaidYet: 'We haven’t seen it yet. It can take a few minutes, and you don’t need to do anything.',
  steps: { waiting: 'Payment started', pending: 'Payment seen', complete: 'Paid' },
  paidTo: 'To',
  paidWith: 'With',
  amount: 'Amount',
  reference: 'Reference',
  print: 'Print receipt',
  failures: {
    check: 'We couldn’t check for your payment. Please try again.',
    qr: 'We couldn’t load the code. Please try again.',
  },
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function afterPaintStrings({ afterPaint, translation }: Strings): AfterPaintStrings {
  return { ...en, ...translation?.afterPaint, ...afterPaint };
}
