// Proxies that let strangers in, or tell them too much: each fault is told by its own line.
import { describe } from 'node:test';
import { findsThatIt } from '../support/finds-that-it.js';
import { problem, reply, type Reply } from '../support/serve-proxy.js';
import { everywhere, sendsBytes, session, where, whereEndsIn, withHeaders } from '../support/twists.js';

const SAME_404 = 'Unknown ids and ids that are none get the same 404';
const CLIMB = 'A path that climbs reaches nothing';
const METHODS = 'Other methods are refused';
const PROBLEMS = 'Errors are problems in the form of the contract';
const WORDS = 'No answer has words of the provider or of a crash';
const SITES = 'Pages of other sites may not read';
const COOKIES = 'Pages of other sites may not send cookies';
const STREAM = 'The announced event stream rings, and says nothing else';

const ok = () => reply(200, 'application/json', {});
const crash = () => problem(500, 'internal');
const notFoundWith = (body: unknown, type = 'application/problem+json') =>
  everywhere((right) => (right.status === 404 ? reply(404, type, body) : right));
const allow = (origin: string): ((right: Reply) => Reply) => withHeaders({ 'access-control-allow-origin': origin });
const allowOnly = (origin: string) => where(({ headers }) => headers.origin === origin, allow(origin));
const isUnknown = ({ url = '' }) => /checkouts\/[\da-f]{8}-[\da-f-]{27}$/.test(url) && !url.endsWith('a081');

describe('The check of a proxy finds', () => {
  findsThatIt(
    'answers 400 to bad ids',
    whereEndsIn('/short', () => problem(400, 'bad-id')),
    [SAME_404],
    /short \(400\)/,
  );
  findsThatIt(
    'tells bad ids from unknown',
    whereEndsIn('xxx', () => problem(404, 'long')),
    [SAME_404],
    /xxx \(404\)/,
  );
  findsThatIt('answers 200 to unknown ids', where(isUnknown, ok), [SAME_404], /nobody has this id/);
  findsThatIt('lets a path climb', whereEndsIn('/..%2f', ok), [CLIMB], /checkouts\/\.\.%2f \(200\)/);
  findsThatIt('fails at a path that climbs', whereEndsIn('/%2e%2e', crash), [CLIMB], /%2e%2e \(500\)/);
  findsThatIt(
    'passes DELETE on',
    where(({ method }) => method === 'DELETE', ok),
    [METHODS],
    /DELETE .*\(200\)/,
  );
  findsThatIt(
    'fails at HEAD',
    where(({ method }) => method === 'HEAD', crash),
    ['HEAD is answered like GET, or refused'],
    /HEAD .*\(500\): GET gets 200/,
  );

  findsThatIt(
    'answers HEAD with a body',
    sendsBytes(({ method }) => method === 'HEAD', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'),
    ['HEAD is answered without a body'],
    /HEAD .*\(200\): a body follows/,
  );

  findsThatIt('answers errors as text', notFoundWith('Not found', 'text/plain'), [PROBLEMS], /text\/plain/);
  findsThatIt(
    'answers errors without a code',
    notFoundWith({ title: 'No', status: 404, requestId: 'a' }),
    [PROBLEMS],
    /code \(missing\)/,
  );
  findsThatIt(
    'answers in words of its network',
    notFoundWith({ title: 'getaddrinfo ENOTFOUND api', status: 404, code: 'not-found', requestId: 'a' }),
    [WORDS],
    /and \d+ more/,
  );
  findsThatIt(
    'shows a trace of a crash',
    where(
      ({ method }) => method === 'POST',
      () => reply(405, 'text/plain', 'Error\n    at run (/srv/app.js:3:7)'),
    ),
    [WORDS],
    /POST/,
  );
  findsThatIt(
    'says wait, and not how long',
    where(
      ({ method }) => method === 'PUT',
      () => problem(429, 'rate-limited'),
    ),
    ['Who is asked to wait is told how long'],
    /Retry-After/,
  );

  findsThatIt(
    'refuses its own pages',
    where(
      ({ headers }) => /^http:\/\/localhost:\d+$/.test(headers.origin ?? ''),
      () => problem(403, 'forbidden'),
    ),
    ['Its own pages may say that they are'],
    /\(403\): with its own Origin it is refused, without it gets 200/,
  );
  findsThatIt('opens to all origins', everywhere(allow('*')), [SITES], /never "\*"/);
  findsThatIt('opens to a stranger', allowOnly('https://attacker.example'), [SITES], /compared exactly/);
  findsThatIt('opens to a look-alike', allowOnly('https://localhost.attacker.example'), [SITES], /\(403\)/);
  findsThatIt('opens to pages without an origin', allowOnly('null'), [SITES], /"null"/);
  findsThatIt(
    'lets foreign pages send cookies',
    everywhere(withHeaders({ 'access-control-allow-credentials': 'true' })),
    [COOKIES],
    /Leave that out/,
  );

  findsThatIt(
    'links to another origin',
    session({ links: { events: 'https://cdn.example/events' } }),
    ['Announced routes are on the same origin'],
    /links\.events/,
  );
  findsThatIt(
    'cancels on GET',
    whereEndsIn('/cancel', () => reply(204, 'application/json', '')),
    ['Announced actions need a POST'],
    /cancel \(204\)/,
  );
  findsThatIt(
    'announces a stream that is none',
    whereEndsIn('/events', () => problem(404, 'x')),
    [STREAM],
    /leave links\.events/,
  );
  findsThatIt(
    'has a silent stream',
    whereEndsIn('/events', (right) => ({ ...right, body: '' })),
    [STREAM],
    /is silent/,
  );
  findsThatIt(
    'has a talking stream',
    whereEndsIn('/events', (right) => ({ ...right, body: 'event: change\ndata: {"status":"complete"}\n\n' })),
    [STREAM],
    /sends data/,
  );
});
