import type { ProxyLimits } from './options.js';

const RATES = ['client', 'session', 'creations'] as const satisfies (keyof ProxyLimits)[];
const COUNTS = ['streams', 'streamsPerClient'] as const satisfies (keyof ProxyLimits)[];
const NAMES: readonly string[] = [...RATES, ...COUNTS, 'pollAfterSeconds' satisfies keyof ProxyLimits];
/** Longer waits the element does not obey. */
const MAX_POLL_AFTER_SECONDS = 120;

/** @throws {TypeError} for a name that there is not, and for a number that would let nobody through. */
export function checkLimits(limits: ProxyLimits): void {
  for (const name of Object.keys(limits)) {
    if (!NAMES.includes(name)) throw new TypeError(`There is no limits.${name}: there are ${NAMES.join(', ')}.`);
  }
  for (const name of RATES) {
    const rate = limits[name];
    if (rate === undefined) continue;
    if (!isNumber(rate.perSecond) || !(rate.perSecond > 0)) refuse(`${name}.perSecond`, 'above 0', rate.perSecond);
    if (!isNumber(rate.burst) || !(rate.burst >= 1)) refuse(`${name}.burst`, '1 or more', rate.burst);
  }
  for (const name of COUNTS) {
    const count = limits[name];
    if (count !== undefined && !(isNumber(count) && count >= 1)) refuse(name, '1 or more', count);
  }
  const { pollAfterSeconds: poll } = limits;
  if (poll === undefined || (isNumber(poll) && poll >= 1 && poll <= MAX_POLL_AFTER_SECONDS)) return;
  refuse('pollAfterSeconds', `1 to ${MAX_POLL_AFTER_SECONDS}`, poll);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function refuse(name: string, wanted: string, got: unknown): never {
  throw new TypeError(`limits.${name} must be ${wanted}, got ${String(got)}.`);
}
