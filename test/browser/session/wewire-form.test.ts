import { expect } from '@open-wc/testing';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';
import { responseContext } from '../support/response-context.js';

const session = (overrides?: JsonObject) => sessionFromJson(wewireAnswer(overrides), responseContext());

describe('A WeWire session', () => {
  it('becomes the model, without the shopper’s private data', () => {
    expect(session()).to.deep.equal({
      id: '7c9f0f5e-3a53-4f5e-9a52-0d7a3f1c2b11',
      provider: 'wewire',
      status: 'open',
      sentStatus: null,
      merchantName: null,
      items: [
        {
          name: 'Product Name',
          description: 'Product Description',
          imageUrl: null,
          quantity: 1,
          amount: { amount: '100', currency: 'USD' },
        },
      ],
      total: { amount: '100', currency: 'USD' },
      methods: [
        {
          value: 'crypto',
          currencies: ['ETH', 'USDT', 'USDC'].map((asset) => ({
            value: asset,
            name: asset,
            logoUrl: null,
            networks: [],
          })),
        },
      ],
      paymentPage: { kind: 'none' },
      successUrl: 'https://example.com/success',
      cancelUrl: 'https://example.com/cancel',
      expiresAtMs: 1703939166000,
      secondsLeft: 600,
      pollAfterSeconds: null,
      routes: { events: null, select: null, cancel: null, restart: null },
      collects: null,
      isTest: false,
      payments: [],
    });
  });

  it('is open without a status, and has the server’s status otherwise', () => {
    const statuses = [undefined, null, 'open', 'complete', 'expired', 'canceled'].map(
      (status) => session({ status }).status,
    );
    expect(statuses).to.deep.equal(['open', 'open', 'open', 'complete', 'expired', 'pending']);
  });

  it('has the payment page and the merchant added by a proxy', () => {
    const url = 'https://pay.wewire.example/c/1';
    const added = session({ url, merchant: { name: 'Shop' }, isLivemode: false });
    expect(added.paymentPage).to.deep.equal({ kind: 'allowed', url, host: 'pay.wewire.example' });
    expect([added.merchantName, added.isTest]).to.deep.equal(['Shop', true]);
  });

  it('has no merchant’s name, although it has the shopper’s', () => {
    expect(session({ name: 'John Doe' }).merchantName).to.equal(null);
  });

  for (const [amount, shown] of [
    [100, '100'],
    [100.5, '100.5'],
    [0.1, '0.1'],
    [0, '0'],
    ['100.50', '100.50'],
  ] as const) {
    it(`keeps the digits of its amount: ${JSON.stringify(amount)}`, () => {
      expect(session({ amount }).total.amount).to.equal(shown);
    });
  }

  it('has nothing to choose if it lists no assets', () => {
    expect(session({ allowedAssets: [] }).methods).to.deep.equal([{ value: 'crypto', currencies: [] }]);
  });

  it('offers an asset once if listed twice', () => {
    const currencies = session({ allowedAssets: ['USDT', 'ETH', 'USDT'] }).methods[0]?.currencies;
    expect(currencies?.map(({ value }) => value)).to.deep.equal(['USDT', 'ETH']);
  });

  it('is told apart from Payfect’s by its total, although it has an amount', () => {
    expect(session({ amountTotal: '20.00' }).provider).to.equal('payfect');
  });
});
