// What a check is, and what several checks use.
import { type JsonObject, objectOrNull } from '../../schema/decode.js';
import type { ProbeResponse } from '../probe.js';
import type { Responses } from '../responses.js';

export interface Check {
  /** A sentence that holds for a correct proxy. */
  readonly title: string;
  /** What is wrong and what to do, in a sentence or two each. Empty: the check passes. Null: there is nothing to check. */
  readonly failures: (responses: Responses) => readonly string[] | null;
}

const MAX_NAMED = 3;

/** One failure that names these responses; none if there are none. */
export function failuresFor(responses: readonly ProbeResponse[], advice: string): readonly string[] {
  if (responses.length === 0) return [];
  const named = responses
    .slice(0, MAX_NAMED)
    .map(({ requestLine, status }) => `${requestLine} (${status === 0 ? 'no response' : status})`);
  const rest = responses.length - named.length;
  return [`${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}: ${advice}`];
}

/** The object in a successful response; null if there is none. */
export function sessionOf({ status, json }: ProbeResponse): JsonObject | null {
  return status === 200 ? objectOrNull(json) : null;
}
