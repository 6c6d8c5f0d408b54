import { epochMs } from '../../schema/time.js';

/** Whole seconds from `nowMs` to a provider's expiry, 0 once it is past; null where the expiry is not known. */
export function secondsLeft(expiresAt: string | number | null, nowMs: number): number | null {
  const expiryMs = epochMs(expiresAt);
  return expiryMs === null ? null : Math.max(0, Math.floor((expiryMs - nowMs) / 1_000));
}
