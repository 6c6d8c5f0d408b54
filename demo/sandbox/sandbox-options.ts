import * as v from 'valibot';

const MAX_EXPIRY_SECONDS = 7 * 24 * 60 * 60;

/** What every double takes: `expires_in_seconds` 1 to 604800 (default 1800), `merchant_name` what is shown. */
const SHARED_OPTIONS = {
  expires_in_seconds: v.optional(
    v.pipe(
      v.number('A whole number of seconds is required.'),
      v.integer('A whole number of seconds is required.'),
      v.minValue(1, 'Must be at least 1 second.'),
      v.maxValue(MAX_EXPIRY_SECONDS, `Must be at most ${MAX_EXPIRY_SECONDS} seconds (7 days).`),
    ),
  ),
  merchant_name: v.optional(v.pipe(v.string('Not a valid string.'), v.nonEmpty('This field may not be blank.'))),
};

/** What a merchant may ask of the sandbox through `metadata.sandbox`, one checkout at a time: its own options and these. */
export function sandboxOptions<const Own extends v.ObjectEntries>(own: Own) {
  const entries = { ...own, ...SHARED_OPTIONS };
  const known = `known are ${Object.keys(entries).join(', ')}`;
  return v.objectWithRest(
    entries,
    v.never(`Not an option of the sandbox: ${known}.`),
    `Expected an object of sandbox options: ${known}.`,
  );
}
