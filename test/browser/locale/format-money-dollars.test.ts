// One dollar is never taken for another, in any language.
import { expect } from '@open-wc/testing';
import { formatMoney } from '../../../src/locale/format.js';
import { languages } from '../support/languages.js';

/** As it is shown on a page in a language, with plain blanks, and without the marks that set the direction. */
async function shown(amount: string, currency: string, tag: string): Promise<string> {
  const { tag: format } = await languages.load(tag);
  return formatMoney({ amount, currency }, format)
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/[\u200e\u200f\u061c]/g, '');
}

describe('Dollars', () => {
  const table: readonly [tag: string, currency: string, text: string][] = [
    ['en', 'USD', 'USD 20.00'],
    ['en', 'AUD', 'A$20.00'],
    ['en', 'TWD', 'NT$20.00'],
    ['en-US', 'USD', '$20.00'],
    ['en-US', 'CAD', 'CA$20.00'],
    ['en-AU', 'AUD', '$20.00'],
    ['en-AU', 'USD', 'USD 20.00'],
    ['en-CA', 'CAD', '$20.00'],
    ['en-CA', 'USD', 'US$20.00'],
    ['en-GB', 'USD', 'US$20.00'],
    ['de-DE', 'USD', '20,00 USD'],
    ['fr', 'USD', '20,00 $US'],
    ['fr-CA', 'USD', '20,00 $ US'],
    ['fr-CA', 'CAD', '20,00 $'],
    ['es-MX', 'MXN', '$20.00'],
    ['es-MX', 'USD', 'USD 20.00'],
    ['es', 'USD', '20,00 US$'],
    ['es-419', 'MXN', 'MXN 20.00'],
    ['zh-Hant', 'TWD', 'TWD 20.00'],
    ['zh-Hant', 'USD', 'US$20.00'],
    ['zh-Hant-TW', 'TWD', '$20.00'],
    ['zh-TW', 'USD', 'US$20.00'],
    ['zh-HK', 'HKD', 'HK$20.00'],
    ['zh-HK', 'USD', 'US$20.00'],
    ['pt-BR', 'USD', 'US$ 20,00'],
    ['he', 'USD', '20.00 USD'],
    ['fa', 'USD', 'USD 20.00'],
    ['ja', 'USD', 'USD 20.00'],
    ['bn', 'USD', '20.00 US$'],
  ];
  for (const [tag, currency, text] of table) {
    it(`are ${text} in ${tag}: ${currency}`, async () => {
      expect(await shown('20.00', currency, tag)).to.equal(text);
    });
  }

  it('are negative with the sign where the language has it', async () => {
    expect(await shown('-20.00', 'USD', 'en-US')).to.equal('-$20.00');
    expect(await shown('-20.00', 'USD', 'en')).to.equal('-USD 20.00');
  });
});

describe('Every dollar, in every language of every region', () => {
  const DOLLARS = ['AUD', 'BBD', 'BSD', 'CAD', 'CLP', 'COP', 'HKD', 'JMD', 'MXN', 'NZD', 'SGD', 'TWD', 'USD'];
  const TAGS = [
    'ar-EG',
    'de',
    'en',
    'en-CA',
    'en-SG',
    'es-419',
    'es-CL',
    'es-MX',
    'fr-CA',
    'ja',
    'ms-SG',
    'pt',
    'zh-HK',
  ];

  for (const tag of TAGS) {
    it(`is a dollar sign alone at most for one of them: ${tag}`, async () => {
      const bare: string[] = [];
      for (const currency of DOLLARS) {
        const text = await shown('20.00', currency, tag);
        if (!/[A-Z]/.test(text)) bare.push(currency);
      }
      const { region = '?' } = new Intl.Locale(tag);
      expect(bare).to.deep.equal(DOLLARS.filter((code) => code.startsWith(region) && bare.includes(code)));
      expect(bare.length).to.be.at.most(1);
    });
  }
});
