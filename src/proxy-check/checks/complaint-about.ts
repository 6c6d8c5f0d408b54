import type { Answer } from '../probe.js';

const MAX_NAMED = 3;

/** One complaint about all of these answers; none where there are none. */
export function complaintAbout(answers: readonly Answer[], sentences: string): readonly string[] {
  if (answers.length === 0) return [];
  const named = answers
    .slice(0, MAX_NAMED)
    .map(({ asked, status }) => `${asked} (${status === 0 ? 'no answer' : status})`);
  const rest = answers.length - named.length;
  return [`${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}: ${sentences}`];
}
