import { MAX_WAIT_SECONDS } from '../../schema/proxy-members.js';
import type { ProxyLimits } from './options.js';

const RATES = ['client', 'session', 'creations'] as const satisfies (keyof ProxyLimits)[];
const COUNTS = ['streams', 'streamsPerClient'] as const satisfies (keyof ProxyLimits)[];
const LIMIT_NAMES: readonly string[] = [...RATES, ...COUNTS];

/** @throws {TypeError} for an unknown name, and for a number that would let no request through. */
export function checkLimits(limits: ProxyLimits): void {
  for (const name of Object.keys(limits)) {
    if (!LIMIT_NAMES.includes(name))
      throw new TypeError(`There is no limits.${name}: there are ${LIMIT_NAMES.join(', ')}.`);
  }
  for (const name of RATES) {
    const rate = limits[name];
    if (rate === undefined) continue;
    if (!isNumber(rate.perSecond) || !(rate.perSecond > 0))
      refuse(`limits.${name}.perSecond`, 'above 0', rate.perSecond);
    if (!isNumber(rate.burst) || !(rate.burst >= 1)) refuse(`limits.${name}.burst`, '1 or more', rate.burst);
  }
  for (const name of COUNTS) {
    const count = limits[name];
    if (count !== undefined && !(isNumber(count) && count >= 1)) refuse(`limits.${name}`, '1 or more', count);
  }
}

/** The element does not obey longer waits. */
export function checkPollAfter(seconds: unknown): void {
  if (seconds === undefined || (isNumber(seconds) && seconds >= 1 && seconds <= MAX_WAIT_SECONDS)) return;
  refuse('pollAfterSeconds', `1 to ${MAX_WAIT_SECONDS}`, seconds);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function refuse(name: string, wanted: string, got: unknown): never {
  throw new TypeError(`${name} must be ${wanted}, got ${String(got)}.`);
}
