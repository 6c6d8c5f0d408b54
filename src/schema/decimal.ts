// Decimals as text, compared digit by digit: no float in between.

/** Whether two decimals are the same value (`"20.00"` and `"20.0"`); for other texts, whether they are the same text. */
export function isDecimalEqual(one: string, other: string): boolean {
  const value = canonical(one);
  return value === null ? one === other : value === canonical(other);
}

/** Whether a JSON number loses no digit of this decimal in a reader that keeps numbers as doubles, as most do. */
export function isExactAsNumber(decimal: string): boolean {
  return isDecimalEqual(decimal, String(Number(decimal)));
}

/** One spelling for each value: significant digits and an exponent. */
function canonical(decimal: string): string | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(decimal);
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
