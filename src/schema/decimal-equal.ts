/** Whether two decimal strings are the same value (`"20.00"` and `"20.0"`), compared as text: no digit is ever rounded. */
export function isDecimalEqual(one: string, other: string): boolean {
  const value = canonical(one);
  return value !== null && value === canonical(other);
}

function canonical(decimal: string): string | null {
  const parts = /^0*(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (parts === null) return null;
  return `${parts[1]}.${(parts[2] ?? '').replace(/0+$/, '')}`;
}
