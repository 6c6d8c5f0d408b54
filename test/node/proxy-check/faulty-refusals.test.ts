// Proxies that accept too much, or reveal too much: each fault fails its own check.
import { describe } from 'node:test';
import { always, sendsBytes, session, when, whenPathEnds, withHeaders } from '../support/proxy-faults.js';
import { problem, reply, type Reply } from '../support/serve-proxy.js';
import { testFault } from '../support/test-fault.js';

const SAME_404 = 'Unknown and malformed ids get the same 404';
const TRAVERSAL = 'Path traversal is blocked';
const METHODS = 'Other methods are rejected';
const PROBLEMS = 'Errors match the contract for problems';
const ERRORS = 'No response exposes provider or server errors';
const READS = 'Other origins cannot read responses';
const COOKIES = 'Other origins cannot send cookies';
const STREAM = 'The event stream sends changes without data';

const ok = () => reply(200, 'application/json', {});
const crash = () => problem(500, 'internal');
const notFoundWith = (body: unknown, type = 'application/problem+json') =>
  always((correct) => (correct.status === 404 ? reply(404, type, body) : correct));
const allow = (origin: string): ((reply: Reply) => Reply) => withHeaders({ 'access-control-allow-origin': origin });
const allowOnly = (origin: string) => when(({ headers }) => headers.origin === origin, allow(origin));
const isUnknown = ({ url = '' }) => /checkouts\/[\da-f]{8}-[\da-f-]{27}$/.test(url) && !url.endsWith('a081');

describe('The check fails a proxy that', () => {
  testFault(
    'returns 400 for malformed ids',
    whenPathEnds('/short', () => problem(400, 'bad-id')),
    [SAME_404],
    /short \(400\)/,
  );
  testFault(
    'returns different problems for malformed and unknown ids',
    whenPathEnds('xxx', () => problem(404, 'long')),
    [SAME_404],
    /xxx \(404\)/,
  );
  testFault('returns 200 for unknown ids', when(isUnknown, ok), [SAME_404], /no session has this id/);
  testFault('resolves a traversal path', whenPathEnds('/..%2f', ok), [TRAVERSAL], /checkouts\/\.\.%2f \(200\)/);
  testFault('crashes on a traversal path', whenPathEnds('/%2e%2e', crash), [TRAVERSAL], /%2e%2e \(500\)/);
  testFault(
    'accepts DELETE',
    when(({ method }) => method === 'DELETE', ok),
    [METHODS],
    /DELETE .*\(200\)/,
  );
  testFault(
    'crashes on HEAD',
    when(({ method }) => method === 'HEAD', crash),
    ['HEAD gets the same status as GET, or is rejected'],
    /HEAD .*\(500\): GET gets 200/,
  );

  testFault(
    'sends a body with HEAD',
    sendsBytes(({ method }) => method === 'HEAD', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'),
    ['HEAD responses have no body'],
    /HEAD .*\(200\): a body follows/,
  );

  testFault('sends errors as plain text', notFoundWith('Not found', 'text/plain'), [PROBLEMS], /text\/plain/);
  testFault(
    'sends errors without a code',
    notFoundWith({ title: 'No', status: 404, requestId: 'a' }),
    [PROBLEMS],
    /code \(missing\)/,
  );
  testFault(
    'exposes a network error',
    notFoundWith({ title: 'getaddrinfo ENOTFOUND api', status: 404, code: 'not-found', requestId: 'a' }),
    [ERRORS],
    /and \d+ more/,
  );
  testFault(
    'exposes a stack trace',
    when(
      ({ method }) => method === 'POST',
      () => reply(405, 'text/plain', 'Error\n    at run (/srv/app.js:3:7)'),
    ),
    [ERRORS],
    /POST/,
  );
  testFault(
    'sends 429 without Retry-After',
    when(
      ({ method }) => method === 'PUT',
      () => problem(429, 'rate-limited'),
    ),
    ['429 responses carry Retry-After'],
    /Retry-After/,
  );

  testFault(
    'rejects its own origin',
    when(
      ({ headers }) => /^http:\/\/localhost:\d+$/.test(headers.origin ?? ''),
      () => problem(403, 'forbidden'),
    ),
    ['Same-origin requests are accepted'],
    /\(403\): .* without that header the status is 200/,
  );
  testFault('allows all origins', always(allow('*')), [READS], /never "\*"/);
  testFault('allows another origin', allowOnly('https://attacker.example'), [READS], /compared exactly/);
  testFault('allows a look-alike origin', allowOnly('https://localhost.attacker.example'), [READS], /\(403\)/);
  testFault('allows the origin null', allowOnly('null'), [READS], /"null"/);
  testFault(
    'lets other origins send cookies',
    always(withHeaders({ 'access-control-allow-credentials': 'true' })),
    [COOKIES],
    /Leave it out/,
  );

  testFault(
    'links to another origin',
    session({ links: { events: 'https://cdn.example/events' } }),
    ['Links stay on the same origin'],
    /links\.events/,
  );
  testFault(
    'cancels on GET',
    whenPathEnds('/cancel', () => reply(204, 'application/json', '')),
    ['Linked actions require POST'],
    /cancel \(204\)/,
  );
  testFault(
    'links to an event stream that does not exist',
    whenPathEnds('/events', () => problem(404, 'x')),
    [STREAM],
    /leave out links\.events/,
  );
  testFault(
    'has a silent event stream',
    whenPathEnds('/events', (correct) => ({ ...correct, body: '' })),
    [STREAM],
    /is silent/,
  );
  testFault(
    'has an event stream with data',
    whenPathEnds('/events', (correct) => ({ ...correct, body: 'event: change\ndata: {"status":"complete"}\n\n' })),
    [STREAM],
    /carries data/,
  );
});
