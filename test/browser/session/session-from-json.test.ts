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

describe('The URL of the doorbell', () => {
  const eventsUrl = (events: unknown) =>
    sessionFromJson(newestAnswer({ links: { events } }), responseContext()).routes.events;

  it('is relative to the URL of the response', () => {
    const mount = 'https://shop.example/payfect/checkouts';
    expect(eventsUrl('ed8d24aa-a860-426b-8e56-87cb9f55a081/events')).to.equal(
      `${mount}/ed8d24aa-a860-426b-8e56-87cb9f55a081/events`,
    );
    expect(eventsUrl('/payfect/elsewhere?x=/y')).to.equal('https://shop.example/payfect/elsewhere?x=/y');
  });

  for (const link of [
    'https://evil.example/events',
    '//evil.example/',
    'http://shop.example/',
    'https://shop.example:444/',
  ]) {
    it(`is never on another origin: ${link}`, () => {
      expect(eventsUrl(link)).to.equal(null);
    });
  }

  for (const link of ['javascript:alert(1)', 'data:text/event-stream,x', 'https://[', 7, null]) {
    it(`is null for ${JSON.stringify(link)}`, () => {
      expect(eventsUrl(link)).to.equal(null);
    });
  }
});

describe('The links of a session', () => {
  const hrefs = (link: string, responseUrl = 'https://shop.example/payfect/checkouts/ed8d24aa/select') => {
    const links = { events: link, select: link, cancel: link, restart: link };
    const { routes } = sessionFromJson(newestAnswer({ links }), responseContext({ responseUrl }));
    return new Set(Object.values(routes));
  };

  const elsewhere = [
    ...['/logout', '/account/delete', '/', '/payfect', '/payfect/', '/payfectx/events', '/payfect2/checkouts/1/cancel'],
    ...['../../../logout', '../../../payfect-admin/x', '/payfect/../logout', '/payfect/%2e%2e/logout'],
    ...['/payfect/.%2E/logout', '/payfect/..%2flogout', '/payfect/..%2Flogout', '/payfect/..%5clogout'],
    ...['/payfect/%252e%252e/logout', '/payfect/..;/logout', '/payfect/..;x=1/logout', '\\\\evil.example/payfect/x'],
    ...['//evil.example/payfect/x', 'https://evil.example/payfect/checkouts/ed8d24aa/events', 'https:/logout'],
    ...['http://shop.example/payfect/x', 'https://user@shop.example/payfect/x', 'blob:https://shop.example/payfect/x'],
    ...['https://shop.example:8443/payfect/x', 'https://shop.example.evil.example/payfect/x', ''],
  ];
  for (const link of elsewhere.filter((text) => text !== '')) {
    it(`S2 are null if they lead outside the proxy’s mount: ${link}`, () => {
      expect([...hrefs(link)]).to.deep.equal([null]);
    });
  }

  const below: readonly [link: string, href: string][] = [
    ['cancel', 'https://shop.example/payfect/checkouts/ed8d24aa/cancel'],
    ['../0f0e0d0c/restart', 'https://shop.example/payfect/checkouts/0f0e0d0c/restart'],
    ['/payfect/checkouts/0f0e0d0c/events?last=1', 'https://shop.example/payfect/checkouts/0f0e0d0c/events?last=1'],
    ['https://shop.example:443/payfect/doorbell/1', 'https://shop.example/payfect/doorbell/1'],
    ['HTTPS://SHOP.EXAMPLE/payfect/x/../y', 'https://shop.example/payfect/y'],
  ];
  for (const [link, href] of below) {
    it(`S2 are absolute URLs below it: ${link}`, () => {
      expect([...hrefs(link)]).to.deep.equal([href]);
    });
  }

  const mounts: readonly [responseUrl: string, link: string, href: string | null][] = [
    ['https://shop.example/checkouts/ed8d24aa', 'ed8d24aa/events', 'https://shop.example/checkouts/ed8d24aa/events'],
    ['https://shop.example/a/checkouts/checkouts/ed8d24aa', '/a/checkouts/x', 'https://shop.example/a/checkouts/x'],
    ['https://shop.example/a/checkouts/checkouts/ed8d24aa', '/a/x', null],
    [
      'https://shop.example:443/caf%C3%A9/pay/checkouts/ed8d24aa',
      '/café/pay/x',
      'https://shop.example/caf%C3%A9/pay/x',
    ],
    ['https://shop.example/pay//checkouts/ed8d24aa', 'ed8d24aa/x', 'https://shop.example/pay//checkouts/ed8d24aa/x'],
    ['https://shop.example/elsewhere', '/elsewhere/x', null],
  ];
  for (const [responseUrl, link, href] of mounts) {
    it(`S2 are compared with the mount of ${responseUrl}: ${link}`, () => {
      expect([...hrefs(link, responseUrl)]).to.deep.equal([href]);
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
