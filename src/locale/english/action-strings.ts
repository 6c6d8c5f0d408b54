/** In the file of the proxy actions: fixing the choice, canceling, restarting. */
export const actionEnglish = {
  /** The button that fixes the choice; the payment follows. {money}: an amount such as 20.00 USDT */
  continue: 'Continue · {money}',
  /** Below that button. */
  nextStep: 'Next: check the details before you pay',
  /** In that button, while the choice is sent. */
  preparing: 'Preparing your payment…',
  /** In any other button, while it does what it says. */
  oneMoment: 'One moment…',
  /** The choice in words. {money}: an amount such as 20.00 USDT; {network}: a name such as Tron (TRC20) */
  onNetwork: '{money} on {network}',
  /** The price is in another currency than the payment. {price}: 600.00 TWD; {currency}: a code such as USDT */
  paidIn: '{price}, paid in {currency}',
  /** Both of the above. */
  paidInOnNetwork: '{price}, paid in {currency} on {network}',
  /** A price, and the method *card*. */
  byCard: '{price} by card',
  /** A price, and the method *crypto*. */
  byCrypto: '{price} in crypto',
  /** A price, and a method with a name of its own, such as PayPal. */
  by: '{price} by {method}',
  /** The button beside the choice that leads back to it. */
  change: 'Change',
  /** The button after the end of a payment that was not paid. */
  restart: 'Start a new payment',
  /** The question before canceling. */
  cancelQuestion: 'Cancel this payment?',
  /** Below the question: canceling does not bring money back. */
  cancelIfPaid: 'Already sent money? Don’t cancel.',
  /** Below the question, if the shopper has filled in the form. */
  cancelLosesDetails: 'What you have typed will be lost.',
  /** The safe answer, a button: the payment goes on. */
  keep: 'Keep paying',
  /** The other answer, a button. */
  cancelForGood: 'Cancel payment',
  /** Where the form should be. */
  formNotLoaded: 'We can’t load the form for your details. Check your connection and try again.',
  /** Beside the button that failed: *Continue*. */
  'failures.select': 'We couldn’t save your choice. Nothing was charged.',
  /** *Cancel payment*. */
  'failures.cancel': 'We couldn’t cancel. The payment is still open.',
  /** *Start a new payment*. */
  'failures.restart': 'We couldn’t start a new payment. Please try again.',
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function actionStrings<Given extends object>(strings: Given): typeof actionEnglish & Given {
  return { ...actionEnglish, ...strings };
}
