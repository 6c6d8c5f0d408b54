// What the element needs: a session, the right one, and a way to pay it.
import { ownMember, textOrNull } from '../../schema/decode.js';
import { webUrlOrNull } from '../../schema/web-url.js';
import { sessionViolations, type Violation } from '../../schema/contract.js';
import type { ProbeResponse } from '../probe.js';
import { type Check, sessionOf } from './check.js';

/** Judged with the members that must not be there (`privacy-checks.ts`). */
const ONLY_WHEN_COMPLETE = ['successUrl', 'redirectUrl'];

export const sessionChecks: readonly Check[] = [
  {
    title: 'The session is answered in the form of the contract',
    failures: ({ session }) => {
      const json = sessionOf(session);
      return json === null ? [noSession(session)] : shapeComplaints(sessionViolations(json));
    },
  },
  {
    title: 'The answer is about the session that was asked for',
    failures: ({ session, target }) => {
      const json = sessionOf(session);
      if (json === null) return null;
      return ownMember(json, 'id') === target.sessionId
        ? []
        : [
            `It has the id ${JSON.stringify(json.id)}. Compare the id that the provider answers with the one asked for.`,
          ];
    },
  },
  {
    title: 'An open session has a payment page that may be opened',
    failures: ({ session }) => {
      const json = sessionOf(session);
      if (json === null || (textOrNull(json.status) ?? 'open') !== 'open') return null;
      return webUrlOrNull(textOrNull(json.url)) === null
        ? [
            'Its url is missing, not https or has a user name in it. Pass on the url that the provider gave, and allow its host (paymentHosts): without it nobody can pay.',
          ]
        : [];
    },
  },
];

function noSession({ status, headers, json }: ProbeResponse): string {
  if (status === 0) return 'There was no answer within 10 seconds. Give the provider 5, and then answer 504.';
  if (status >= 300 && status < 400) {
    return `It answers with a redirect (${status}), and the element follows none. If it is the provider's, ask for the path with a slash at the end, and answer 502 to redirects.`;
  }
  if (status === 401 || status === 403) {
    return `It answers ${status}. If that is the provider's, it is about your key: check it, and answer 502 instead of passing it on.`;
  }
  if (status === 404) {
    return 'It knows no such session. Is this the mount, and is the id from the account and the mode (test or live) of the key?';
  }
  if (status !== 200) return `It answers ${status}: your server's log says why.`;
  if (Array.isArray(json))
    return 'It answers with a list, and with it other sessions. Answer 502 to all but one object.';
  return `It answers 200 with ${headers['content-type'] ?? 'no content type'}. Answer with application/json, and with JSON.`;
}

function shapeComplaints(violations: readonly Violation[]): readonly string[] {
  const missing = pathsOf(violations, 'missing');
  const wrong = pathsOf(violations, 'wrong').filter((path) => !ONLY_WHEN_COMPLETE.includes(path));
  return [
    ...(missing.length === 0 ? [] : [`It lacks ${missing.join(', ')}. The element cannot do without: pass it on.`]),
    ...(wrong.length === 0
      ? []
      : [`Of the wrong type or form: ${wrong.join(', ')}. Pass values on as they came, amounts as texts.`]),
  ];
}

function pathsOf(violations: readonly Violation[], fault: Violation['fault']): readonly string[] {
  return violations.filter((violation) => violation.fault === fault).map(({ path }) => path);
}
