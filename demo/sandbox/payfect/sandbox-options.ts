import * as v from 'valibot';

const MAX_EXPIRY_SECONDS = 7 * 24 * 60 * 60;
const KNOWN = 'known are shape, expires_in_seconds, merchant_name';

/**
 * What a merchant may ask of the sandbox through `metadata.sandbox`, one checkout at a time:
 * `shape` is the documented form of the answers (`newest`: items without product, expiry in milliseconds; `older`: items
 * with `priceData`, expiry in ISO 8601), `expires_in_seconds` 1 to 604800 (default 1800), `merchant_name` what is shown.
 */
export const sandboxOptions = v.objectWithRest(
  {
    shape: v.optional(v.picklist(['newest', 'older'], 'Must be "newest" or "older".')),
    expires_in_seconds: v.optional(
      v.pipe(
        v.number('A whole number of seconds is required.'),
        v.integer('A whole number of seconds is required.'),
        v.minValue(1, 'Must be at least 1 second.'),
        v.maxValue(MAX_EXPIRY_SECONDS, `Must be at most ${MAX_EXPIRY_SECONDS} seconds (7 days).`),
      ),
    ),
    merchant_name: v.optional(v.pipe(v.string('Not a valid string.'), v.nonEmpty('This field may not be blank.'))),
  },
  v.never(`Not an option of the sandbox: ${KNOWN}.`),
  `Expected an object of sandbox options: ${KNOWN}.`,
);
