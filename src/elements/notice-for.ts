import type { Strings } from '../locale/strings.js';
import type { Trouble } from '../state/checkout-state.js';
import { isStuck } from '../state/reduce.js';

/** One lost read is nobody's business; two in a row are worth a word. */
const FAILURES_BEFORE_NOTICE = 2;

/** What there is to say about lost reads, to the eye and to the ear alike; null while there is nothing. */
export function noticeFor(trouble: Trouble | null, strings: Strings): string | null {
  if (trouble === null) return null;
  if (isStuck(trouble)) return strings.errors[trouble.error.code];
  return trouble.failures < FAILURES_BEFORE_NOTICE ? null : strings.trouble;
}
