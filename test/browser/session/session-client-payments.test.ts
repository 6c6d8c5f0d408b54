import { expect } from '@open-wc/testing';
import { sessionClient, type SessionClientOptions } from '../../../src/session/session-client.js';
import { tronPayment } from '../../../src/testing/payment-entries.js';
import { newestAnswer, type JsonObject } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';
import { rejectionOf } from '../support/rejection-of.js';
import { payment } from '../support/sessions.js';

const READ = [payment()];

/** A server with one response, and a reader of payments that is recorded. */
function clientOf(json: JsonObject, read: SessionClientOptions['readPayments'] = async () => READ) {
  const calls: unknown[] = [];
  const client = sessionClient({
    proxyUrl: 'https://shop.example/payfect',
    headers: {},
    paymentHosts: [],
    fetch: async () => Response.json(json),
    readPayments: (sent, sessionId) => {
      calls.push([sent, sessionId]);
      return read(sent, sessionId);
    },
  });
  const signal = new AbortController().signal;
  const id = String(json.id);
  return {
    client,
    calls,
    id,
    read: () => client.read(id, signal),
    act: () => client.act('https://x.example/', {}, signal),
  };
}

describe('The payments in a response', () => {
  for (const [form, answer] of Object.entries({ payfect: newestAnswer, wewire: wewireAnswer })) {
    it(`are read beside a session in any form, also after an action: ${form}`, async () => {
      const payments = [tronPayment()];
      const { calls, id, read, act } = clientOf(answer({ payments }));
      expect((await read()).payments).to.equal(READ);
      expect((await act())?.payments).to.equal(READ);
      expect(calls).to.deep.equal(Array(2).fill([payments, id]));
    });
  }

  for (const payments of [undefined, null, false, 0, '']) {
    it(`are none, and nothing is loaded to read them, if they are ${JSON.stringify(payments)}`, async () => {
      const { calls, read } = clientOf(newestAnswer({ payments }));
      expect((await read()).payments).to.deep.equal([]);
      expect(calls).to.deep.equal([]);
    });
  }

  it('do not complete a session, and do not replace another member', async () => {
    const { read } = clientOf(newestAnswer({ payments: [tronPayment({ stage: 'confirmed' })] }));
    const without = await clientOf(newestAnswer()).read();
    expect(await read()).to.deep.equal({ ...without, payments: READ });
  });

  it('are a fault of the response if reading them fails', async () => {
    const { read } = clientOf(newestAnswer({ payments: [1] }), async () => {
      throw new TypeError('not readable');
    });
    expect(await rejectionOf(read())).to.have.property('code', 'network');
  });

  it('are not read from a session that the page brought along: the first read does that', () => {
    const { client, id } = clientOf(newestAnswer());
    expect(client.parse(id, newestAnswer())).to.have.property('id', id);
    expect(client.parse(id, newestAnswer({ payments: null }))).to.have.property('id', id);
    expect(() => client.parse(id, newestAnswer({ payments: [tronPayment()] }))).to.throw('bad-response');
  });
});
