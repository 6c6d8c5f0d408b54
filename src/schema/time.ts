/**
 * A provider's time as epoch milliseconds; null if it cannot be read. Payfect sends milliseconds in a string
 * (`"1703939166000"`), seconds with a fraction in a string (`"1690532072.288761"`), and ISO 8601 with microseconds.
 * ISO without a zone is UTC, which is what both providers' servers write.
 */
export function epochMs(value: string | number | null): number | null {
  if (value === null) return null;
  const text = String(value).trim();
  if (/^\d+(\.\d+)?$/.test(text)) return fromNumber(Number(text));
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text);
  return validTime(Date.parse(hasZone ? text : `${text}Z`));
}

/** Eleven digits of seconds end in the year 5138, eleven digits of milliseconds in 1973: no real expiry is ambiguous. */
const FIRST_MILLISECOND_VALUE = 1e11;

function fromNumber(value: number): number | null {
  if (value <= 0) return null;
  return validTime(value < FIRST_MILLISECOND_VALUE ? value * 1000 : value);
}

function validTime(time: number): number | null {
  return Number.isNaN(new Date(time).getTime()) ? null : time;
}
