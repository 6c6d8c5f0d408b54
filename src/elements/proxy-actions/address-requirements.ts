// Which parts of an address each country needs. Facts from Google’s address data (libaddressinput, 2025-06).

/**
 * A: street, C: city, S: state or province, Z: postal code. What an address may have besides is offered, but not required:
 * a shopper whose country has no postal codes must not be asked for one.
 */
const NEEDED: readonly (readonly [parts: string, countries: string])[] = [
  ['A', 'AG GI MO VG'],
  ['ACS', 'CR HN IQ JM KN PG SO SV UM VE'],
  ['ACSZ', 'AS AU BR CA CN ES FM IN IT KR MH MP MX PF PW RU TW US VI'],
  ['ACZ', 'AT AX BE BL CH CZ DE DK EE FI FK FR GB GF GG GL GP GR GS GU HU IM IO JE LI LT LU LV'],
  ['ACZ', 'MF MQ MY NC NL NO NZ PL PM PN PR PT RE RO SE SH SJ SK TC TR UA WF YT ZA'],
  ['AS', 'AE CO HK ID KY NR VN'],
  ['ASZ', 'JP'],
  ['AZ', 'SG SM'],
];

/** All other countries. */
const USUALLY_NEEDED = 'AC';

/** The letters of the parts that an address in a country must have. */
export function neededParts(country: string): string {
  const code = country.trim().toUpperCase();
  return NEEDED.find(([, countries]) => countries.split(' ').includes(code))?.[0] ?? USUALLY_NEEDED;
}
