import { expect } from '@open-wc/testing';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { newestAnswer, olderAnswer, type JsonObject } from '../../support/payfect-answers.js';
import { responseContext } from '../support/response-context.js';

const session = (json: JsonObject) => sessionFromJson(json, responseContext());
const itemOf = (item: unknown) => session(newestAnswer({ invoiceItems: [item] })).items[0];
const product = (productData: unknown, currency: unknown = 'usdt') => ({
  quantity: 2,
  amount: '20.00',
  priceData: { productData, currency, unitAmount: '10.00' },
});

describe('A line item', () => {
  it('has its product’s name, description and first image', () => {
    const images = ['https://cdn.example/1.png', 'https://cdn.example/2.png'];
    expect(itemOf(product({ name: '標準方案', description: 'A standard plan', images }))).to.deep.equal({
      name: '標準方案',
      description: 'A standard plan',
      imageUrl: 'https://cdn.example/1.png',
      quantity: 2,
      amount: { amount: '20.00', currency: 'usdt' },
    });
  });

  for (const image of ['/images/1.png', 'javascript:alert(1)', 'data:image/svg+xml,x', 'http://cdn.example/1.png', 7]) {
    it(`has no image at ${image}`, () => {
      expect(itemOf(product({ images: [image] }))?.imageUrl).to.equal(null);
    });
  }

  for (const amount of ['0.10', '20', '20.00', '12345678901234567890.120', '0.000000000000000001']) {
    it(`keeps the digits of its amount: ${amount}`, () => {
      expect(itemOf({ quantity: 1, amount })?.amount).to.deep.equal({ amount, currency: 'usdt' });
    });
  }

  it('has no amount if its price is in another currency than the checkout', () => {
    expect(itemOf(product({ name: 'Standard Plan' }, 'TWD'))?.amount).to.equal(null);
  });

  it('has an amount if its price has the same currency in another case', () => {
    expect(itemOf(product({ name: 'Standard Plan' }, 'USDT'))?.amount).to.deep.equal({
      amount: '20.00',
      currency: 'usdt',
    });
  });

  for (const missing of ['quantity', 'amount'] as const) {
    it(`may lack its ${missing}`, () => {
      expect(itemOf({ quantity: 1, amount: '20.00', [missing]: null })?.[missing]).to.equal(null);
    });
  }

  it('is dropped if it is not an object, without the others', () => {
    const { items } = session(newestAnswer({ invoiceItems: [null, 'Plan', { amount: '1.00' }, []] }));
    expect(items.map(({ amount }) => amount?.amount)).to.deep.equal(['1.00']);
  });
});

describe('A name', () => {
  for (const name of ['頑碼資訊有限公司', 'Ελληνικά', 'متجر', 'ร้านค้า', 'दुकान', 'Café “Zoë”', '🧋 Tea', '<b>Shop</b>']) {
    it(`is kept in any script: ${name}`, () => {
      expect(session(newestAnswer({ merchant: { name } })).merchantName).to.equal(name);
      expect(itemOf(product({ name }))?.name).to.equal(name);
    });
  }

  it('cannot change the direction of the text around it', () => {
    expect(session(newestAnswer({ merchant: { name: '\u202eShop\u202c' } })).merchantName).to.equal('Shop');
    expect(itemOf(product({ name: '\u202ePlan', description: '\u2066Text' }))).to.include({
      name: 'Plan',
      description: 'Text',
    });
  });

  for (const merchant of [null, undefined, {}, { name: null }, { name: '' }, { name: 7 }, 'Shop']) {
    it(`may be missing: ${JSON.stringify(merchant)}`, () => {
      expect(session(newestAnswer({ merchant })).merchantName).to.equal(null);
    });
  }
});

describe('A payment method', () => {
  const currencies = (crypto: unknown, overrides: JsonObject = {}) =>
    session(newestAnswer({ paymentMethodTypes: ['crypto'], paymentMethodOptions: { crypto }, ...overrides })).methods[0]
      ?.currencies;
  const logoOf = (logo: unknown, url?: unknown) =>
    currencies([{ currency: { value: 'usdt', logo } }], url === undefined ? {} : { url })?.[0]?.logoUrl;

  it('has no currencies if its options are null, in both documented forms', () => {
    for (const json of [newestAnswer(), olderAnswer()]) {
      expect(session(json).methods[1]).to.deep.equal({ value: 'card', currencies: [] });
    }
  });

  it('is offered once if listed twice', () => {
    const { methods } = session(newestAnswer({ paymentMethodTypes: ['card', 'crypto', 'card'] }));
    expect(methods.map(({ value }) => value)).to.deep.equal(['card', 'crypto']);
  });

  it('is not offered if it has options but is not listed', () => {
    expect(session(newestAnswer({ paymentMethodTypes: [] })).methods).to.deep.equal([]);
  });

  it('has a logo on the payment page’s host, never on the merchant’s', () => {
    expect(logoOf('/static/images/cryptos/usdt.png', 'https://buy.payfect.finance/checkouts/x')).to.equal(
      'https://buy.payfect.finance/static/images/cryptos/usdt.png',
    );
    expect(logoOf('static/usdt.png', 'https://buy.payfect.finance/checkouts/x')).to.equal(
      'https://buy.payfect.finance/static/usdt.png',
    );
  });

  it('has no logo if the payment page’s host is unknown or unsafe', () => {
    for (const url of [null, '', 'not a url', 'javascript:alert(1)', 'http://buy.payfect.finance/']) {
      expect(logoOf('/static/usdt.png', url)).to.equal(null);
    }
  });

  it('has an absolute logo as sent, but only with a web URL', () => {
    expect(logoOf('https://cdn.example/usdt.png')).to.equal('https://cdn.example/usdt.png');
    expect([logoOf('javascript:alert(1)'), logoOf('data:image/png,x'), logoOf(null)]).to.deep.equal([null, null, null]);
  });

  it('uses values as missing names, and drops options without a value', () => {
    const listed = [{ currency: { value: 'usdt', name: null }, networks: [{ value: 'tron' }, { name: 'Tron' }, null] }];
    expect(currencies([...listed, { currency: null }, { currency: { name: 'Tether' } }, null])).to.deep.equal([
      { value: 'usdt', name: 'usdt', logoUrl: null, networks: [{ value: 'tron', name: 'tron' }] },
    ]);
  });
});
