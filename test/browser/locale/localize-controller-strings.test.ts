import { expect } from '@open-wc/testing';
import { en } from '../../../src/locale/en.js';
import { formatTag, loadStrings } from '../../../src/locale/localize-controller.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';

describe('The strings for a language', () => {
  const table: readonly [tag: string, language: string][] = [
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['ZH-tw', 'zh-Hant'],
    ['zh-TW-u-nu-hanidec', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-TW', 'zh-Hans'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['ja-JP', 'en'],
    ['zh-Latn', 'en'],
    ['und', 'en'],
    ['qaa', 'en'],
  ];
  for (const [tag, language] of table) {
    it(`are ${language} for ${tag}`, async () => {
      expect((await loadStrings(tag)).language).to.equal(language);
    });
  }
});

describe('The tag for numbers', () => {
  it('is the shopper’s own if the strings are in that language', () => {
    expect(formatTag('en-IN', en)).to.equal('en-IN');
    expect(formatTag('zh-HK', zhHant)).to.equal('zh-HK');
    expect(formatTag('zh', zhHans)).to.equal('zh');
  });

  it('is the tag of the strings if they are in another one', () => {
    expect(formatTag('fr', en)).to.equal('en');
    expect(formatTag('ar-EG', en)).to.equal('en');
    expect(formatTag('zh-Latn', en)).to.equal('en');
  });
});
