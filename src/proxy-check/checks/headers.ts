// Transport and response headers.
import { isLoopbackHost } from '../../schema/web-url.js';
import type { ProbeResponse } from '../probe.js';
import type { Responses } from '../responses.js';
import { type Check, failuresFor } from './check.js';

export const headerChecks: readonly Check[] = [
  {
    title: 'The proxy is served over https',
    failures: ({ target }) => {
      const { protocol, hostname } = new URL(target.origin);
      if (protocol === 'https:' || isLoopbackHost(hostname)) return [];
      return ['Over http, anyone on the network path can read and change the session. Serve it over https.'];
    },
  },
  {
    title: 'Responses are never cached',
    failures: (responses) =>
      failuresFor(
        responsesWithout(responses, 'cache-control', /\bno-store\b/i),
        'a cache may store it. Send "Cache-Control: no-store" with every response.',
      ),
  },
  {
    title: 'Browsers do not sniff the content type',
    failures: (responses) =>
      failuresFor(
        responsesWithout(responses, 'x-content-type-options', /^nosniff$/i),
        'an old browser may run it as a script. Send "X-Content-Type-Options: nosniff" with every response.',
      ),
  },
];

/** Looks at one session and one error. */
function responsesWithout({ session, unknown }: Responses, header: string, value: RegExp): readonly ProbeResponse[] {
  return [session, unknown[0]].filter(({ status, headers }) => status !== 0 && !value.test(headers[header] ?? ''));
}
