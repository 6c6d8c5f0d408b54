import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import { sessionClient } from '../../../src/session/session-client.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { rejectionOf } from '../support/rejection-of.js';

const ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';

function clientOf(fetch: typeof globalThis.fetch) {
  const readPayments = async () => [];
  return sessionClient({
    proxyUrl: 'https://shop.example/payfect',
    headers: {},
    paymentHosts: [],
    fetch,
    readPayments,
  });
}

const failureOf = (respond: () => Response) =>
  rejectionOf(clientOf(async () => respond()).read(ID, new AbortController().signal));

/** A request that only ends when it is aborted. */
const untilAborted: typeof globalThis.fetch = (input, init) =>
  new Promise((_resolve, reject) => {
    const { signal } = new Request(input, init);
    const giveUp = () => {
      const reason: unknown = signal.reason;
      reject(reason);
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
  });

describe('A session that cannot be read', () => {
  const problem = (status: number, code: string) => () =>
    Response.json({ code, status }, { status, headers: { 'content-type': 'application/problem+json' } });
  const cases: readonly [name: string, respond: () => Response, code: string][] = [
    ['another session id', () => Response.json(newestAnswer({ id: 'another-session' })), 'bad-response'],
    ['the same id in another case', () => Response.json(newestAnswer({ id: ID.toUpperCase() })), 'bad-response'],
    ['no content', () => new Response(null, { status: 204 }), 'bad-response'],
    ['a session at another status', () => Response.json(newestAnswer(), { status: 201 }), 'bad-response'],
    ['JSON without a session', () => Response.json({ ok: true }), 'bad-response'],
    ['a list of sessions', () => Response.json([newestAnswer()]), 'bad-response'],
    ['null', () => Response.json(null), 'bad-response'],
    ['a page of HTML', () => new Response('<p>', { headers: { 'content-type': 'text/html' } }), 'bad-response'],
    ['a page of HTML with an error status', () => new Response('<p>', { status: 502 }), 'server'],
    ['a problem', problem(404, 'not-found'), 'not-found'],
    ['a problem code that differs from its status', problem(502, 'upstream-auth'), 'forbidden'],
    ['Response.error()', () => Response.error(), 'bad-response'],
  ];
  for (const [name, respond, code] of cases) {
    it(`is ${code}: ${name}`, async () => {
      const error = await failureOf(respond);
      expect(error).to.be.instanceOf(CheckoutError);
      expect(error).to.include({ code });
    });
  }

  it('is a network error if fetch fails, with fetch’s error as its cause', async () => {
    const fault = new TypeError('Failed to fetch');
    const client = clientOf(async () => Promise.reject(fault));
    expect(await rejectionOf(client.read(ID, new AbortController().signal))).to.include({
      code: 'network',
      cause: fault,
      retryable: true,
    });
  });

  it('has the Retry-After of the response', async () => {
    const busy = () => new Response(null, { status: 429, headers: { 'retry-after': '9' } });
    expect(await failureOf(busy)).to.include({ code: 'server', retryAfterMs: 9000 });
  });
});

describe('An aborted request', () => {
  const TIMEOUT = new CheckoutError('timeout');

  it('rejects with the reason, while waiting for the response', async () => {
    const abort = new AbortController();
    const failure = rejectionOf(clientOf(untilAborted).read(ID, abort.signal));
    abort.abort(TIMEOUT);
    expect(await failure).to.equal(TIMEOUT);
  });

  it('rejects with the reason, if aborted before', async () => {
    expect(await rejectionOf(clientOf(untilAborted).read(ID, AbortSignal.abort(TIMEOUT)))).to.equal(TIMEOUT);
  });

  it('rejects with the reason, while reading the body', async () => {
    const abort = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        abort.abort(TIMEOUT);
        controller.error(TIMEOUT);
      },
    });
    const response = new Response(body, { headers: { 'content-type': 'application/json' } });
    expect(await rejectionOf(clientOf(async () => response).read(ID, abort.signal))).to.equal(TIMEOUT);
  });

  it('ends an event stream', async () => {
    const abort = new AbortController();
    const failure = rejectionOf(clientOf(untilAborted).listen('https://shop.example/events', abort.signal));
    abort.abort(TIMEOUT);
    expect(await failure).to.equal(TIMEOUT);
  });
});
