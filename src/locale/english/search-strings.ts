/** In the file of the search among many currencies. */
export const searchEnglish = {
  /** In the empty field, and its name for screen readers. */
  search: 'Search currencies',
  /** Said after each letter. */
  found: '{count, plural, one {# currency} other {# currencies}}',
  /** Below the field, and said. */
  noneFound: 'No currency found',
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function searchStrings<Given extends object>(strings: Given): typeof searchEnglish & Given {
  return { ...searchEnglish, ...strings };
}
