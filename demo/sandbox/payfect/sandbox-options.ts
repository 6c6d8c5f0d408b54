import * as v from 'valibot';
import { sandboxOptions } from '../sandbox-options.js';

/**
 * `metadata.sandbox` of a Payfect checkout. `shape` is the documented form of the answers: `newest` (items without product,
 * expiry in milliseconds) or `older` (items with `priceData`, expiry in ISO 8601).
 */
export const payfectSandboxOptions = sandboxOptions({
  shape: v.optional(v.picklist(['newest', 'older'], 'Must be "newest" or "older".')),
});
