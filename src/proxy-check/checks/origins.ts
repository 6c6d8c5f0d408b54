// Which pages can read a session: the proxy's own, and no other site's.
import { type Check, failuresFor } from './check.js';

export const originChecks: readonly Check[] = [
  {
    title: 'Its own pages may say that they are',
    failures: ({ own, session }) =>
      failuresFor(
        [own].filter(({ status }) => status !== session.status),
        `with its own Origin it is refused, without it gets ${session.status}. Compare Origin with the Host header, and let no server in between change that.`,
      ),
  },
  {
    title: 'Pages of other sites may not read',
    failures: ({ foreign }) =>
      failuresFor(
        foreign.filter(({ headers }) => headers['access-control-allow-origin'] !== undefined),
        'it comes with Access-Control-Allow-Origin. Send that to your own origins only, compared exactly: never "*", "null", or whatever asked.',
      ),
  },
  {
    title: 'Pages of other sites may not send cookies',
    failures: ({ foreign }) =>
      failuresFor(
        foreign.filter(({ headers }) => headers['access-control-allow-credentials'] !== undefined),
        'it comes with Access-Control-Allow-Credentials. Leave that out: the element sends no cookies to other origins.',
      ),
  },
];
