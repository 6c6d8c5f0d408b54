// Proxies that get the session wrong: each fault is told by its own line.
import { describe } from 'node:test';
import { findsThatIt } from '../support/finds-that-it.js';
import { problem, reply, SESSION } from '../support/serve-proxy.js';
import { everywhere, isRead, sendsBytes, session, where, withHeaders } from '../support/twists.js';

const FORM = 'The session is answered in the form of the contract';
const SAME = 'The answer is about the session that was asked for';
const PAGE = 'An open session has a payment page that may be opened';
const PRIVATE = 'The session says no more than the payment page shows';
const SUCCESS = 'The success page is told only once the session is complete';
const KEY = 'No answer has a trace of the key';
const WORDS = 'No answer has words of the provider or of a crash';
const CACHE = 'No cache keeps an answer';
const GUESS = 'No browser guesses at the type of an answer';

describe('The check of a proxy finds', () => {
  findsThatIt('leaks metadata', session({ metadata: { note: 1 } }), [PRIVATE], /metadata/);
  findsThatIt('leaks the merchant’s id', session({ merchant: { id: 'x', name: 'M' } }), [PRIVATE], /merchant\.id/);
  findsThatIt(
    'leaks reference and intent',
    session({ clientReferenceId: 'x', paymentIntent: 'y' }),
    [PRIVATE],
    /knows the id: clientReferenceId, paymentIntent/,
  );
  findsThatIt(
    'leaks the shopper',
    session({ customer: { email: 'a@b.example' }, email: 'a' }),
    [PRIVATE],
    /customer, email/,
  );
  findsThatIt('adds a member of its own', session({ orderNumber: 7 }), [PRIVATE], /Not in the contract: orderNumber/);
  findsThatIt('tells the success page early', session({ successUrl: 'https://x.example/' }), [SUCCESS], /successUrl/);

  findsThatIt('sends amounts as numbers', session({ amountTotal: 20 }), [FORM], /form: amountTotal/);
  findsThatIt('lacks the currency', session({ currency: undefined }), [FORM], /lacks currency/);
  findsThatIt('answers about another session', session({ id: 'somebody-elses' }), [SAME], /"somebody-elses"/);
  findsThatIt('has no payment page', session({ url: null }), [PAGE], /nobody can pay/);
  findsThatIt('has a payment page of another host', session({ url: 'https://buy@x.example/' }), [PAGE], /user name/);

  findsThatIt(
    'passes the provider’s 401 on',
    where(isRead, () => reply(401, 'application/json', { detail: 'Authentication credentials were not provided.' })),
    [FORM, WORDS],
    /about your key/,
  );
  findsThatIt(
    'passes the provider’s redirect on',
    where(isRead, () => ({ ...reply(301, '', ''), headers: { location: 'https://api.example/x/' } })),
    [FORM, CACHE, GUESS, 'No answer leads elsewhere'],
    /slash at the end/,
  );
  findsThatIt(
    'knows no such session',
    where(isRead, () => problem(404, 'not-found')),
    [FORM],
    /Is this the mount/,
  );
  findsThatIt(
    'fails',
    where(isRead, () => problem(502, 'upstream-error')),
    [FORM],
    /answers 502: your server's log/,
  );
  findsThatIt(
    'answers a page',
    where(isRead, () => reply(200, 'text/html', '<h1>Log in</h1>')),
    [FORM],
    /text\/html/,
  );
  findsThatIt(
    'answers with a list',
    where(isRead, () => reply(200, 'application/json', [SESSION])),
    [FORM],
    /a list/,
  );
  findsThatIt('hangs up', sendsBytes(isRead, ''), [FORM], /no answer/);

  findsThatIt('lets caches keep it', everywhere(withHeaders({ 'cache-control': 'max-age=60' })), [CACHE], /no-store/);
  findsThatIt('lets browsers guess', everywhere(withHeaders({ 'x-content-type-options': '' })), [GUESS], /nosniff/);
  findsThatIt('shows the key', where(isRead, withHeaders({ 'x-sent': 'Api-Key 123' })), [KEY], /name of its header/);
  findsThatIt('shows a WeWire key', where(isRead, withHeaders({ 'x-sent': 'sk_live_4711' })), [KEY], /GET/);
});
