import { expect } from '@open-wc/testing';
import { candidatesFor, formatTag, languageTag } from '../../../src/locale/matching.js';
import { languages } from '../support/languages.js';

describe('The language for a tag', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    en: [
      'en',
      'en-GB',
      'en-Latn-US',
      'und',
      'qaa',
      'x-own',
      'sw',
      'ta-IN',
      'eo',
      'zh-Latn',
      'sr',
      'sr-Latn',
      'hi-Latn',
    ],
    'zh-Hant': ['zh-TW', 'zh-Hant', 'zh-Hant-TW', 'ZH-tw', 'zh-TW-u-nu-hanidec', 'zh-Hant-CN', 'zh-Hant-SG', 'nan-TW'],
    'zh-Hant-HK': ['zh-HK', 'zh-Hant-HK', 'zh-MO', 'zh-Hant-MO', 'yue', 'yue-HK', 'yue-Hant'],
    'zh-Hans': ['zh', 'zh-CN', 'zh-SG', 'zh-Hans', 'zh-Hans-TW', 'zh-Hans-HK', 'yue-CN', 'yue-Hans', 'wuu', 'hak-CN'],
    'pt-PT': ['pt-PT', 'pt-AO', 'pt-MZ', 'pt-Latn-CV'],
    'pt-BR': ['pt', 'pt-BR', 'pt-Latn', 'pt-Latn-BR'],
    es: ['es', 'es-419', 'es-MX', 'es-ES', 'es-Latn-AR'],
    nb: ['no', 'nn', 'nb', 'no-NO', 'nn-NO', 'nb-SJ'],
    he: ['he', 'iw', 'iw-IL', 'he-IL'],
    id: ['id', 'in', 'in-ID'],
    fil: ['fil', 'tl', 'tl-PH', 'fil-PH'],
    ar: ['ar', 'ar-EG', 'ar-SA-u-nu-latn', 'ar-Arab-MA'],
    fa: ['fa', 'fa-IR', 'prs', 'fa-AF'],
    de: ['de', 'de-AT', 'de-CH-1996', 'DE-de'],
    fr: ['fr', 'fr-CA', 'fr-Latn-CH'],
    uk: ['uk', 'uk-UA', 'uk-Cyrl'],
  };
  for (const [language, tags] of Object.entries(table)) {
    for (const tag of tags) {
      it(`is ${language} for ${tag}`, async () => {
        expect((await languages.load(languages.tagOf([tag]))).language).to.equal(language);
      });
    }
  }
});

describe('The tags that would do', () => {
  it('are the whole tag, then those with less and less in them, and the bare language last', () => {
    expect([...new Set(candidatesFor('zh-HK'))]).to.deep.equal(['zh-HK', 'zh-Hant-HK', 'zh-Hant']);
    expect([...new Set(candidatesFor('zh-CN'))]).to.deep.equal(['zh-CN', 'zh-Hans-CN', 'zh-Hans', 'zh']);
    expect([...new Set(candidatesFor('de-AT'))]).to.deep.equal(['de-AT', 'de-Latn-AT', 'de-Latn', 'de']);
  });

  it('are of the language that its readers read instead', () => {
    expect(candidatesFor('nn')).to.include.members(['nn', 'nb']);
    expect(candidatesFor('tl-PH')).to.include('fil');
  });

  it('lack the bare language if it is usually written in another script', () => {
    for (const tag of ['sr-Latn', 'zh-Hant', 'hi-Latn', 'az-Cyrl']) {
      expect(candidatesFor(tag), tag).not.to.include(new Intl.Locale(tag).language);
    }
  });

  it('come without what is there for numbers and calendars', () => {
    for (const tag of candidatesFor('ar-EG-u-nu-latn-ca-islamic')) expect(tag).not.to.contain('-u-');
  });
});

describe('A language in another spelling', () => {
  const table: readonly [text: string, tag: string][] = [
    ['zh_TW', 'zh-TW'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['ZH-HANT', 'zh-Hant'],
    ['zh_HK.UTF-8', 'zh-HK'],
    ['zh_TW.big5@stroke', 'zh-TW'],
    ['zh_TW_#Hant', 'zh-TW'],
    [' zh-TW\n', 'zh-TW'],
    ['zh-cmn-Hant-TW', 'zh-Hant-TW'],
    ['zh-yue', 'yue'],
    ['zh-CHT', 'zh-Hant'],
    ['zh-chs', 'zh-Hans'],
    ['zh-cmn-Hans-CN', 'zh-Hans-CN'],
    ['zh_cmn_CN', 'zh-CN'],
    ['cmn-hans', 'zh-Hans'],
    ['zh-min-nan', 'zh'],
    ['NaN', 'nan'],
    ['iw', 'he'],
    ['iw_IL.UTF-8', 'he-IL'],
    ['in_ID', 'id-ID'],
    ['en-USA', 'en'],
    ['pt_BR.UTF-8', 'pt-BR'],
    ['pt_PT@euro', 'pt-PT'],
    ['sr_RS@latin', 'sr-RS'],
    ['EN_us', 'en-US'],
    ['en-US@posix', 'en-US'],
    ['nb_NO.ISO-8859-1', 'nb-NO'],
    ['es_419', 'es-419'],
    ['ar-EG-u-nu-arab', 'ar-EG-u-nu-arab'],
  ];
  for (const [text, tag] of table) {
    it(`B17 is the one it means: ${JSON.stringify(text)}`, () => {
      expect(languageTag(text)).to.equal(tag);
    });
  }

  for (const text of ['', ' ', 'C', 'C.UTF-8', '_', '@', 'e', 'zh-', '-zh', 'zh--TW', 'en, fr', '*']) {
    it(`is none if it is not well-formed: ${JSON.stringify(text)}`, () => {
      expect(languageTag(text)).to.equal(undefined);
    });
  }

  it('is none if it is no text', () => {
    for (const text of [null, undefined, 7, {}]) {
      expect(Reflect.apply(languageTag, undefined, [text])).to.equal(undefined);
    }
  });
});

describe('The tag for numbers', () => {
  const table: readonly [tag: string, language: string, format: string][] = [
    ['en-IN', 'en', 'en-IN-u-nu-latn'],
    ['zh-HK', 'zh-Hant-HK', 'zh-HK-u-nu-latn'],
    ['ar-EG', 'ar', 'ar-EG-u-nu-latn'],
    // The texts are in another language: its numbers go with them.
    ['nn-NO', 'nb', 'nb-u-nu-latn'],
    ['yue-HK', 'zh-Hant-HK', 'zh-Hant-HK-u-nu-latn'],
    // The page asks for digits.
    ['ar-EG-u-nu-arab', 'ar', 'ar-EG-u-nu-arab'],
    ['fa-u-nu-arabext', 'fa', 'fa-u-nu-arabext'],
  ];
  for (const [tag, language, format] of table) {
    it(`is ${format} for ${tag}, whose texts are in ${language}`, () => {
      expect(formatTag(tag, language)).to.equal(format);
    });
  }

  it('is English for a language without texts', async () => {
    for (const tag of ['sw', 'sr-RS', 'zh-Latn']) expect((await languages.load(tag)).tag, tag).to.equal('en');
    expect((await languages.load('en-IN')).tag).to.equal('en-IN');
  });
});
