import type { PaymentStatusStrings } from '../part-strings.js';
import type { Strings } from '../strings.js';

/** Loaded with the status of payments; those of other languages are in the language’s own file. */
const en: PaymentStatusStrings = {
  seen: 'Payment seen',
  seenText: 'Please don’t pay again. This page updates on its own.',
  confirming: 'Confirming',
  confirmations: (seen, needed) => `${seen} of ${needed} confirmations`,
  secondsLeft: (duration) => `about ${duration} left`,
  received: 'Received',
  due: 'Still due',
  transaction: 'Transaction',
  notes: {
    underpaid: (received, due) => `${received} received, ${due} still due. Send the rest to the same address.`,
    overpaid: () => 'You sent more than the price.',
    late: () => 'Your payment arrived after the time limit.',
    held: () => 'Your payment is on hold while it is checked.',
    refunded: () => 'Your payment was sent back.',
    'wrong-asset': (_received, due) => `Something else arrived. Still due: ${due}.`,
    arrived: (received) => `${received} arrived, but the payment isn’t complete.`,
    closed: () => 'This can’t be paid here any more.',
  },
  contact: (shop) => `Contact ${shop}`,
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function paymentStatusStrings({ paymentStatus, translation }: Strings): PaymentStatusStrings {
  return { ...en, ...translation?.paymentStatus, ...paymentStatus };
}
