import { readFileSync } from 'node:fs';

/** Payfect's documented answers, member for member. */
export type DocumentedAnswer = 'created' | 'created-zh-merchant' | 'created-older' | 'queried';

export const SESSION_ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';

/** A fresh copy, with the given members in place of the documented ones. */
export function documentedAnswer(
  name: DocumentedAnswer,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  const text = readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8');
  const answer: Record<string, unknown> = JSON.parse(text);
  return { ...answer, ...changes };
}
