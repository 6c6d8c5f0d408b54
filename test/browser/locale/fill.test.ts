import { expect } from '@open-wc/testing';
import { fill } from '../../../src/locale/fill.js';
import { languages } from '../support/languages.js';

const FSI = '\u2068';
const PDI = '\u2069';

describe('A message', () => {
  it('isolates each of its texts, and nothing else', () => {
    expect(fill('{name} on {network}.', { name: 'USDT', network: 'Tron' }, 'en')).to.equal(
      `${FSI}USDT${PDI} on ${FSI}Tron${PDI}.`,
    );
    expect(fill('Qty {count}', { count: 2 }, 'en')).to.equal('Qty 2');
    expect(fill('Nothing to fill', { name: 'USDT' }, 'en')).to.equal('Nothing to fill');
  });

  it('takes values in any order, and as often as it names them', () => {
    const values = { first: '1', second: '2' };
    expect(fill('{second}{first}{second}', values, 'en')).to.equal(`${FSI}2${PDI}${FSI}1${PDI}${FSI}2${PDI}`);
  });

  it('takes what a value contains as text', () => {
    for (const name of ['$&', '$1', '{name}', '{other}', '{count, plural, other {#}}', '#', '<b>', '\\']) {
      expect(fill('Return to {name}', { name, other: 'no' }, 'en')).to.equal(`Return to ${FSI}${name}${PDI}`);
    }
  });

  it('has an empty place for a value that is not given', () => {
    expect(fill('Return to {shop}!', {}, 'en')).to.equal(`Return to ${FSI}${PDI}!`);
  });

  it('keeps braces that name no value', () => {
    for (const message of ['{ money }', '{}', '{two words}', '{open', 'closed}']) {
      expect(fill(message, { money: '1' }, 'en')).to.equal(message);
    }
  });
});

describe('A number in a message', () => {
  it('keeps all its digits, grouped as the language does', () => {
    expect(fill('{quantity}', { quantity: 0.000000001 }, 'en')).to.equal('0.000000001');
    expect(fill('{quantity}', { quantity: 1234.5 }, 'en')).to.equal('1,234.5');
    expect(fill('{quantity}', { quantity: 1234.5 }, 'de')).to.equal('1.234,5');
  });

  it('is in the language’s own digits, whatever money has', async () => {
    const own: readonly [tag: string, digits: string][] = [
      ['ar-EG', '١٢'],
      ['fa', '۱۲'],
      ['hi', '12'],
      ['bn', '১২'],
      ['th', '12'],
      ['en', '12'],
    ];
    for (const [tag, digits] of own) {
      const { tag: format } = await languages.load(tag);
      expect(fill('{count}', { count: 12 }, format), format).to.equal(digits);
      expect(fill('{count, plural, other {# items}}', { count: 12 }, format), format).to.equal(`${digits} items`);
    }
  });

  it('is in the digits that the page asks for', () => {
    expect(fill('{count}', { count: 12 }, 'ar-EG-u-nu-arabext')).to.equal('۱۲');
    expect(fill('{count}', { count: 12 }, 'en-u-nu-thai')).to.equal('๑๒');
  });
});

describe('The plural form of a number', () => {
  it('stands between the other words, beside other values', () => {
    const message = '{seen} of {needed, plural, one {# block} other {# blocks}} at {shop}';
    expect(fill(message, { seen: 0, needed: 1, shop: 'Acme' }, 'en')).to.equal(`0 of 1 block at ${FSI}Acme${PDI}`);
    expect(fill(message, { seen: 1, needed: 12, shop: '' }, 'en')).to.equal(`1 of 12 blocks at ${FSI}${PDI}`);
  });

  it('may do without the number', () => {
    expect(fill('{count, plural, one {an item} other {# items}}', { count: 1 }, 'en')).to.equal('an item');
  });

  it('is the general one if a message has no other', () => {
    for (const count of [0, 1, 2, 5]) {
      expect(fill('{count, plural, other {# 天}}', { count }, 'zh-Hant')).to.equal(`${count} 天`);
      expect(fill('{count, plural, other {# items}}', { count }, 'en')).to.equal(`${count} items`);
    }
  });

  const table: readonly [tag: string, counts: Readonly<Record<number, string>>][] = [
    ['en', { 0: '0 items', 1: '1 item', 2: '2 items', 1.5: '1.5 items', 1000: '1,000 items' }],
    ['fr', { 0: '0 article', 1: '1 article', 2: '2 articles' }],
    [
      'ru',
      {
        0: '0 товаров',
        1: '1 товар',
        2: '2 товара',
        5: '5 товаров',
        11: '11 товаров',
        14: '14 товаров',
        21: '21 товар',
        22: '22 товара',
        111: '111 товаров',
        1.5: '1,5 товара',
      },
    ],
    [
      'pl',
      { 1: '1 produkt', 2: '2 produkty', 5: '5 produktów', 12: '12 produktów', 21: '21 produktów', 22: '22 produkty' },
    ],
    [
      'ar-EG',
      {
        0: '٠ منتج',
        1: 'منتج واحد',
        2: 'منتجان',
        3: '٣ منتجات',
        10: '١٠ منتجات',
        11: '١١ منتجًا',
        99: '٩٩ منتجًا',
        100: '١٠٠ منتج',
        103: '١٠٣ منتجات',
      },
    ],
    ['ja', { 1: '商品 1 点', 2: '商品 2 点' }],
  ];
  for (const [tag, counts] of table) {
    it(`follows the rules of ${tag}`, async () => {
      const { strings, tag: numbers } = await languages.load(tag);
      for (const [count, text] of Object.entries(counts)) {
        expect(fill(strings.items, { count: Number(count) }, numbers)).to.equal(text);
      }
    });
  }
});
