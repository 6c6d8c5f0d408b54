/** In the file of the button that opens a checkout in a dialog. */
export const dialogEnglish = {
  /** The text of the button, if the merchant gives none. */
  payNow: 'Pay now',
  /** The button that closes the dialog. It cancels nothing. */
  close: 'Close',
};

/** The merchant's own words, or those in the language of the rest of the checkout, or in English. */
export function dialogStrings<Given extends object>(strings: Given): typeof dialogEnglish & Given {
  return { ...dialogEnglish, ...strings };
}
