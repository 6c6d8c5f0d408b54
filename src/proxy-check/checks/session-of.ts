import { objectOrNull, type JsonObject } from '../../schema/decode.js';
import type { Answer } from '../probe.js';

/** The object that a successful answer carries; null where there is none to judge. */
export function sessionOf({ status, json }: Answer): JsonObject | null {
  return status === 200 ? objectOrNull(json) : null;
}
