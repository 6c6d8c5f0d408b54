import type { FormStrings } from './part-strings.js';
import type { Strings } from './strings.js';

/** Loaded with the form; those of other languages are in the language’s own file. */
const en: FormStrings = {
  yourDetails: 'Your details',
  optional: (label) => `${label} (optional)`,
  choose: 'Choose…',
  labels: {
    country: 'Country or region',
    name: 'Name',
    email: 'Email address',
    phone: 'Phone number',
    line1: 'Address',
    line2: 'Apartment, suite, etc.',
    city: 'City',
    suburb: 'Suburb',
    town: 'Town or city',
    district: 'District',
    anyState: 'State or province',
    state: 'State',
    province: 'Province',
    county: 'County',
    prefecture: 'Prefecture',
    department: 'Department',
    parish: 'Parish',
    island: 'Island',
    emirate: 'Emirate',
    region: 'Region',
    postalCode: 'Postal code',
    zip: 'ZIP code',
    postcode: 'Postcode',
    pin: 'PIN code',
    eircode: 'Eircode',
  },
  phoneHint: 'With country code, like +886 912 345 678',
  missing: (label) => `Enter your ${label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`,
  noCountry: 'Choose a country or region',
  badEmail: 'Enter an email like name@example.com',
  badPhone: 'Enter a phone number like +886 912 345 678',
  tooLong: 'Use 200 characters or fewer',
  attention: (count) => (count === 1 ? '1 field needs attention' : `${count} fields need attention`),
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function formStrings({ form, translation }: Strings): FormStrings {
  return { ...en, ...translation?.form, ...form };
}
