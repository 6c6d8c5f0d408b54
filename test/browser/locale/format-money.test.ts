import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatMoney } from '../../../src/locale/format.js';

const shown = (amount: string, currency: string, tag = 'en-US') =>
  formatMoney({ amount, currency }, tag).replaceAll('\u00a0', ' ');

describe('An amount of money', () => {
  const table: readonly [amount: string, currency: string, text: string][] = [
    ['20.00', 'usdt', '20.00 USDT'],
    ['20.00', 'USDT', '20.00 USDT'],
    ['20', 'usdt', '20 USDT'],
    ['20.5', 'usdt', '20.5 USDT'],
    ['1234.50', 'usdt', '1,234.50 USDT'],
    ['0.00012345', 'BTC', '0.00012345 BTC'],
    ['0.000000000000000001', 'eth', '0.000000000000000001 ETH'],
    ['20.00', 'USD', '$20.00'],
    ['20', 'USD', '$20.00'],
    ['20.5', 'usd', '$20.50'],
    ['20', 'TWD', 'NT$20.00'],
    ['20.5', 'JPY', '¥20.5'],
    ['20', 'JPY', '¥20'],
    ['20.00500', 'USD', '$20.00500'],
    ['1000', 'JPY', '¥1,000'],
    ['1000.50', 'JPY', '¥1,000.50'],
    ['1.250', 'KWD', 'KWD 1.250'],
    ['1.25', 'KWD', 'KWD 1.250'],
    ['990.00', 'TWD', 'NT$990.00'],
    ['12345678901234567890.12', 'USD', '$12,345,678,901,234,567,890.12'],
    ['12345678901234567890.12', 'usdt', '12,345,678,901,234,567,890.12 USDT'],
    ['-20.00', 'usdt', '-20.00 USDT'],
    ['-20.00', 'USD', '-$20.00'],
    ['0.00', 'usdt', '0.00 USDT'],
  ];
  for (const [amount, currency, text] of table) {
    it(`B22 ${amount} ${currency} is shown as ${text}`, () => {
      expect(shown(amount, currency)).to.equal(text);
    });
  }

  it('keeps forty digits', () => {
    const whole = '1234567890123456789012345678901234567890';
    expect(shown(`${whole}.12`, 'usdt').replaceAll(',', '')).to.equal(`${whole}.12 USDT`);
    expect(shown(`0.${whole}`, 'usdt')).to.equal(`0.${whole} USDT`);
    expect(shown(`0.${whole}`, 'USD')).to.equal(`0.${whole} USD`);
  });

  it('is formatted for its language', () => {
    expect(shown('1234.50', 'EUR', 'de')).to.equal('1.234,50 €');
    expect(shown('1234.50', 'usdt', 'de')).to.equal('1.234,50 USDT');
    expect(shown('990.00', 'TWD', 'zh-TW')).to.equal('$990.00');
    expect(shown('990.00', 'CNY', 'zh-CN')).to.equal('¥990.00');
  });
});

describe('An amount that is not a plain decimal', () => {
  for (const amount of ['1e21', '1E-7', '20,00', '1,000.00', '+20.00', '.5', '20.', '0x10', '１２', 'NaN', '1_000']) {
    it(`is shown as sent: ${JSON.stringify(amount)}`, () => {
      expect(shown(amount, 'usdt')).to.equal(`${amount} USDT`);
      expect(shown(amount, 'USD')).to.equal(`${amount} USD`);
    });
  }
});

describe('Characters that would reorder or hide an amount', () => {
  it('are removed from currencies, and from amounts that are not plain decimals', () => {
    expect(shown('\u202e00.02', 'usdt')).to.equal('00.02 USDT');
    expect(shown('20.00', 'us\u200bd\u2066t')).to.equal('20.00 USDT');
  });
});

describe('A currency that the browser does not know', () => {
  for (const currency of ['usdt', 'US', 'USDC.e', 'U$D', '新台幣', '<b>', '__proto__']) {
    it(`follows the amount, without an error: ${currency}`, () => {
      expect(shown('20.00', currency)).to.equal(`20.00 ${currency.toUpperCase()}`);
    });
  }

  it('may be empty', () => {
    expect(shown('20.00', '').trim()).to.equal('20.00');
  });
});

describe('The digits of an amount', () => {
  const whole = fc.stringMatching(/^(0|[1-9]\d{0,39})$/);
  const fraction = fc.stringMatching(/^\d{0,40}$/);
  const currency = fc.constantFrom('usdt', 'USD', 'jpy', 'KWD', 'TWD', 'BTC', 'CLF', '');
  const tag = fc.constantFrom('en', 'en-GB', 'en-IN', 'zh-TW', 'zh-Hans-CN', 'zh-HK');

  it('B22 are the digits sent, and only zeros up to the currency’s own, in every currency and language', () => {
    fc.assert(
      fc.property(whole, fraction, currency, tag, (integer, decimals, code, language) => {
        const amount = decimals === '' ? integer : `${integer}.${decimals}`;
        const digits = formatMoney({ amount, currency: code }, language).replaceAll(/[^\d.]/g, '');
        expect(digits.startsWith(amount)).to.equal(true);
        expect(digits.slice(amount.length)).to.match(/^\.?0{0,4}$/);
        if (decimals.length >= 4) expect(digits).to.equal(amount);
      }),
      { numRuns: 500 },
    );
  });

  it('are the digits sent, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String)), (amount) => {
        const digits = formatMoney({ amount, currency: 'usdt' }, 'en').replaceAll(/\D/g, '');
        expect(digits).to.equal(amount.replaceAll(/\D/g, ''));
      }),
    );
  });
});
