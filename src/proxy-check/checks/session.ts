// What the element needs: a session, the requested one, and a way to pay for it.
import { sessionViolations, type Violation } from '../../schema/contract.js';
import { ownMember, textOrNull } from '../../schema/decode.js';
import { webUrlOrNull } from '../../schema/web-url.js';
import type { ProbeResponse } from '../probe.js';
import { type Check, sessionOf } from './check.js';

/** The privacy checks report these. */
const ONLY_WHEN_COMPLETE = ['successUrl', 'redirectUrl'];

export const sessionChecks: readonly Check[] = [
  {
    title: 'The session matches the contract',
    failures: ({ session }) => {
      const json = sessionOf(session);
      return json === null ? [noSession(session)] : contractFailures(sessionViolations(json));
    },
  },
  {
    title: 'The response is for the requested session',
    failures: ({ session, target }) => {
      const json = sessionOf(session);
      if (json === null) return null;
      return ownMember(json, 'id') === target.sessionId
        ? []
        : [
            `The response has the id ${JSON.stringify(json.id)}. Compare the id in the provider's response with the requested one.`,
          ];
    },
  },
  {
    title: 'An open session has a usable payment page URL',
    failures: ({ session }) => {
      const json = sessionOf(session);
      if (json === null || (textOrNull(json.status) ?? 'open') !== 'open') return null;
      return webUrlOrNull(textOrNull(json.url)) === null
        ? [
            "The url is missing, is not https, or contains a user name. Pass the provider's url through, and allow its host (paymentHosts): without it the session cannot be paid.",
          ]
        : [];
    },
  },
];

function noSession({ status, headers, json }: ProbeResponse): string {
  if (status === 0) return 'No response within 10 seconds. Give the provider 5 seconds, then return 504.';
  if (status >= 300 && status < 400) {
    return `The response is a redirect (${status}), which the element does not follow. If it comes from the provider, request the path with a trailing slash, and return 502 for redirects.`;
  }
  if (status === 401 || status === 403) {
    return `The status is ${status}. If it comes from the provider, it concerns your API key: check the key, and return 502 instead of passing the status on.`;
  }
  if (status === 404) {
    return 'The session was not found. Is the URL that of the mount, and does the id belong to the account and mode (test or live) of the API key?';
  }
  if (status !== 200) return `The status is ${status}. Your server's log should say why.`;
  if (Array.isArray(json)) {
    return 'The response is a list, which exposes other sessions. Return 502 for anything but a single object.';
  }
  return `The response is 200 with ${headers['content-type'] ?? 'no content type'}. Return JSON as application/json.`;
}

function contractFailures(violations: readonly Violation[]): readonly string[] {
  const missing = pathsOf(violations, 'missing');
  const wrong = pathsOf(violations, 'wrong').filter((path) => !ONLY_WHEN_COMPLETE.includes(path));
  return [
    ...(missing.length === 0 ? [] : [`Missing: ${missing.join(', ')}. The element requires this: pass it through.`]),
    ...(wrong.length === 0
      ? []
      : [`Wrong type or format: ${wrong.join(', ')}. Pass values through unchanged, with amounts as strings.`]),
  ];
}

function pathsOf(violations: readonly Violation[], fault: Violation['fault']): readonly string[] {
  return violations.filter((violation) => violation.fault === fault).map(({ path }) => path);
}
