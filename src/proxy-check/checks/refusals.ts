// What must be refused, and how: alike, whatever was wrong, and without a reason that helps a stranger.
import { isObject } from '../../schema/decode.js';
import { problemViolations } from '../../schema/contract.js';
import type { ProbeResponse } from '../probe.js';
import { allAnswers, type Responses } from '../responses.js';
import { type Check, failuresFor } from './check.js';

export const refusalChecks: readonly Check[] = [
  {
    title: 'Unknown ids and ids that are none get the same 404',
    failures: ({ unknown, malformed }) => {
      if (unknown[0].status !== 404) {
        return failuresFor([unknown[0]], 'nobody has this id. Answer 404, whatever the provider says to such ids.');
      }
      return failuresFor(
        malformed.filter((answer) => !isAlike(answer, unknown)),
        'not what an unknown id gets. Check ids first (8 to 64 letters, digits, "_" or "-"), and refuse all with one 404.',
      );
    },
  },
  {
    title: 'A path that climbs reaches nothing',
    failures: ({ traversal }) =>
      failuresFor(
        traversal.filter(({ status, json }) => status >= 500 || (status === 200 && json !== undefined)),
        'this got through. Check the id before it becomes part of a URL: the provider has lists and other resources there.',
      ),
  },
  {
    title: 'Other methods are refused',
    failures: ({ otherMethods }) =>
      failuresFor(
        otherMethods.filter(({ status }) => status < 400 || (status >= 500 && status !== 501)),
        'a session can only be read here. Answer 405, and pass no other method on.',
      ),
  },
  {
    title: 'HEAD is answered like GET, or refused',
    failures: ({ head, session }) =>
      failuresFor(
        [head].filter(({ status }) => status !== session.status && ![404, 405, 501].includes(status)),
        `GET gets ${session.status}. Answer the same without a body, or 405.`,
      ),
  },
  {
    title: 'HEAD is answered without a body',
    failures: ({ head }) =>
      failuresFor(
        head.text === '' ? [] : [head],
        'a body follows, and whoever asks next on this connection takes it for an answer. Leave it out.',
      ),
  },
  {
    title: 'Errors are problems in the form of the contract',
    failures: ({ unknown: [answer] }) => (answer.status < 400 ? null : problemComplaints(answer)),
  },
  {
    title: 'No answer leads elsewhere',
    failures: (evidence) =>
      failuresFor(
        allAnswers(evidence).filter((answer) => isForeignRedirect(answer, evidence)),
        'it is sent to another server. Pass no redirect of the provider on: answer 502.',
      ),
  },
  {
    title: 'Who is asked to wait is told how long',
    failures: (evidence) => {
      const limited = allAnswers(evidence).filter(({ status }) => status === 429);
      if (limited.length === 0) return null;
      return failuresFor(
        limited.filter(({ headers }) => headers['retry-after'] === undefined),
        'there is no Retry-After. Send the seconds to wait with every 429.',
      );
    },
  },
];

function problemComplaints(answer: ProbeResponse): readonly string[] {
  const type = answer.headers['content-type'] ?? 'no content type';
  if (!/^application\/problem\+json\b/i.test(type)) {
    return failuresFor(
      [answer],
      `it comes as ${type}. Send errors as application/problem+json with title, status, code and requestId.`,
    );
  }
  const paths = problemViolations(answer.json).map(({ path, fault }) => `${path} (${fault})`);
  return paths.length === 0 ? [] : failuresFor([answer], `not as in the contract: ${paths.join(', ')}.`);
}

/** The same answer to a stranger's eye; what differs between two unknown ids (a request id) may differ here, too. */
function isAlike(answer: ProbeResponse, [first, second]: Responses['unknown']): boolean {
  const isSameKind = answer.status === first.status && answer.headers['content-type'] === first.headers['content-type'];
  if (!isSameKind || first.text === second.text) return isSameKind && answer.text === first.text;
  return shapeOf(answer) === shapeOf(first);
}

function shapeOf({ json }: ProbeResponse): string {
  return isObject(json) ? JSON.stringify([Object.keys(json).sort(), json.title, json.code]) : typeof json;
}

/** Frameworks clean paths up by redirects of their own; these stay on the server. */
function isForeignRedirect(
  { status, headers: { location } }: ProbeResponse,
  { target: { origin } }: Responses,
): boolean {
  if (status < 300 || status >= 400 || location === undefined) return false;
  return !URL.canParse(location, origin) || new URL(location, origin).origin !== origin;
}
