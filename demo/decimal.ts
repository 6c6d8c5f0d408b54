// Exact arithmetic for decimal strings, in integers throughout, for the parts of the demo that need sums.
// It knows no currencies and never rounds, except down when it halves. The element and the proxy never calculate.

/** An amount that the sandbox accepts: up to 18 digits on each side of the point, no sign, no exponent. */
export const DECIMAL_PATTERN = /^\d{1,18}(\.\d{1,18})?$/;

export const ZERO = '0.00';

const MIN_FRACTION_DIGITS = 2;

/** Every digit of a decimal, as `units` of 10^-`scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * Pads to at least two fraction digits and drops none: `20.5` becomes `20.50`, `0.125` stays.
 * @throws {RangeError} if the text is not a plain decimal.
 */
export function formatDecimal(text: string): string {
  return format(parse(text));
}

/** @throws {RangeError} if a text is not a plain decimal. */
export function addDecimals(texts: readonly string[]): string {
  const values = texts.map(parse);
  const scale = Math.max(MIN_FRACTION_DIGITS, ...values.map((value) => value.scale));
  return format({ units: values.reduce((sum, value) => sum + unitsAt(value, scale), 0n), scale });
}

/**
 * `from` must not be less than `text`.
 * @throws {RangeError} if a text is not a plain decimal.
 */
export function subtractDecimal(from: string, text: string): string {
  const [minuend, subtrahend] = [parse(from), parse(text)];
  const scale = Math.max(minuend.scale, subtrahend.scale);
  return format({ units: unitsAt(minuend, scale) - unitsAt(subtrahend, scale), scale });
}

/** @throws {RangeError} if the text is not a plain decimal, or the quantity not an integer. */
export function multiplyDecimal(text: string, quantity: number): string {
  const { units, scale } = parse(text);
  return format({ units: units * BigInt(quantity), scale });
}

/**
 * Half of an amount, rounded down at its last digit, but not before the second fraction digit.
 * @throws {RangeError} if the text is not a plain decimal.
 */
export function halfDecimal(text: string): string {
  const { units, scale } = parse(formatDecimal(text));
  return format({ units: units / 2n, scale });
}

/** Whether two texts mean the same amount, as `20.5` and `20.50` do. Text that is not a decimal equals nothing. */
export function isSameDecimal(one: string, other: string): boolean {
  if (!isDecimal(one) || !isDecimal(other)) return false;
  const [left, right] = [parse(one), parse(other)];
  const scale = Math.max(left.scale, right.scale);
  return unitsAt(left, scale) === unitsAt(right, scale);
}

function isDecimal(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text);
}

function parse(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`"${text}" is not a decimal such as "20.50".`);
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function format(value: Decimal): string {
  const scale = Math.max(value.scale, MIN_FRACTION_DIGITS);
  const digits = String(unitsAt(value, scale)).padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}
