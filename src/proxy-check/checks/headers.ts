// What goes with an answer on its way to a browser.
import { isLoopbackHost } from '../../schema/web-url.js';
import type { ProbeResponse } from '../probe.js';
import type { Responses } from '../responses.js';
import { type Check, failuresFor } from './check.js';

export const headerChecks: readonly Check[] = [
  {
    title: 'The proxy is asked over https',
    failures: ({ target }) => {
      const { protocol, hostname } = new URL(target.origin);
      if (protocol === 'https:' || isLoopbackHost(hostname)) return [];
      return ['Over http everyone on the way can read and change the session. Serve it over https.'];
    },
  },
  {
    title: 'No cache keeps an answer',
    failures: (evidence) =>
      failuresFor(
        answersWithout(evidence, 'cache-control', /\bno-store\b/i),
        'a cache may keep it. Send "Cache-Control: no-store" with every answer.',
      ),
  },
  {
    title: 'No browser guesses at the type of an answer',
    failures: (evidence) =>
      failuresFor(
        answersWithout(evidence, 'x-content-type-options', /^nosniff$/i),
        'an old browser may take it for a script. Send "X-Content-Type-Options: nosniff" with every answer.',
      ),
  },
];

/** Of a session and of an error, one each. */
function answersWithout({ session, unknown }: Responses, header: string, value: RegExp): readonly ProbeResponse[] {
  return [session, unknown[0]].filter(({ status, headers }) => status !== 0 && !value.test(headers[header] ?? ''));
}
