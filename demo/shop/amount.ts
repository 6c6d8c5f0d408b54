// Exact sums and comparisons of decimal strings for the merchant's side, in integers throughout.
// Knows no currency; the element and the proxy never calculate and so never need this file.

/** The most digits after the point that a token in use has (ether-like tokens). */
const FRACTION_DIGITS = 18;
const SHOWN_FRACTION_DIGITS = 2;

/** @throws {RangeError} where the text is no plain, non-negative decimal number. */
export function multiplyAmount(amount: string, quantity: number): string {
  return fromAtoms(toAtoms(amount) * BigInt(quantity));
}

/** @throws {RangeError} where one of the texts is no plain, non-negative decimal number. */
export function addAmounts(amounts: readonly string[]): string {
  return fromAtoms(amounts.reduce((sum, amount) => sum + toAtoms(amount), 0n));
}

/** Whether two decimal strings mean the same amount, as `20.5` and `20.50` do. What is no amount equals nothing. */
export function isSameAmount(one: string, other: string): boolean {
  return isAmount(one) && isAmount(other) && toAtoms(one) === toAtoms(other);
}

function isAmount(text: string): boolean {
  return /^\d+(\.\d{1,18})?$/.test(text);
}

function toAtoms(amount: string): bigint {
  if (!isAmount(amount)) throw new RangeError(`"${amount}" is not an amount such as "20.50"`);
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(FRACTION_DIGITS, '0'));
}

function fromAtoms(atoms: bigint): string {
  const digits = atoms.toString().padStart(FRACTION_DIGITS + 1, '0');
  const fraction = digits.slice(-FRACTION_DIGITS).replace(/0+$/, '');
  return `${digits.slice(0, -FRACTION_DIGITS)}.${fraction.padEnd(SHOWN_FRACTION_DIGITS, '0')}`;
}
