// Proxies that serve a faulty session: each fault fails its own check.
import { describe } from 'node:test';
import { testFault } from '../support/test-fault.js';
import { problem, reply, SESSION } from '../support/serve-proxy.js';
import { always, isRead, sendsBytes, session, when, withHeaders } from '../support/proxy-faults.js';

const CONTRACT = 'The session matches the contract';
const ID = 'The response is for the requested session';
const URL = 'An open session has a usable payment page URL';
const PRIVATE = 'The session has no members beyond the contract';
const SUCCESS = 'The success URL is withheld until the session is complete';
const KEY = 'No response exposes the API key';
const ERRORS = 'No response exposes provider or server errors';
const CACHE = 'Responses are never cached';
const SNIFF = 'Browsers do not sniff the content type';

describe('The check fails a proxy that', () => {
  testFault('leaks metadata', session({ metadata: { note: 1 } }), [PRIVATE], /metadata/);
  testFault('leaks the merchant id', session({ merchant: { id: 'x', name: 'M' } }), [PRIVATE], /merchant\.id/);
  testFault(
    'leaks the order reference and the payment intent',
    session({ clientReferenceId: 'x', paymentIntent: 'y' }),
    [PRIVATE],
    /knows the id: clientReferenceId, paymentIntent/,
  );
  testFault(
    'leaks customer data',
    session({ customer: { email: 'a@b.example' }, email: 'a' }),
    [PRIVATE],
    /customer, email/,
  );
  testFault('adds an unknown member', session({ orderNumber: 7 }), [PRIVATE], /Not in the contract: orderNumber/);
  testFault('sends the success URL early', session({ successUrl: 'https://x.example/' }), [SUCCESS], /successUrl/);

  testFault('sends amounts as numbers', session({ amountTotal: 20 }), [CONTRACT], /format: amountTotal/);
  testFault('omits the currency', session({ currency: undefined }), [CONTRACT], /Missing: currency/);
  testFault('returns another session', session({ id: 'another-session' }), [ID], /"another-session"/);
  testFault('has no payment page URL', session({ url: null }), [URL], /cannot be paid/);
  testFault('has a user name in the payment page URL', session({ url: 'https://buy@x.example/' }), [URL], /user name/);

  testFault(
    'passes a 401 from the provider on',
    when(isRead, () => reply(401, 'application/json', { detail: 'Authentication credentials were not provided.' })),
    [CONTRACT, ERRORS],
    /concerns your API key/,
  );
  testFault(
    'passes a redirect from the provider on',
    when(isRead, () => ({ ...reply(301, '', ''), headers: { location: 'https://api.example/x/' } })),
    [CONTRACT, CACHE, SNIFF, 'No response redirects to another origin'],
    /trailing slash/,
  );
  testFault(
    'returns 404 for the session',
    when(isRead, () => problem(404, 'not-found')),
    [CONTRACT],
    /Is the URL that of the mount/,
  );
  testFault(
    'returns 502 for the session',
    when(isRead, () => problem(502, 'upstream-error')),
    [CONTRACT],
    /The status is 502\. Your server's log/,
  );
  testFault(
    'returns an HTML page',
    when(isRead, () => reply(200, 'text/html', '<h1>Log in</h1>')),
    [CONTRACT],
    /text\/html/,
  );
  testFault(
    'returns a list',
    when(isRead, () => reply(200, 'application/json', [SESSION])),
    [CONTRACT],
    /a list/,
  );
  testFault('closes the connection', sendsBytes(isRead, ''), [CONTRACT], /No response/);

  testFault('allows caching', always(withHeaders({ 'cache-control': 'max-age=60' })), [CACHE], /no-store/);
  testFault('allows MIME sniffing', always(withHeaders({ 'x-content-type-options': '' })), [SNIFF], /nosniff/);
  testFault(
    'exposes the name of the key header',
    when(isRead, withHeaders({ 'x-sent': 'Api-Key 123' })),
    [KEY],
    /name of its header/,
  );
  testFault('exposes a WeWire key', when(isRead, withHeaders({ 'x-sent': 'sk_live_4711' })), [KEY], /GET/);
});
