/** The runtime's list of ISO 4217 codes. `Intl` would give any three letters two digits. */
const ISO_CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Gives an amount back the last zeros that it lost as a JSON number: `18.5` US dollars are written `18.50`. */
export function amountWithZeros(amount: string, currency: string): string {
  const fraction = /^-?\d+\.(\d+)$/.exec(amount)?.[1];
  const code = currency.toUpperCase();
  if (fraction === undefined || !ISO_CURRENCIES.has(code)) return amount;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
  const { minimumFractionDigits: usualDigits = 0 } = format.resolvedOptions();
  return amount + '0'.repeat(Math.max(0, usualDigits - fraction.length));
}
