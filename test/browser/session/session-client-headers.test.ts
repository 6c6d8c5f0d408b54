import { expect } from '@open-wc/testing';
import { type HeadersSource, sessionClient } from '../../../src/session/session-client.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { rejectionOf } from '../support/rejection-of.js';

const ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';
const EVENTS_URL = `https://shop.example/payfect/checkouts/${ID}/events`;

function clientWith(headers: HeadersSource) {
  const tokens: (string | null)[] = [];
  const client = sessionClient({
    proxyUrl: 'https://shop.example/payfect',
    headers,
    paymentHosts: [],
    readPayments: async () => [],
    fetch: async (input, init) => {
      tokens.push(new Request(input, init).headers.get('x-csrf-token'));
      return Response.json(newestAnswer());
    },
  });
  return { client, tokens };
}

const unaborted = () => new AbortController().signal;
const endless = () => new Promise<never>(() => undefined);

describe('The page’s headers', () => {
  const token = { 'x-csrf-token': 't-1' };
  const sources: readonly [name: string, source: HeadersSource][] = [
    ['a record', token],
    ['a promise', Promise.resolve(token)],
    ['a function', () => token],
    ['a function that returns a promise', async () => token],
  ];
  for (const [name, source] of sources) {
    it(`are sent with reads, actions and event streams: ${name}`, async () => {
      const { client, tokens } = clientWith(source);
      await client.read(ID, unaborted());
      await client.act(`https://shop.example/payfect/checkouts/${ID}/cancel`, {}, unaborted());
      await client.listen(EVENTS_URL, unaborted());
      expect(tokens).to.deep.equal(['t-1', 't-1', 't-1']);
    });
  }

  it('are requested from a function for each request, so that a token can be renewed', async () => {
    let calls = 0;
    const { client, tokens } = clientWith(() => ({ 'x-csrf-token': `t-${++calls}` }));
    await client.read(ID, unaborted());
    await client.read(ID, unaborted());
    expect(tokens).to.deep.equal(['t-1', 't-2']);
  });

  it('never replace the element’s own, in any letter case', async () => {
    const accepted: (string | null)[] = [];
    const client = sessionClient({
      proxyUrl: 'https://shop.example/payfect',
      headers: () => ({ Accept: 'text/html' }),
      paymentHosts: [],
      readPayments: async () => [],
      fetch: async (input, init) => {
        accepted.push(new Request(input, init).headers.get('accept'));
        return Response.json(newestAnswer());
      },
    });
    await client.read(ID, unaborted());
    expect(accepted).to.deep.equal(['application/json']);
  });

  for (const [name, source] of [
    [
      'a function throws',
      () => {
        throw new Error('no token');
      },
    ],
    ['a function’s promise is rejected', () => Promise.reject(new Error('no token'))],
    ['a header is invalid', () => ({ 'no header': 'x' })],
  ] as readonly [string, HeadersSource][]) {
    it(`B2 are a retryable failure, and nothing is sent, if ${name}`, async () => {
      const { client, tokens } = clientWith(source);
      const error = await rejectionOf(client.read(ID, unaborted()));
      expect(error).to.include({ code: 'network', retryable: true });
      expect(tokens).to.deep.equal([]);
    });
  }

  for (const [name, request] of [
    ['a read', 'read'],
    ['an event stream', 'listen'],
  ] as const) {
    it(`B2 end with the signal if they never settle: ${name}`, async () => {
      const { client, tokens } = clientWith(endless);
      const controller = new AbortController();
      const ended = rejectionOf(client[request](request === 'read' ? ID : EVENTS_URL, controller.signal));
      const reason = new Error('too long');
      controller.abort(reason);
      expect(await ended).to.equal(reason);
      expect(tokens).to.deep.equal([]);
    });
  }

  it('B2 end at once if the signal is aborted before', async () => {
    const controller = new AbortController();
    controller.abort(new Error('gone'));
    expect(await rejectionOf(clientWith(endless).client.listen(EVENTS_URL, controller.signal))).to.have.property(
      'message',
      'gone',
    );
  });
});
