// Which parts of an address each country needs. Facts from Google’s address data (libaddressinput, 2025-06).

/**
 * A: street, C: city, S: state or province, Z: postal code. What an address may have besides is offered, but not required:
 * a shopper whose country has no postal codes must not be asked for one. The countries stand without spaces to save bytes.
 */
const NEEDED: readonly (readonly [parts: string, countries: string])[] = [
  ['A', 'AGGIMOVG'],
  ['ACS', 'CRHNIQJMKNPGSOSVUMVE'],
  ['ACSZ', 'ASAUBRCACNESFMINITKRMHMPMXPFPWRUTWUSVI'],
  [
    'ACZ',
    'ATAXBEBLCHCZDEDKEEFIFKFRGBGFGGGLGPGRGSGUHUIMIOJELILTLULV' + 'MFMQMYNCNLNONZPLPMPNPRPTREROSESHSJSKTCTRUAWFYTZA',
  ],
  ['AS', 'AECOHKIDKYNRVN'],
  ['ASZ', 'JP'],
  ['AZ', 'SGSM'],
];

/** All other countries. */
const USUALLY_NEEDED = 'AC';

/** The letters of the parts that an address in a country must have. */
export function neededParts(country: string): string {
  const code = country.trim().toUpperCase();
  return NEEDED.find(([, countries]) => countries.match(/../g)?.includes(code))?.[0] ?? USUALLY_NEEDED;
}
