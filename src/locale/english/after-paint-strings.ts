/** In the file that loads after the first paint: waiting, the end, and most of what screen readers say. */
export const afterPaintEnglish = {
  /** A button below the others. A question follows. */
  cancel: 'Cancel payment',
  /** Replaces the time left once a payment was seen. */
  noHurry: 'Payment seen, no need to hurry',
  /** Before the time left: `Pay within` `28:14`. Reads well before a clock and before *2 days*. */
  timeLeft: 'Pay within',
  /** The time left, from one day on. */
  days: '{count, plural, one {# day} other {# days}}',
  /** Replaces the time left. */
  timeIsUp: 'Time’s up. Checking for your payment…',
  /** The link at the end. {shop}: the merchant's name */
  backTo: 'Return to {shop}',
  /** As above, for a merchant without a name. */
  back: 'Return to the shop',
  /** Said first to a shopper who does not see the page. {money}: an amount; {shop}: the merchant's name */
  orderAt: 'Order for {money} at {shop}.',
  /** As above, for a merchant without a name. */
  orderOf: 'Order for {money}.',
  /** Said while the time runs out: 5 minutes before, and 1. */
  minutesLeft: '{count, plural, one {# minute left to pay.} other {# minutes left to pay.}}',
  /** As above, 30 seconds before. */
  secondsLeft: '{count, plural, one {# second left to pay.} other {# seconds left to pay.}}',
  /** What was chosen. {name}: a currency such as Tether USD; {network}: a name such as Tron (TRC20) */
  nameOnNetwork: '{name} on {network}',
  /** The button that shows a QR code of the payment page. */
  otherDevice: 'Scan with your phone',
  /** Names the QR code for screen readers. {host}: a host name such as pay.example.com */
  qrLabel: 'QR code of the payment page on {host}',
  /** Below *Waiting for your payment*. */
  waitingText: 'Finish on the payment page. This page updates on its own.',
  /** Below *Your payment is being processed*. */
  pendingText: 'Please don’t pay again. This page updates on its own.',
  /** Below *Paid*. {shop}: the merchant's name */
  completeAt: 'Thank you. {shop} has received your payment.',
  /** As above, for a merchant without a name. */
  completeText: 'Thank you. The shop has received your payment.',
  /** Below *Paid*, if it was late. */
  lateText: 'Your payment arrived after the time limit, and it was accepted.',
  /** Below *Time’s up*. */
  expiredText: 'Please don’t send anything now.',
  /** After it, to a shopper who paid just before. */
  justPaid: 'Just paid? Keep this page open: we keep looking for two minutes.',
  /** Below *Payment canceled*. {shop}: the merchant's name */
  canceledAt: 'Already sent money? Contact {shop}.',
  /** As above, for a merchant without a name. */
  canceledText: 'Already sent money? Contact the shop.',
  /** Joins a heading and its text for screen readers. Only punctuation. */
  titleAndText: '{title}. {text}',
  /** Joins two sentences for screen readers. Only a blank, or nothing where a language has none. */
  twoSentences: '{first} {second}',
  /** The button that asks whether the payment has arrived. */
  checkNow: 'I’ve paid',
  /** In that button, while it asks. */
  checking: 'Checking…',
  /** Below that button, if nothing has arrived yet. The shopper need not do anything. */
  notPaidYet: 'We haven’t seen it yet. It can take a few minutes, and you don’t need to do anything.',
  /** The steps of a payment, one below the other: the shopper is at the payment page. */
  'steps.waiting': 'Payment started',
  /** The money was seen on its way, which is not yet received. */
  'steps.pending': 'Payment seen',
  /** The end. */
  'steps.complete': 'Paid',
  /** On the receipt, before the merchant's name. */
  paidTo: 'To',
  /** On the receipt, before currency and network. */
  paidWith: 'With',
  /** On the receipt, before the amount. */
  amount: 'Amount',
  /** On the receipt, before the order's number. */
  reference: 'Reference',
  /** A button. */
  print: 'Print receipt',
  /** Beside the button *I’ve paid*. */
  'failures.check': 'We couldn’t check for your payment. Please check again.',
  /** Beside the button *Scan with your phone*. */
  'failures.qr': 'We couldn’t load the code. Please try again.',
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function afterPaintStrings<Given extends object>(strings: Given): typeof afterPaintEnglish & Given {
  return { ...afterPaintEnglish, ...strings };
}
