import { expect } from '@open-wc/testing';
import { fill } from '../../../src/locale/fill.js';
import { formatMoney } from '../../../src/locale/format.js';
import { localeFiles } from '../../../src/locale/locale-files.js';
import { stringKeys } from '../../../src/locale/string-keys.js';
import { ENGLISH } from '../../../src/preview/index.js';
import type { CheckoutErrorCode } from '../../../src/session/checkout-error.js';
import { lazyModule } from '../../../src/session/lazy-module.js';
import { languages } from '../support/languages.js';

const TAGS = [...localeFiles(lazyModule).keys()];
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

const ERROR_CODES: Readonly<Record<CheckoutErrorCode, true>> = {
  'not-found': true,
  forbidden: true,
  network: true,
  timeout: true,
  server: true,
  'bad-response': true,
  'bad-url': true,
  'invalid-session-id': true,
  'action-failed': true,
  'details-changed': true,
};

/** The names of the values in a message. */
function valuesIn(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)[},]/g)].map(([, name = '']) => name))].sort();
}

/** The texts of a language by key. Those that load later are there from the start, too. */
async function textsOf(tag: string): Promise<ReadonlyMap<string, string>> {
  const { strings } = await languages.load(tag);
  return new Map(Object.entries(strings as Readonly<Record<string, string>>));
}

describe('The languages', () => {
  it('are thirty-five beside English', () => {
    expect(TAGS).to.have.length(35);
    expect(TAGS).not.to.include('en');
    expect(TAGS).to.deep.equal(Intl.getCanonicalLocales(TAGS));
  });

  it('have the keys that English has, in an order that is fixed', () => {
    expect([...stringKeys].sort()).to.deep.equal(Object.keys(ENGLISH).sort());
  });

  it('have a sentence for every error code, and no other', () => {
    const codes = stringKeys.filter((key) => key.startsWith('errors.')).map((key) => key.slice('errors.'.length));
    expect(codes.sort()).to.deep.equal(Object.keys(ERROR_CODES).sort());
  });
});

for (const tag of TAGS) {
  describe(`The language ${tag}`, () => {
    it('is found by its tag, and runs in its direction', async () => {
      const { language, direction, strings } = await languages.load(tag);
      expect(language).to.equal(tag);
      expect(direction).to.equal(RIGHT_TO_LEFT.includes(tag) ? 'rtl' : 'ltr');
      expect(strings.networkAdvice).not.to.equal(ENGLISH.networkAdvice);
    });

    it('has every text, none of them empty, and no other', async () => {
      const texts = await textsOf(tag);
      expect([...texts.keys()].sort()).to.deep.equal([...stringKeys].sort());
      for (const [key, text] of texts) expect(text, key).to.match(/^\S(.*\S)?$/u);
    });

    it('has a place for each value that English has', async () => {
      for (const [key, text] of await textsOf(tag)) {
        // A language chooses between a label with and without a capital letter.
        const [own, english] = [text, ENGLISH[key as keyof typeof ENGLISH]].map((message) =>
          valuesIn(message.replaceAll('{lower}', '{label}')),
        );
        expect(own, key).to.deep.equal(english);
      }
    });

    it('leaves no syntax of a message in a filled one', async () => {
      const values = Object.fromEntries(
        [...new Set(stringKeys.flatMap((key) => valuesIn(ENGLISH[key as keyof typeof ENGLISH])))].map((name) => [
          name,
          'x',
        ]),
      );
      const counts = { count: 3, seen: 1, needed: 7, quantity: 2 };
      for (const [key, text] of await textsOf(tag)) {
        expect(fill(text, { ...values, ...counts }, tag), key).not.to.match(/[{}#]|plural|undefined/);
      }
    });

    it('has money in Latin digits', async () => {
      const { tag: format } = await languages.load(tag);
      for (const currency of ['usdt', 'USD', 'EUR', 'JPY']) {
        const digits = formatMoney({ amount: '1234.50', currency }, format).replaceAll(/\P{Nd}/gu, '');
        expect(digits, currency).to.match(/^123450?$/);
      }
    });
  });
}
