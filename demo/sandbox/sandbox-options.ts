import * as v from 'valibot';

const MAX_EXPIRY_SECONDS = 7 * 24 * 60 * 60;

/** For every double: `expires_in_seconds` from 1 to 604800 (default 1800), and the `merchant_name` to show. */
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

/** The schema of a checkout's `metadata.sandbox`, which controls the sandbox: the `own` options and the shared ones. */
export function sandboxOptions<const Own extends v.ObjectEntries>(own: Own) {
  const entries = { ...own, ...SHARED_OPTIONS };
  const known = `Known options: ${Object.keys(entries).join(', ')}.`;
  return v.objectWithRest(
    entries,
    v.never(`Unknown sandbox option. ${known}`),
    `Expected an object of sandbox options. ${known}`,
  );
}
