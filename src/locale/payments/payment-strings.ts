import type { PaymentStrings } from '../part-strings.js';
import type { Strings } from '../strings.js';

/** Loaded with the payment details; those of other languages are in the language’s own file. */
const en: PaymentStrings = {
  send: (money, network) => `Send exactly ${money} on ${network}`,
  amount: 'Amount',
  address: (network) => `${network} address`,
  invoice: 'Lightning invoice',
  required: (name) => `${name} (required)`,
  memoAdvice: 'Without it, your payment can’t be matched and may be lost.',
  plainCode: 'Address',
  requestCode: 'Payment request',
  requestAdvice: 'If your wallet shows another recipient than the address below, don’t send.',
  openWallet: 'Open in wallet',
  feeAdvice: 'Paying from an exchange? Its fee comes on top: this exact amount must arrive.',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected. Copy it with your keyboard or the menu.',
  compare: (parts) => `Before you send, compare these parts with your wallet: ${parts}`,
  elsewhere: 'Pay on the payment page instead',
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function paymentStrings({ payment, translation }: Strings): PaymentStrings {
  return { ...en, ...translation?.payment, ...payment };
}
