// What a proxy must reject, and how: uniformly, and without details that help an attacker.
import { problemViolations } from '../../schema/contract.js';
import { isObject } from '../../schema/decode.js';
import type { ProbeResponse } from '../probe.js';
import { allResponses, type Responses } from '../responses.js';
import { type Check, failuresFor } from './check.js';

export const refusalChecks: readonly Check[] = [
  {
    title: 'Unknown and malformed ids get the same 404',
    failures: ({ unknown, malformed }) => {
      if (unknown[0].status !== 404) {
        return failuresFor([unknown[0]], 'no session has this id. Return 404, whatever the provider returns.');
      }
      return failuresFor(
        malformed.filter((response) => !isAlike(response, unknown)),
        'this differs from the response to an unknown id. Check ids first (8 to 64 letters, digits, "_" or "-"), and return one 404 for all of them.',
      );
    },
  },
  {
    title: 'Path traversal is blocked',
    failures: ({ traversal }) =>
      failuresFor(
        traversal.filter(({ status, json }) => status >= 500 || (status === 200 && json !== undefined)),
        'this got through. Check the id before it becomes part of a URL: the provider has lists and other resources there.',
      ),
  },
  {
    title: 'Other methods are rejected',
    failures: ({ otherMethods }) =>
      failuresFor(
        otherMethods.filter(({ status }) => status < 400 || (status >= 500 && status !== 501)),
        'a session can only be read here. Return 405, and pass no other method on to the provider.',
      ),
  },
  {
    title: 'HEAD gets the same status as GET, or is rejected',
    failures: ({ head, session }) =>
      failuresFor(
        [head].filter(({ status }) => status !== session.status && ![404, 405, 501].includes(status)),
        `GET gets ${session.status}. Return the same without a body, or 405.`,
      ),
  },
  {
    title: 'HEAD responses have no body',
    failures: ({ head }) =>
      failuresFor(
        head.text === '' ? [] : [head],
        'a body follows, and the next request on this connection reads it as its response. Leave it out.',
      ),
  },
  {
    title: 'Errors match the contract for problems',
    failures: ({ unknown: [response] }) => (response.status < 400 ? null : problemFailures(response)),
  },
  {
    title: 'No response redirects to another origin',
    failures: (responses) =>
      failuresFor(
        allResponses(responses).filter((response) => isCrossOriginRedirect(response, responses)),
        "it redirects to another server. Do not pass the provider's redirects on: return 502.",
      ),
  },
  {
    title: '429 responses carry Retry-After',
    failures: (responses) => {
      const limited = allResponses(responses).filter(({ status }) => status === 429);
      if (limited.length === 0) return null;
      return failuresFor(
        limited.filter(({ headers }) => headers['retry-after'] === undefined),
        'Retry-After is missing. Send the seconds to wait with every 429.',
      );
    },
  },
];

function problemFailures(response: ProbeResponse): readonly string[] {
  const type = response.headers['content-type'] ?? 'missing';
  if (!/^application\/problem\+json\b/i.test(type)) {
    return failuresFor(
      [response],
      `the content type is ${type}. Send errors as application/problem+json with title, status, code and requestId.`,
    );
  }
  const paths = problemViolations(response.json).map(({ path, fault }) => `${path} (${fault})`);
  return paths.length === 0 ? [] : failuresFor([response], `it does not match the contract: ${paths.join(', ')}.`);
}

/**
 * Whether a client cannot tell the two apart. What differs between two unknown ids (such as a request id) may differ
 * here, too.
 */
function isAlike(response: ProbeResponse, [first, second]: Responses['unknown']): boolean {
  const isSameKind =
    response.status === first.status && response.headers['content-type'] === first.headers['content-type'];
  if (!isSameKind || first.text === second.text) return isSameKind && response.text === first.text;
  return shapeOf(response) === shapeOf(first);
}

function shapeOf({ json }: ProbeResponse): string {
  return isObject(json) ? JSON.stringify([Object.keys(json).sort(), json.title, json.code]) : typeof json;
}

/** Redirects within the origin are fine: frameworks normalize paths with them. */
function isCrossOriginRedirect(
  { status, headers: { location } }: ProbeResponse,
  { target: { origin } }: Responses,
): boolean {
  if (status < 300 || status >= 400 || location === undefined) return false;
  return !URL.canParse(location, origin) || new URL(location, origin).origin !== origin;
}
