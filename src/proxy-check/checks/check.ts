import { type JsonObject, objectOrNull } from '../../schema/decode.js';
import type { ProbeResponse } from '../probe.js';
import type { Responses } from '../responses.js';

export interface Check {
  /** A sentence that is true of a right proxy. */
  readonly title: string;
  /** What is wrong and what to do, a sentence or two each. None: it is right. Null: there is nothing to judge. */
  readonly failures: (evidence: Responses) => readonly string[] | null;
}

const MAX_NAMED = 3;

/** One complaint about all of these answers; none where there are none. */
export function failuresFor(answers: readonly ProbeResponse[], sentences: string): readonly string[] {
  if (answers.length === 0) return [];
  const named = answers
    .slice(0, MAX_NAMED)
    .map(({ asked, status }) => `${asked} (${status === 0 ? 'no answer' : status})`);
  const rest = answers.length - named.length;
  return [`${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}: ${sentences}`];
}

/** The object that a successful answer carries; null where there is none to judge. */
export function sessionOf({ status, json }: ProbeResponse): JsonObject | null {
  return status === 200 ? objectOrNull(json) : null;
}
