import type { Strings } from './strings.js';

/** Loaded with the dialog; those of other languages are in the language’s own file. */
const en = {
  payNow: 'Pay now',
  close: 'Close',
};

/** All strings, with those of the dialog in the language of the rest, or in English. */
export function withDialogStrings(strings: Strings): Strings & typeof en {
  return { ...en, ...strings };
}
