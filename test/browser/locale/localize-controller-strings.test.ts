import { expect } from '@open-wc/testing';
import { actionStrings } from '../../../src/locale/action-strings.js';
import { afterPaintStrings } from '../../../src/locale/after-paint-strings.js';
import { en } from '../../../src/locale/en.js';
import { formStrings } from '../../../src/locale/form-strings.js';
import { createLanguages, formatTag } from '../../../src/locale/languages.js';
import { lazyModule } from '../../../src/session/lazy-module.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';

const { load } = createLanguages({ en, lazyModule });

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
      expect((await load(tag)).strings.language).to.equal(language);
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

describe('A merchant’s own words', () => {
  it('replace single texts of a group, also of one that loads later', () => {
    const strings = { ...en, actions: { restart: 'Once more' }, afterPaint: { cancel: 'Give up' } };
    expect(actionStrings(strings).restart).to.equal('Once more');
    expect(actionStrings(strings).keep).to.equal(actionStrings(en).keep);
    expect(afterPaintStrings(strings).cancel).to.equal('Give up');
    expect(formStrings({ ...en, form: { choose: 'Pick' } }).yourDetails).to.equal(formStrings(en).yourDetails);
  });

  for (const [tag, translation] of [
    ['zh-TW', zhHant],
    ['zh-CN', zhHans],
  ] as const) {
    it(`leave the others in their language: ${tag}`, async () => {
      const { strings } = await load(tag);
      const own = {
        ...strings,
        afterPaint: { cancel: 'Give up' },
        actions: { keep: 'Stay' },
        form: { choose: 'Pick' },
      };
      expect(afterPaintStrings(own)).to.deep.equal({ ...translation.afterPaint, cancel: 'Give up' });
      expect(actionStrings(own)).to.deep.equal({ ...translation.actions, keep: 'Stay' });
      expect(formStrings(own)).to.deep.equal({ ...translation.form, choose: 'Pick' });
    });
  }
});
