// How each country writes an address. Facts from Google’s address data (libaddressinput, region_data_constants.cc of
// 2025-06-12): the order of `fmt`, `require`, and the name types. Together, the countries are all of ISO 3166-1.

/**
 * A: street, C: city, S: state or province, Z: postal code; a small letter is optional, and what a country does not use is
 * left out. The countries stand without spaces to save bytes. South Korea is the one exception to the source: its forms ask
 * for the postal code first.
 */
const FORMATS: readonly (readonly [format: string, countries: string])[] = [
  [
    'AC',
    'AOAQAWBFBIBJBOBQBVBWBZCDCFCGCICKCMCWDJDMERFJGAGDGHGMGQGYKMLCLYMLMRMSMWNUPSQARWSBSLSSSTSXSYTDTFTGTKTLTOUGVUWSYEZW',
  ],
  ['AzC', 'ADALAZBABGCYDODZECEHETFOGEGTGWHRHTISKGKWLALRMAMCMDMEMGMKMUNEOMPYRSSISNTJTMTNTZVAZM'],
  ['AZC', 'ATAXBEBLCHCZDEDKFIFRGFGLGPGRLILUMFMQNCNLNOPLPMPTRESESJSKWFYT'],
  ['ACz', 'AFAIBDBHBMBNBTILJOKEKHLBLKLSMMMTMVNANPPKSASDSZTTVC'],
  ['ACZ', 'FKGBGGGSGUIMIOJENZPNPRSHTCZA'],
  ['ACSZ', 'ASAUBRCAFMMHMPPWRUUSVI'],
  ['ACsz', 'BBCCCUCXEGHMIEMNNFTH'],
  ['AzCs', 'AMARBYCLCVMZNIUYUZ'],
  ['ACs', 'BSPASCSRTV'],
  ['AZCs', 'EELTMYTR'],
  ['AZCS', 'ESITMXPF'],
  ['ACSz', 'HNIQSOUM'],
  ['ZSCA', 'CNKRTW'],
  ['AcSz', 'COIDVN'],
  ['ACzs', 'NGPEPH'],
  ['AS', 'AENR'],
  ['ACS', 'JMKN'],
  ['zsCA', 'KPKZ'],
  ['ACzS', 'PGVE'],
  ['Ac', 'AG'],
  ['ASCz', 'CR'],
  ['Az', 'GI'],
  ['zAC', 'GN'],
  ['ScA', 'HK'],
  ['CAZ', 'HU'],
  ['ACZS', 'IN'],
  ['sCAz', 'IR'],
  ['ZSA', 'JP'],
  ['AsC', 'KI'],
  ['ASz', 'KY'],
  ['AsCZ', 'LV'],
  ['A', 'MO'],
  ['AZsC', 'RO'],
  ['AZ', 'SG'],
  ['AZc', 'SM'],
  ['AzCS', 'SV'],
  ['ACsZ', 'UA'],
  ['Acz', 'VG'],
];

/** For a country that is not chosen yet, or not in ISO 3166-1: all parts, and none required that some country lacks. */
const UNKNOWN = 'ACsz';
const UNKNOWN_IN_EAST_ASIA = 'zsCA';

/** All codes of ISO 3166-1 (alpha-2). */
export function allCountries(): readonly string[] {
  return FORMATS.flatMap(([, countries]) => codesIn(countries));
}

/** The parts of an address in the country's order. Until it is chosen, the order is the usual one of the language. */
export function addressFormat(country: string, tag: string): string {
  const ofLanguage = /^(zh|ja|ko)\b/.test(tag) ? UNKNOWN_IN_EAST_ASIA : UNKNOWN;
  return FORMATS.find(([, countries]) => codesIn(countries).includes(country))?.[0] ?? ofLanguage;
}

/** Where a part has another name than in most countries. *Postcode* is what the postal services of these call it. */
const NAMES = {
  C: [
    ['suburb', 'AU'],
    ['town', 'GBNOSESJ'],
    ['district', 'HKPESDSYTRTW'],
  ],
  S: [
    ['state', 'ASAUBRFMINMHMPMXMYNGPWUMUSVEVI'],
    ['county', 'IETW'],
    ['prefecture', 'JP'],
    ['department', 'COHNNI'],
    ['parish', 'BBJM'],
    ['island', 'BSCVKIKNKYPFSCTV'],
    ['emirate', 'AE'],
    ['region', 'HKNRRUUA'],
  ],
  Z: [
    ['zip', 'ASFMGUMHMPPHPRPWUMUSVI'],
    ['postcode', 'AUGBGGIMJENZ'],
    ['pin', 'IN'],
    ['eircode', 'IE'],
  ],
} as const;

type Names = typeof NAMES;

/** What a part is called where it is called differently: the key of its label. */
export type PartName = Names[keyof Names][number][0];

/** The special name of a part (`C`, `S` or `Z`) in a country; undefined where it has the usual one. */
export function partName(part: string, country: string): PartName | undefined {
  const names: Readonly<Record<string, readonly (readonly [name: PartName, countries: string])[]>> = NAMES;
  return names[part]?.find(([, countries]) => codesIn(countries).includes(country))?.[0];
}

function codesIn(countries: string): readonly string[] {
  return countries.match(/../g) ?? [];
}
