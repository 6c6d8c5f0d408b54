/** In the file of the form for the shopper's details. */
export const formEnglish = {
  /** The heading above the form. */
  yourDetails: 'Your details',
  /** The label of a field that may stay empty. {label}: one of the labels below */
  optional: '{label} (optional)',
  /** The first option of a list from which nothing is chosen yet. */
  choose: 'Choose…',
  /** Labels of fields. First in the form, because it decides all others. */
  'labels.country': 'Country or region',
  /** A person's full name. */
  'labels.name': 'Name',
  /** The email address. */
  'labels.email': 'Email address',
  /** The phone number. */
  'labels.phone': 'Phone number',
  /** Street and number. */
  'labels.line1': 'Address',
  /** The second line of a street address. */
  'labels.line2': 'Apartment, suite, etc.',
  /** The city or town in most countries' addresses. */
  'labels.city': 'City',
  /** The place name in addresses of Australia and New Zealand. */
  'labels.suburb': 'Suburb',
  /** The place name in British and Irish addresses. */
  'labels.town': 'Town or city',
  /** The part of a city or county, in Taiwan, Hong Kong, Korea, Turkey. */
  'labels.district': 'District',
  /** The state, if the country is not chosen yet. */
  'labels.anyState': 'State or province',
  /** A state of the US, Australia, India, Brazil, Mexico. */
  'labels.state': 'State',
  /** A province of Canada, China, Italy, Spain. */
  'labels.province': 'Province',
  /** A county, as in Ireland or Taiwan. */
  'labels.county': 'County',
  /** A prefecture of Japan. */
  'labels.prefecture': 'Prefecture',
  /** A department, as in Colombia. */
  'labels.department': 'Department',
  /** A parish, as in Jamaica. */
  'labels.parish': 'Parish',
  /** An island, as in the Bahamas. */
  'labels.island': 'Island',
  /** An emirate of the UAE. */
  'labels.emirate': 'Emirate',
  /** A region, as in Chile or Italy. */
  'labels.region': 'Region',
  /** The postal code, also if the country is not chosen yet. */
  'labels.postalCode': 'Postal code',
  /** The postal code of the US. */
  'labels.zip': 'ZIP code',
  /** The postal code of the UK, Australia, New Zealand. */
  'labels.postcode': 'Postcode',
  /** The postal code of India. */
  'labels.pin': 'PIN code',
  /** The postal code of Ireland. */
  'labels.eircode': 'Eircode',
  /** Below the phone number. Any number of the language's country. */
  phoneHint: 'With country code, like +886 912 345 678',
  /** Below an empty field. {label}: its label; {lower}: the same, beginning with a small letter. Choose one of them. */
  missing: 'Enter your {lower}',
  /** Below the list of countries. */
  noCountry: 'Choose a country or region',
  /** Below the field. */
  badEmail: 'Enter an email like name@example.com',
  /** Below the field. */
  badPhone: 'Enter a phone number like +886 912 345 678',
  /** Below any field. */
  tooLong: 'Use 200 characters or fewer',
  /** Said after the form could not be sent. */
  attention: '{count, plural, one {# field needs attention} other {# fields need attention}}',
};

type LabelOf<Key> = Key extends `labels.${infer Label}` ? Label : never;

/** What the fields of the form are called; an address part is called differently in some countries. */
export type FieldLabel = LabelOf<keyof typeof formEnglish>;

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function formStrings<Given extends object>(strings: Given): typeof formEnglish & Given {
  return { ...formEnglish, ...strings };
}
