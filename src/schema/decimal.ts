// Decimal strings, compared digit by digit as text. No float is involved.

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/**
 * Whether two amounts are the same value: `"20.00"` equals `"20.0"`. Anything but plain digits with an optional fraction
 * (a sign, an exponent, other text) equals nothing, not even itself: money that cannot be read is never "the same".
 */
export function isDecimalEqual(one: string, other: string): boolean {
  return isAmount(one) && isAmount(other) && canonical(one) === canonical(other);
}

/** Whether a reader that parses JSON numbers as doubles, as most do, keeps every digit of this decimal. */
export function isExactAsNumber(decimal: string): boolean {
  const value = canonical(decimal);
  return value !== null && value === canonical(String(Number(decimal)));
}

/** No amount is longer, and an exponent of nine digits would make a gigabyte of zeros. */
const MAX_EXPONENT = 100;

/** Writes a number's exponent out: `1e-7` becomes `0.0000001`. Other text stays as it is. */
export function plainDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] = NUMBER.exec(text) ?? [];
  if (exponent === undefined || Math.abs(Number(exponent)) > MAX_EXPONENT) return text;
  const point = whole.length + Number(exponent);
  const zeros = Math.max(0, 1 - point);
  const digits = '0'.repeat(zeros) + (whole + fraction).padEnd(point, '0');
  const rest = digits.slice(point + zeros);
  return `${sign}${digits.slice(0, point + zeros).replace(/^0+(?=\d)/, '')}${rest && `.${rest}`}`;
}

/** Restores the trailing zeros that an amount lost as a JSON number: `18.5` US dollars become `18.50`. */
export function amountWithZeros(amount: string, currency: string): string {
  const fraction = /^-?\d+\.(\d+)$/.exec(amount)?.[1];
  const code = currency.toUpperCase();
  if (fraction === undefined || !isoCurrencies().has(code)) return amount;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
  const { minimumFractionDigits: usualDigits = 0 } = format.resolvedOptions();
  return amount + '0'.repeat(Math.max(0, usualDigits - fraction.length));
}

function isAmount(text: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(text);
}

/** One spelling per value: the significant digits and an exponent; null if the text is not a number. */
function canonical(decimal: string): string | null {
  const parts = NUMBER.exec(decimal);
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = withoutTrailingZeros(digits);
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/** A loop, because `/0+$/` takes quadratic time for zeros that something follows. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

let knownIsoCurrencies: ReadonlySet<string> | undefined;

/** The runtime's list of ISO 4217 codes: `Intl` itself would assume two digits for any three letters. */
function isoCurrencies(): ReadonlySet<string> {
  return (knownIsoCurrencies ??= new Set(Intl.supportedValuesOf('currency')));
}
