// What no browser may learn: private members, the key, and the provider's own words.
import { sessionViolations } from '../../schema/contract.js';
import type { ProbeResponse } from '../probe.js';
import { allAnswers } from '../responses.js';
import { type Check, failuresFor, sessionOf } from './check.js';

/** Members of both providers' sessions that are the shopper's or the merchant's alone. */
const PRIVATE =
  /^(?:metadata|clientReferenceId|paymentIntent|merchant\.id|customer\w*|email|name|phone\w*|address|productId|callback\w*)$|(?:key|secret|token)$/i;

/** Where a provider is told the key, and what its keys begin with. */
const KEY_SIGNS = /ww-api-key|\bapi-key\b|\bsk_(?:live|test)_\w+/i;

/** What providers, frameworks and crashes say, and a proxy does not. */
const FOREIGN_WORDS: readonly RegExp[] = [
  /Authentication credentials were not provided|Invalid API key|You do not have permission to perform/i,
  /Traceback \(most recent call last\)|^\s+at .+:\d+:\d+\)?$|goroutine \d+ \[/m,
  /<b>(?:Fatal error|Warning|Notice)<\/b>|PHP (?:Fatal|Parse) error/,
  /\b(?:ECONNREFUSED|ENOTFOUND|ETIMEDOUT|getaddrinfo|SQLSTATE)\b/,
  /\bapi\.payfect\.finance\b/i,
];

export const privacyChecks: readonly Check[] = [
  {
    title: 'The session says no more than the payment page shows',
    failures: ({ session }) => {
      const json = sessionOf(session);
      if (json === null) return null;
      const extra = sessionViolations(json).filter(({ fault }) => fault === 'not-in-contract');
      return leakComplaints(extra.map(({ path }) => path));
    },
  },
  {
    title: 'The success page is told only once the session is complete',
    failures: ({ session }) => {
      const json = sessionOf(session);
      if (json === null || json.status === 'complete') return null;
      return ['successUrl', 'redirectUrl']
        .filter((name) => typeof json[name] === 'string')
        .map(
          (name) => `It tells ${name} before. Make it null until then: often nothing but its address guards that page.`,
        );
    },
  },
  {
    title: 'No answer has a trace of the key',
    failures: (evidence) =>
      failuresFor(
        allAnswers(evidence).filter((answer) => KEY_SIGNS.test(wordsOf(answer))),
        'there is a key, or the name of its header. Build answers from fresh headers and your own words.',
      ),
  },
  {
    title: 'No answer has words of the provider or of a crash',
    failures: (evidence) =>
      failuresFor(
        allAnswers(evidence).filter(({ text }) => FOREIGN_WORDS.some((words) => words.test(text))),
        'they tell a stranger how your server works. Answer errors in your own words, and log the rest.',
      ),
  },
];

function leakComplaints(paths: readonly string[]): readonly string[] {
  const secret = paths.filter((path) => PRIVATE.test(path));
  const other = paths.filter((path) => !PRIVATE.test(path));
  return [
    ...(secret.length === 0
      ? []
      : [
          `It tells everyone who knows the id: ${secret.join(', ')}. Copy the members of the contract one by one instead of passing the answer on.`,
        ]),
    ...(other.length === 0
      ? []
      : [`Not in the contract: ${other.join(', ')}. Leave out what the element has no use for.`]),
  ];
}

/** Body and headers, but for those in which a preflight names what a page may send. */
function wordsOf({ text, headers }: ProbeResponse): string {
  const told = Object.entries(headers).filter(([name]) => !name.startsWith('access-control-'));
  return `${JSON.stringify(told)} ${text}`;
}
