import { expect } from '@open-wc/testing';
import { SchemaError } from '../../../src/schema/decode.js';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { neutralAnswer } from '../../support/neutral-answer.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { responseContext } from '../support/response-context.js';

const session = (changes?: JsonObject) =>
  sessionFromJson(
    neutralAnswer({ links: { events: 'ed8d24aa/events' }, secondsLeft: 60, ...changes }),
    responseContext(),
  );

describe('A session in the neutral form', () => {
  it('becomes the model, whatever the provider', () => {
    const { routes, ...model } = session();
    expect(model).to.deep.equal({
      id: 'ed8d24aa-a860-426b-8e56-87cb9f55a081',
      provider: 'acme',
      status: 'open',
      sentStatus: 'open',
      merchantName: 'Marram & Oak',
      items: [
        {
          name: 'Tea',
          description: 'Green',
          imageUrl: 'https://cdn.example/tea.png',
          quantity: 2,
          amount: { amount: '20.00', currency: 'EUR' },
        },
      ],
      total: { amount: '20.00', currency: 'EUR' },
      methods: [
        {
          value: 'crypto',
          currencies: [
            {
              value: 'usdt',
              name: 'Tether',
              logoUrl: 'https://cdn.example/usdt.png',
              networks: [{ value: 'tron', name: 'Tron (TRC20)' }],
            },
          ],
        },
        { value: 'card', currencies: [] },
      ],
      paymentPage: {
        kind: 'allowed',
        url: 'https://buy-dev.payfect.finance/x',
        host: 'buy-dev.payfect.finance',
      },
      successUrl: null,
      cancelUrl: 'https://shop.example/cancel',
      expiresAtMs: 1_703_939_166_000,
      secondsLeft: 60,
      pollAfterSeconds: null,
      collects: { name: true, email: false, phone: false, countries: ['TW'] },
      isTest: true,
      payments: [],
    });
    expect(routes.events).to.be.a('string');
  });

  it('keeps amounts digit for digit', () => {
    const amount = '12345678901234567890.120';
    expect(session({ total: { amount, currency: 'usdt' } }).total.amount).to.equal(amount);
  });

  for (const status of [null, 'paid', 'COMPLETE', 7]) {
    it(`is pending with the status ${JSON.stringify(status)}: never success, never the end`, () => {
      expect(session({ status }).status).to.equal('pending');
    });
  }

  it('never offers unsafe addresses', () => {
    const { paymentPage, cancelUrl, items } = session({
      url: 'javascript:alert(1)',
      cancelUrl: 'http://shop.example/cancel',
      items: [{ imageUrl: 'data:image/svg+xml,x' }],
    });
    expect([paymentPage.kind, cancelUrl, items[0]?.imageUrl]).to.deep.equal(['refused', null, null]);
  });

  it('drops characters that reorder or hide text', () => {
    const { merchantName } = session({ merchantName: 'Marram\u202e & Oak' });
    expect(merchantName).to.equal('Marram & Oak');
  });

  it('shows an option or a line without a name by its value, or without one', () => {
    const { items, methods } = session({
      items: [{ name: null }],
      methods: [{ value: 'crypto', currencies: [{ value: 'usdt', networks: [{ value: 'eth' }] }] }],
    });
    expect(items).to.deep.equal([{ name: null, description: null, imageUrl: null, quantity: null, amount: null }]);
    expect(methods[0]?.currencies).to.deep.equal([
      { value: 'usdt', name: 'usdt', logoUrl: null, networks: [{ value: 'eth', name: 'eth' }] },
    ]);
  });

  it('may lack everything but its provider, id and total', () => {
    const { items, methods, paymentPage, collects, isTest } = sessionFromJson(
      { provider: 'acme', id: 'ed8d24aa', total: { amount: '1', currency: 'EUR' } },
      responseContext(),
    );
    expect({ items, methods, paymentPage, collects, isTest }).to.deep.equal({
      items: [],
      methods: [],
      paymentPage: { kind: 'none' },
      collects: null,
      isTest: false,
    });
  });

  for (const [path, changes] of [
    ['session.id', { id: null }],
    ['session.total', { total: { amount: '1' } }],
    ['session.total', { total: { currency: 'EUR' } }],
  ] as const) {
    it(`is refused without ${path} (${JSON.stringify(changes)})`, () => {
      expect(() => session(changes)).to.throw(SchemaError, path);
    });
  }
});
