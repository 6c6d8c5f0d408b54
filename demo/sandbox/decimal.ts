// Exact decimal arithmetic for the sandbox's totals: an integer and the number of its digits behind the point.
// It knows neither currencies nor rounding, because sums and products of decimals need none.

export interface Decimal {
  readonly units: bigint;
  /** How many of the digits of `units` stand behind the point. */
  readonly scale: number;
}

/** What `parseDecimal` reads: up to 18 digits before and behind the point, no sign, no exponent. */
export const DECIMAL_PATTERN = /^\d{1,18}(\.\d{1,18})?$/;

const SHOWN_DIGITS = 2;

export const ZERO: Decimal = { units: 0n, scale: SHOWN_DIGITS };

/** @throws {RangeError} where the text is no plain decimal. */
export function parseDecimal(text: string): Decimal {
  if (!DECIMAL_PATTERN.test(text)) throw new RangeError(`"${text}" is not a decimal such as "20.50".`);
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** Two digits behind the point at least, and none dropped: `20.5` is `20.50`, `0.125` stays. */
export function formatDecimal(value: Decimal): string {
  const scale = Math.max(value.scale, SHOWN_DIGITS);
  const digits = String(unitsAt(value, scale)).padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export function addDecimals(values: readonly Decimal[]): Decimal {
  const scale = Math.max(SHOWN_DIGITS, ...values.map((value) => value.scale));
  return { units: values.reduce((sum, value) => sum + unitsAt(value, scale), 0n), scale };
}

export function subtractDecimal(from: Decimal, value: Decimal): Decimal {
  const scale = Math.max(from.scale, value.scale);
  return { units: unitsAt(from, scale) - unitsAt(value, scale), scale };
}

export function multiplyDecimal(value: Decimal, quantity: number): Decimal {
  return { units: value.units * BigInt(quantity), scale: value.scale };
}

/** Half of an amount, rounded down to its own last digit. */
export function halfDecimal(value: Decimal): Decimal {
  return { units: value.units / 2n, scale: value.scale };
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}
