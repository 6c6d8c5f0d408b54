import type { ActionStrings } from './part-strings.js';
import type { Strings } from './strings.js';

/** Loaded with the proxy actions; those of other languages are in the language’s own file. */
const en: ActionStrings = {
  continue: (money) => `Continue · ${money}`,
  nextStep: 'Next: check the details before you pay',
  preparing: 'Preparing your payment…',
  oneMoment: 'One moment…',
  onNetwork: (money, network) => `${money} on ${network}`,
  paidIn: (price, currency) => `${price}, paid in ${currency}`,
  by: (price, method) => `${price} by ${method.toLowerCase()}`,
  change: 'Change',
  restart: 'Start a new payment',
  cancelQuestion: 'Cancel this payment?',
  cancelIfPaid: 'Already sent money? Don’t cancel.',
  cancelLosesDetails: 'What you have typed will be lost.',
  keep: 'Keep paying',
  cancelForGood: 'Cancel payment',
  formNotLoaded: 'We can’t load the form for your details. Check your connection and try again.',
  failures: {
    select: 'We couldn’t save your choice. Nothing was charged.',
    cancel: 'We couldn’t cancel. The payment is still open.',
    restart: 'We couldn’t start a new payment. Please try again.',
  },
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function actionStrings({ actions, translation }: Strings): ActionStrings {
  return { ...en, ...translation?.actions, ...actions };
}
