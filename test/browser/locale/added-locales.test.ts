import { expect } from '@open-wc/testing';
import { addLocale } from '../../../src/index.js';
import { pseudoLocale, pseudoTag, ENGLISH } from '../../../src/preview/index.js';
import { PayfectCheckout } from '../../../src/elements/payfect-checkout.js';
import { forgetAddedLocales, languages, localeWith } from '../support/languages.js';
import { mount, type Stage, until } from '../support/mount.js';

/** A checkout in a language, with its items open. */
function inLanguage(locale: string): Promise<Stage> {
  return mount({ attributes: { locale, summary: 'open' } });
}

const totalOf = (stage: Stage): string => stage.find('[part=total] span').textContent;

async function untilTotal(stage: Stage, total: string): Promise<void> {
  await until(() => totalOf(stage) === total, `${total} replaces ${totalOf(stage)}`);
}

const langAndDir = ({ find }: Pick<Stage, 'find'>): readonly string[] => {
  const { lang, dir } = find('section');
  return [lang, dir];
};

describe('A language that the page adds', () => {
  afterEach(forgetAddedLocales);

  it('is there for the checkouts that follow', async () => {
    addLocale('sw', localeWith('Jumla'));
    const stage = await inLanguage('sw-KE');
    await untilTotal(stage, 'Jumla');
    expect(langAndDir({ find: (selector) => stage.find(selector) })).to.deep.equal(['sw', 'ltr']);
  });

  it('reaches a checkout that is open', async () => {
    const stage = await inLanguage('sw');
    expect(totalOf(stage)).to.equal('Total');
    addLocale('sw', localeWith('Jumla'));
    await untilTotal(stage, 'Jumla');
  });

  it('reaches an open checkout again when it is replaced', async () => {
    addLocale('sw', localeWith('Jumla'));
    const stage = await inLanguage('sw');
    await untilTotal(stage, 'Jumla');
    addLocale('sw', localeWith('Jumla kuu'));
    await untilTotal(stage, 'Jumla kuu');
  });

  it('turns an open checkout if only its direction is another', async () => {
    const locale = localeWith('Jumla');
    addLocale('sw', locale);
    const stage = await inLanguage('sw');
    await untilTotal(stage, 'Jumla');
    addLocale('sw', { ...locale, direction: 'rtl' });
    await until(() => stage.find('section').dir === 'rtl', 'the checkout has turned');
  });

  it('replaces one of ours, also in an open checkout', async () => {
    const stage = await inLanguage('de');
    await untilTotal(stage, 'Gesamt');
    addLocale('de', localeWith('Summe'));
    await untilTotal(stage, 'Summe');
  });

  it('leaves ours to the other regions', async () => {
    addLocale('de-CH', localeWith('Total der Bestellung'));
    await untilTotal(await inLanguage('de-CH'), 'Total der Bestellung');
    await untilTotal(await inLanguage('de-AT'), 'Gesamt');
    expect((await languages.load('de')).language).to.equal('de');
  });

  it('may be a language whose readers otherwise read another', async () => {
    addLocale('nn', localeWith('Sum på nynorsk'));
    await untilTotal(await inLanguage('nn-NO'), 'Sum på nynorsk');
    expect((await languages.load('no')).language).to.equal('nb');
  });

  it('may be another English', async () => {
    const british = await inLanguage('en-GB');
    const american = await inLanguage('en-US');
    addLocale('en-GB', localeWith('Sum'));
    await untilTotal(british, 'Sum');
    expect(langAndDir({ find: (selector) => british.find(selector) })).to.deep.equal(['en-GB', 'ltr']);
    await american.settle();
    expect(totalOf(american)).to.equal('Total');
    await untilTotal(await inLanguage('en-GB'), 'Sum');
  });

  it('may run from right to left', async () => {
    addLocale('ckb', localeWith('کۆی گشتی', 'rtl'));
    const stage = await inLanguage('ckb');
    await untilTotal(stage, 'کۆی گشتی');
    expect(langAndDir({ find: (selector) => stage.find(selector) })).to.deep.equal(['ckb', 'rtl']);
  });

  it('has English where it lacks a text', async () => {
    addLocale('sw', { direction: 'ltr', strings: { total: 'Jumla' } as never });
    const stage = await inLanguage('sw');
    await untilTotal(stage, 'Jumla');
    expect(stage.text).to.contain('Pay 20.00 USDT');
  });

  it('may be a pseudo-locale, in both directions', async () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      addLocale(pseudoTag(direction), pseudoLocale(ENGLISH, direction));
      const stage = await inLanguage(pseudoTag(direction));
      await until(() => stage.text.includes('⟦'), 'the pseudo-locale is there');
      expect(langAndDir({ find: (selector) => stage.find(selector) })).to.deep.equal([pseudoTag(direction), direction]);
    }
  });

  it('can be added through the class, for pages that import nothing', async () => {
    expect(Reflect.get(PayfectCheckout, 'addLocale')).to.equal(addLocale);
  });
});

describe('The tag of an added language', () => {
  afterEach(forgetAddedLocales);

  it('may be in any letter case', async () => {
    addLocale('SW-ke', localeWith('Jumla'));
    await untilTotal(await inLanguage('sw-KE'), 'Jumla');
  });

  it('may be an old name', async () => {
    addLocale('iw', localeWith('Sum', 'rtl'));
    await untilTotal(await inLanguage('he'), 'Sum');
  });

  for (const tag of ['', 'e', 'sw_KE', 'en, fr', 'sw-', '*']) {
    it(`throws a RangeError if it is not valid: ${JSON.stringify(tag)}`, () => {
      expect(() => addLocale(tag, localeWith('Sum'))).to.throw(RangeError);
    });
  }
});
