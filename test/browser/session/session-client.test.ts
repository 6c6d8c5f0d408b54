import { expect } from '@open-wc/testing';
import { sessionClient, type SessionClientOptions } from '../../../src/session/session-client.js';
import { newestAnswer, type JsonObject } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';

const ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';
const PROXY_URL = 'https://shop.example/payfect';

/** A server with one response to all requests, which it records. */
function fakeServer(respond: () => Response, options: Partial<SessionClientOptions> = {}) {
  const requests: Request[] = [];
  const client = sessionClient({
    proxyUrl: PROXY_URL,
    headers: {},
    paymentHosts: [],
    readPayments: async () => [],
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return respond();
    },
    ...options,
  });
  return { client, requests };
}

function sessionResponse(body: JsonObject = newestAnswer(), headers: Record<string, string> = {}): Response {
  return Response.json(body, { headers });
}

function fail(error: Error): never {
  throw error;
}

const unaborted = () => new AbortController().signal;

describe('The request for a session', () => {
  it('is one GET below the proxy’s mount', async () => {
    const { client, requests } = fakeServer(sessionResponse);
    await client.read(ID, unaborted());
    expect(requests.map(({ method, url }) => [method, url])).to.deep.equal([['GET', `${PROXY_URL}/checkouts/${ID}`]]);
  });

  it('is the same if the mount ends in slashes', async () => {
    const { client, requests } = fakeServer(sessionResponse, { proxyUrl: `${PROXY_URL}//` });
    await client.read(ID, unaborted());
    expect(requests[0]?.url).to.equal(`${PROXY_URL}/checkouts/${ID}`);
  });

  it('follows no redirect, uses no cache, and sends cookies only to its own origin', async () => {
    const { client, requests } = fakeServer(sessionResponse);
    await client.read(ID, unaborted());
    expect(requests[0]).to.include({ redirect: 'error', cache: 'no-store', credentials: 'same-origin' });
  });

  it('accepts JSON, and has the page’s own headers', async () => {
    const { client, requests } = fakeServer(sessionResponse, { headers: { 'X-CSRF-Token': 't-1' } });
    await client.read(ID, unaborted());
    expect(requests[0]?.headers.get('accept')).to.equal('application/json');
    expect(requests[0]?.headers.get('x-csrf-token')).to.equal('t-1');
  });

  const failures: readonly [name: string, respond: () => Response][] = [
    ['the server is unavailable', () => new Response(null, { status: 503, headers: { 'retry-after': '0' } })],
    ['there is no connection', () => fail(new TypeError('Failed to fetch'))],
  ];
  for (const [name, respond] of failures) {
    it(`is sent once if ${name}: retries are up to the schedule`, async () => {
      const { client, requests } = fakeServer(respond);
      await client.read(ID, unaborted()).catch(() => undefined);
      expect(requests).to.have.length(1);
    });
  }
});

describe('The session in a response', () => {
  it('is the requested one', async () => {
    const { client } = fakeServer(sessionResponse);
    const session = await client.read(ID, unaborted());
    expect(session).to.include({ id: ID, status: 'open', merchantName: '頑碼資訊有限公司' });
  });

  it('may be WeWire’s', async () => {
    const json = wewireAnswer();
    const { client } = fakeServer(() => sessionResponse(json));
    expect(await client.read(String(json.id), unaborted())).to.include({ provider: 'wewire' });
  });

  it('has its time left by the response’s own date', async () => {
    const date = new Date(1703939166000 - 60_000).toUTCString();
    const { client } = fakeServer(() => sessionResponse(newestAnswer(), { date }));
    expect((await client.read(ID, unaborted())).secondsLeft).to.equal(60);
  });

  for (const date of [undefined, 'yesterday']) {
    it(`has no time left if the response’s date is ${date ?? 'hidden'}`, async () => {
      const { client } = fakeServer(() => sessionResponse(newestAnswer(), date === undefined ? {} : { date }));
      expect((await client.read(ID, unaborted())).secondsLeft).to.equal(null);
    });
  }

  it('has less time left if it comes out of a cache', async () => {
    const read = async (body: JsonObject, headers: Record<string, string>) =>
      (await fakeServer(() => sessionResponse(newestAnswer(body), headers)).client.read(ID, unaborted())).secondsLeft;
    const date = new Date(1703939166000 - 60_000).toUTCString();
    expect(await read({ secondsLeft: 600 }, { age: '45' })).to.equal(555);
    expect(await read({}, { date, age: '45' })).to.equal(15);
    expect(await read({}, { age: '45' })).to.equal(null);
    for (const age of ['', '-5', 'old', '600', '99999999999']) {
      expect(await read({ secondsLeft: 600 }, { age }), age).to.equal(600);
    }
  });

  it('is read from a response without a stream, as some replacements of fetch return', async () => {
    const { client } = fakeServer(() => {
      const response = sessionResponse();
      Object.defineProperty(response, 'body', { value: undefined });
      return response;
    });
    expect((await client.read(ID, unaborted())).id).to.equal(ID);
  });

  it('has its doorbell relative to the request, so that any mount works', async () => {
    const respond = () => sessionResponse(newestAnswer({ links: { events: `${ID}/events` } }));
    const { client } = fakeServer(respond, { proxyUrl: 'https://shop.example/shop/payfect' });
    const { routes } = await client.read(ID, unaborted());
    expect(routes.events).to.equal(`https://shop.example/shop/payfect/checkouts/${ID}/events`);
  });

  it('has a payment page on allowed hosts only', async () => {
    const { client } = fakeServer(sessionResponse, { paymentHosts: ['buy.payfect.finance'] });
    expect((await client.read(ID, unaborted())).paymentPage).to.deep.equal({ kind: 'refused' });
  });
});

describe('Listening to a doorbell', () => {
  it('requests an event stream with the same settings', async () => {
    const { client, requests } = fakeServer(() => new Response(null, { status: 404 }), { headers: { 'x-csrf': 't' } });
    const response = await client.listen(`${PROXY_URL}/checkouts/${ID}/events`, unaborted());
    expect(response.status).to.equal(404);
    expect(requests[0]).to.include({ redirect: 'error', cache: 'no-store', method: 'GET' });
    expect(requests[0]?.headers.get('accept')).to.equal('text/event-stream');
    expect(requests[0]?.headers.get('x-csrf')).to.equal('t');
  });
});
