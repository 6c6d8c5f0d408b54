/** In the file of what became of the money. {received} and {due} are amounts such as 42.50 USDT. */
export const paymentStatusEnglish = {
  /** A step: the money was seen on its way, which is not yet received. */
  'steps.pending': 'Payment seen',
  /** Joins a heading and its text for screen readers. Only punctuation. */
  titleAndText: '{title}. {text}',
  /** Below that step. */
  pendingText: 'Please don’t pay again. This page updates on its own.',
  /** The next step: the network confirms the transaction. */
  confirming: 'Confirming',
  /** Below it. {seen}: a number of blocks so far */
  confirmations: '{seen} of {needed, plural, one {# confirmation} other {# confirmations}}',
  /** After it: how long that takes. */
  aboutMinutes: '{count, plural, one {about # minute left} other {about # minutes left}}',
  /** As above, below a minute. */
  aboutSeconds: '{count, plural, one {about # second left} other {about # seconds left}}',
  /** Before an amount. */
  received: 'Received',
  /** Before the amount that is missing. */
  due: 'Still due',
  /** Before the short id of a transaction, which is a link. */
  transaction: 'Transaction',
  /** Notes on what is odd about a payment: too little was sent. */
  'notes.underpaid': '{received} received, {due} still due. Send the rest to the same address.',
  /** Too much was sent. */
  'notes.overpaid': 'You sent more than the price.',
  /** It came after the time limit. */
  'notes.late': 'Your payment arrived after the time limit.',
  /** The payment service checks it. */
  'notes.held': 'Your payment is on hold while it is checked.',
  /** It was sent back to the shopper. */
  'notes.refunded': 'Your payment was sent back.',
  /** Another coin, or on another network. */
  'notes.wrong-asset': 'Something else arrived. Still due: {due}.',
  /** It has arrived, but the time was up, for example. */
  'notes.arrived': '{received} arrived, but the payment isn’t complete.',
  /** The address takes no money any more. */
  'notes.closed': 'This can’t be paid here any more.',
  /** The link below a note. {shop}: the merchant's name */
  contactAt: 'Contact {shop}',
  /** As above, for a merchant without a name. */
  contact: 'Contact the shop',
};

type NoteOf<Key> = Key extends `notes.${infer Note}` ? Note : never;

/** What is odd about a payment, as a note says it. */
export type PaymentNote = NoteOf<keyof typeof paymentStatusEnglish>;

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function paymentStatusStrings<Given extends object>(strings: Given): typeof paymentStatusEnglish & Given {
  return { ...paymentStatusEnglish, ...strings };
}
