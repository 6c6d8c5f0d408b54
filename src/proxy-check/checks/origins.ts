// Which origins can read a session: the proxy's own, and no other.
import { type Check, failuresFor } from './check.js';

export const originChecks: readonly Check[] = [
  {
    title: 'Same-origin requests are accepted',
    failures: ({ sameOrigin, session }) =>
      failuresFor(
        [sameOrigin].filter(({ status }) => status !== session.status),
        `this request carries the proxy's own Origin; without that header the status is ${session.status}. Compare Origin with the Host header, and let no server in between change either.`,
      ),
  },
  {
    title: 'Other origins cannot read responses',
    failures: ({ crossOrigin }) =>
      failuresFor(
        crossOrigin.filter(({ headers }) => headers['access-control-allow-origin'] !== undefined),
        'the response carries Access-Control-Allow-Origin. Send it to your own origins only, compared exactly: never "*", "null" or a copy of the request\'s Origin.',
      ),
  },
  {
    title: 'Other origins cannot send cookies',
    failures: ({ crossOrigin }) =>
      failuresFor(
        crossOrigin.filter(({ headers }) => headers['access-control-allow-credentials'] !== undefined),
        'the response carries Access-Control-Allow-Credentials. Leave it out: the element sends no cookies to other origins.',
      ),
  },
];
