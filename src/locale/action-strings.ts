import type { ActionStrings, Strings } from './strings.js';

/** Loaded with the proxy actions; those of other languages are in the language’s own file. */
const en: ActionStrings = {
  continue: 'Continue',
  oneMoment: 'One moment…',
  onNetwork: (money, network) => `${money} on ${network}`,
  paidIn: (price, currency) => `${price} in ${currency}`,
  by: (price, method) => `${price} by ${method}`,
  change: 'Change',
  restart: 'Start again',
  cancelQuestion: 'Cancel this payment?',
  cancelIfPaid: 'Already sent money? Don’t cancel.',
  cancelLosesDetails: 'What you have typed will be lost.',
  keep: 'Keep paying',
  cancelForGood: 'Cancel payment',
  yourDetails: 'Your details',
  optional: (label) => `${label} (optional)`,
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  country: 'Country or region',
  choose: 'Choose…',
  line1: 'Address',
  line2: 'Apartment, floor',
  city: 'City',
  state: 'State or province',
  postalCode: 'Postal code',
};

/** The strings in the language of the rest of the checkout, or in English. */
export function actionStrings({ actions }: Strings): ActionStrings {
  return actions ?? en;
}
