// Amounts of the play chain, counted in an asset's smallest unit.

/** Returns null for text that is not a plain decimal such as `20.5`, or has more digits than the asset. */
export function toUnits(text: string, decimals: number): bigint | null {
  if (!/^\d{1,18}(\.\d+)?$/.test(text)) return null;
  const [whole = '', fraction = ''] = text.split('.');
  const kept = fraction.replace(/0+$/, '');
  return kept.length > decimals ? null : BigInt(whole + kept.padEnd(decimals, '0'));
}

/** Without zeros at the end: 20.5, 20, 0.00000001. */
export function fromUnits(units: bigint, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
