// What must never reach a browser: private members, the API key, and the provider's error messages.
import { sessionViolations } from '../../schema/contract.js';
import type { ProbeResponse } from '../probe.js';
import { allResponses } from '../responses.js';
import { type Check, failuresFor, sessionOf } from './check.js';

/** Members of both providers' sessions that are private to the shopper or the merchant. */
const PRIVATE =
  /^(?:metadata|clientReferenceId|paymentIntent|merchant\.id|customer\w*|email|name|phone\w*|address|productId|callback\w*)$|(?:key|secret|token)$/i;

/** The headers that carry a key to the providers, and the prefixes of their keys. */
const KEY_TRACES = /ww-api-key|\bapi-key\b|\bsk_(?:live|test)_\w+/i;

/** Messages of the providers, of frameworks and of crashes. */
const INTERNAL_MESSAGES: readonly RegExp[] = [
  /Authentication credentials were not provided|Invalid API key|You do not have permission to perform/i,
  /Traceback \(most recent call last\)|^\s+at .+:\d+:\d+\)?$|goroutine \d+ \[/m,
  /<b>(?:Fatal error|Warning|Notice)<\/b>|PHP (?:Fatal|Parse) error/,
  /\b(?:ECONNREFUSED|ENOTFOUND|ETIMEDOUT|getaddrinfo|SQLSTATE)\b/,
  /\bapi\.payfect\.finance\b/i,
];

export const privacyChecks: readonly Check[] = [
  {
    title: 'The session has no members beyond the contract',
    failures: ({ session }) => {
      const json = sessionOf(session);
      if (json === null) return null;
      const extra = sessionViolations(json).filter(({ fault }) => fault === 'not-in-contract');
      return extraMemberFailures(extra.map(({ path }) => path));
    },
  },
  {
    title: 'The success URL is withheld until the session is complete',
    failures: ({ session }) => {
      const json = sessionOf(session);
      if (json === null || json.status === 'complete') return null;
      return ['successUrl', 'redirectUrl']
        .filter((name) => typeof json[name] === 'string')
        .map(
          (name) =>
            `${name} is set too early. Keep it null until then: often nothing but its URL protects the success page.`,
        );
    },
  },
  {
    title: 'No response exposes the API key',
    failures: (responses) =>
      failuresFor(
        allResponses(responses).filter((response) => KEY_TRACES.test(searchableText(response))),
        'it contains an API key or the name of its header. Build responses from new headers and your own text.',
      ),
  },
  {
    title: 'No response exposes provider or server errors',
    failures: (responses) =>
      failuresFor(
        allResponses(responses).filter(({ text }) => INTERNAL_MESSAGES.some((message) => message.test(text))),
        'this text tells an attacker how your server works. Write error messages of your own, and log the rest.',
      ),
  },
];

function extraMemberFailures(paths: readonly string[]): readonly string[] {
  const secret = paths.filter((path) => PRIVATE.test(path));
  const other = paths.filter((path) => !PRIVATE.test(path));
  return [
    ...(secret.length === 0
      ? []
      : [
          `Exposed to anyone who knows the id: ${secret.join(', ')}. Copy the contract's members one by one instead of passing the provider's response through.`,
        ]),
    ...(other.length === 0
      ? []
      : [`Not in the contract: ${other.join(', ')}. Leave out what the element does not use.`]),
  ];
}

/** The body and the headers, except those in which a preflight lists what a page may send. */
function searchableText({ text, headers }: ProbeResponse): string {
  const searched = Object.entries(headers).filter(([name]) => !name.startsWith('access-control-'));
  return `${JSON.stringify(searched)} ${text}`;
}
