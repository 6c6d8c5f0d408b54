import type { Trouble } from '../state/checkout-state.js';
import { isStuck } from '../state/reduce.js';
import type { ViewContext } from './view-context.js';

/** One lost read is nobody's business; two in a row are worth a word. */
const FAILURES_BEFORE_NOTICE = 2;

/** What there is to say about what went wrong, to the eye and to the ear alike; null while there is nothing. */
export function noticeFor(trouble: Trouble | null, { strings, disclosed }: Pick<ViewContext, 'strings' | 'disclosed'>) {
  if (disclosed.action === 'failed') return strings.errors['action-failed'];
  if (trouble === null) return null;
  if (isStuck(trouble)) return strings.errors[trouble.error.code];
  return trouble.failures < FAILURES_BEFORE_NOTICE ? null : strings.trouble;
}
