import { expect } from '@open-wc/testing';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { newestAnswer, olderAnswer } from '../../support/payfect-answers.js';
import { responseContext } from '../support/response-context.js';

const PAGE_URL = 'https://buy-dev.payfect.finance/checkouts/ed8d24aa-a860-426b-8e56-87cb9f55a081';

describe('A documented Payfect session', () => {
  it('becomes the model, in its newest form', () => {
    expect(sessionFromJson(newestAnswer(), responseContext())).to.deep.equal({
      id: 'ed8d24aa-a860-426b-8e56-87cb9f55a081',
      provider: 'payfect',
      status: 'open',
      sentStatus: 'open',
      merchantName: '頑碼資訊有限公司',
      items: [
        { name: null, description: null, imageUrl: null, quantity: 1, amount: { amount: '20.00', currency: 'usdt' } },
      ],
      total: { amount: '20.00', currency: 'usdt' },
      methods: [
        {
          value: 'crypto',
          currencies: [
            {
              value: 'usdt',
              name: 'Tether',
              logoUrl: 'https://buy-dev.payfect.finance/static/images/cryptos/usdt.png',
              networks: [{ value: 'tron', name: 'Tron (TRC20)' }],
            },
          ],
        },
        { value: 'card', currencies: [] },
      ],
      paymentPage: { kind: 'allowed', url: PAGE_URL, host: 'buy-dev.payfect.finance' },
      successUrl: 'https://example.com/success',
      cancelUrl: 'https://example.com/cancel',
      expiresAtMs: 1703939166000,
      secondsLeft: 600,
      pollAfterSeconds: null,
      routes: { events: null, select: null, cancel: null, restart: null },
      collects: { name: false, email: false, phone: false, countries: null },
      isTest: true,
      payments: [],
    });
  });

  it('has named items in its older form, and is otherwise the same', () => {
    const newest = sessionFromJson(newestAnswer(), responseContext());
    const older = sessionFromJson(olderAnswer(), responseContext());
    expect(older).to.deep.equal({
      ...newest,
      merchantName: '頑碼資訊有限公司3',
      items: newest.items.map((item) => ({ ...item, name: 'Standard Plan' })),
      expiresAtMs: Date.UTC(2023, 6, 29, 8, 14, 32, 288),
      secondsLeft: 0,
    });
  });
});

describe('The status of a session', () => {
  for (const status of ['open', 'complete', 'expired'] as const) {
    it(`is ${status} if the server says so`, () => {
      expect(sessionFromJson(newestAnswer({ status }), responseContext()).status).to.equal(status);
    });
  }

  for (const status of [
    'paid',
    'refunded',
    'COMPLETE',
    'complete ',
    'canceled',
    'pending',
    '',
    null,
    undefined,
    1,
    true,
  ]) {
    it(`is pending, neither success nor an end, for ${JSON.stringify(status)}`, () => {
      expect(sessionFromJson(newestAnswer({ status }), responseContext()).status).to.equal('pending');
    });
  }
});

describe('The time left', () => {
  it('is the proxy’s secondsLeft, whatever the clocks say', () => {
    const session = sessionFromJson(newestAnswer({ secondsLeft: 42.5 }), responseContext());
    expect(session.secondsLeft).to.equal(42.5);
  });

  it('is derived from the server’s clock without secondsLeft', () => {
    const session = sessionFromJson(newestAnswer(), responseContext({ serverNowMs: 1703939166000 - 90_500 }));
    expect(session.secondsLeft).to.equal(90.5);
  });

  it('is never negative', () => {
    expect(sessionFromJson(newestAnswer({ secondsLeft: -3 }), responseContext()).secondsLeft).to.equal(0);
    const late = responseContext({ serverNowMs: 1703939166000 + 1 });
    expect(sessionFromJson(newestAnswer(), late).secondsLeft).to.equal(0);
  });

  it('is unknown if the server sent no date, because the device’s clock may be wrong', () => {
    expect(sessionFromJson(newestAnswer(), responseContext({ serverNowMs: null })).secondsLeft).to.equal(null);
  });

  for (const expiresAt of [null, 'soon', '', '0', -1, {}]) {
    it(`is unknown if the expiry is ${JSON.stringify(expiresAt)}`, () => {
      const session = sessionFromJson(newestAnswer({ expiresAt }), responseContext());
      expect([session.expiresAtMs, session.secondsLeft]).to.deep.equal([null, null]);
    });
  }
});

describe('A session', () => {
  it('has only web URLs', () => {
    const session = sessionFromJson(
      newestAnswer({ successUrl: 'javascript:alert(1)', cancelUrl: 'data:text/html,x', url: 'javascript:alert(1)' }),
      responseContext(),
    );
    expect([session.successUrl, session.cancelUrl]).to.deep.equal([null, null]);
    expect(session.paymentPage).to.deep.equal({ kind: 'refused' });
  });

  it('has a payment page only on allowed hosts', () => {
    const elsewhere = responseContext({ paymentHosts: ['buy.payfect.finance'] });
    expect(sessionFromJson(newestAnswer(), elsewhere).paymentPage).to.deep.equal({ kind: 'refused' });
  });

  it('has the proxy’s pollAfter', () => {
    expect(sessionFromJson(newestAnswer({ pollAfter: 5 }), responseContext()).pollAfterSeconds).to.equal(5);
  });

  it('is live only if the provider says so', () => {
    const isTest = (isLivemode: unknown) => sessionFromJson(newestAnswer({ isLivemode }), responseContext()).isTest;
    expect([true, false, 'true', 1, null].map(isTest)).to.deep.equal([false, true, true, true, true]);
  });
});
