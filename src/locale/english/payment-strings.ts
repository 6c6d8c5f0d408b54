/** In the file of paying in place: address, amount and code, for a shopper who sends from a wallet or an exchange. */
export const paymentEnglish = {
  /** The heading. {money}: the exact amount, such as 42.50 USDT; {network}: a name such as Tron (TRC20) */
  send: 'Send exactly {money} on {network}',
  /** Names the amount. */
  amount: 'Amount',
  /** Names the address. {network}: a name such as Tron (TRC20) */
  address: '{network} address',
  /** Replaces the address on the Lightning network. */
  invoice: 'Lightning invoice',
  /** {name}: the network's own word for its memo, such as Destination tag */
  required: '{name} (required)',
  /** As that name, where the network has none. Wallets and exchanges call it so. */
  memo: 'Memo',
  /** Below the memo. The second most important warning. */
  memoAdvice: 'Without it, your payment can’t be matched and may be lost.',
  /** What the QR code holds, a switch between two: the address alone. */
  plainCode: 'Address',
  /** Address and amount together. */
  requestCode: 'Payment request',
  /** Below that code: some wallets misread it. *Below* because the address stands there. */
  requestAdvice: 'If your wallet shows another recipient than the address below, don’t send.',
  /** A button. */
  openWallet: 'Open in wallet',
  /** The exchange takes its fee from what is sent, unless the shopper adds it. The amount above must arrive in full. */
  feeAdvice: 'Paying from an exchange? Its fee comes on top: this exact amount must arrive.',
  /** A button beside address, amount and memo. */
  copy: 'Copy',
  /** In that button, for two seconds; also said, before the name of what was copied. */
  copied: 'Copied',
  /** Joins a heading and its text for screen readers. Only punctuation. */
  titleAndText: '{title}. {text}',
  /** Where the page may not write to the clipboard. */
  selected: 'Selected. Copy it with your keyboard or the menu.',
  /** After the address was copied: malware may have replaced it. {parts}: three short parts of the address */
  compare: 'Before you send, compare these parts with your wallet: {parts}',
  /** The button beside the choice that leads back to it. */
  change: 'Change',
  /** The link to the payment page. */
  elsewhere: 'Pay on the payment page instead',
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function paymentStrings<Given extends object>(strings: Given): typeof paymentEnglish & Given {
  return { ...paymentEnglish, ...strings };
}
