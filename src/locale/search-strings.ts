import type { Strings } from './strings.js';

/** Loaded with the search; those of other languages are in the language’s own file. */
const en = {
  search: 'Search currencies',
  currencies: (count: number): string =>
    count === 0 ? 'No currency found' : count === 1 ? '1 currency' : `${count} currencies`,
};

/** All strings, with those of the search in the language of the rest, or in English. */
export function withSearchStrings(strings: Strings): Strings & typeof en {
  return { ...en, ...strings };
}
