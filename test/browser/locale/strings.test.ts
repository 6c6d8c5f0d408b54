import { expect } from '@open-wc/testing';
import { actionStrings } from '../../../src/locale/action-strings.js';
import { afterPaintStrings } from '../../../src/locale/after-paint-strings.js';
import { en } from '../../../src/locale/en.js';
import { withDialogStrings } from '../../../src/locale/dialog-strings.js';
import { formStrings } from '../../../src/locale/form-strings.js';
import { paymentStatusStrings } from '../../../src/locale/payments/payment-status-strings.js';
import { paymentStrings } from '../../../src/locale/payments/payment-strings.js';
import { withSearchStrings } from '../../../src/locale/search-strings.js';
import type { Strings } from '../../../src/locale/strings.js';
import { zhHans } from '../../../src/locale/zh-hans.js';
import { zhHant } from '../../../src/locale/zh-hant.js';
import type { CheckoutErrorCode } from '../../../src/session/checkout-error.js';

const LANGUAGES: readonly Strings[] = [en, zhHans, zhHant];

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

/** The argument of a sentence; it must appear in the text. */
const FILLING = '〔42〕';

function filled(prefix: string, texts: object): readonly [string, unknown][] {
  return Object.entries(texts).map(([key, text]: [string, unknown]) => [
    `${prefix}${key}`,
    typeof text === 'function' ? (text as (...parts: string[]) => unknown)(FILLING, FILLING) : text,
  ]);
}

/** Every text by its path (`errors.network`), with arguments filled in. */
function textsOf(strings: Strings): ReadonlyMap<string, unknown> {
  const {
    methodName,
    needs,
    errors,
    actions: _,
    form: __,
    afterPaint: ___,
    direction: ____,
    translation: _____,
    payment: ______,
    paymentStatus: _______,
    ...plain
  } = withDialogStrings(withSearchStrings(strings));
  const { failures, ...actions } = actionStrings(strings);
  const { steps, failures: missed, ...later } = afterPaintStrings(strings);
  const { labels, ...form } = formStrings(strings);
  const { notes, ...status } = paymentStatusStrings(strings);
  return new Map([
    ...filled('', plain),
    ...filled('actions.', actions),
    ...filled('actions.failures.', failures),
    ...filled('afterPaint.', later),
    ...filled('afterPaint.steps.', steps),
    ...filled('afterPaint.failures.', missed),
    ...filled('form.', form),
    ...filled('form.labels.', labels),
    ...filled('payment.', paymentStrings(strings)),
    ...filled('paymentStatus.', status),
    ...filled('paymentStatus.notes.', notes),
    ...Object.entries(needs).map(([key, text]): [string, unknown] => [`needs.${key}`, text]),
    ...Object.entries(errors).map(([key, text]): [string, unknown] => [`errors.${key}`, text]),
    ...['crypto', 'card'].map((value): [string, unknown] => [`methodName.${value}`, methodName(value)]),
  ]);
}

for (const strings of LANGUAGES) {
  describe(`The language ${strings.language}`, () => {
    it('has the same texts as English', () => {
      expect([...textsOf(strings).keys()].sort()).to.deep.equal([...textsOf(en).keys()].sort());
    });

    it('has a sentence for every error code, and no other', () => {
      expect(Object.keys(strings.errors).sort()).to.deep.equal(Object.keys(ERROR_CODES).sort());
    });

    it('has no empty text, no stray whitespace, and no missing argument', () => {
      for (const [path, text] of textsOf(strings)) {
        expect(text, path).to.be.a('string');
        expect(text, path).to.match(/^\S(.*\S)?$/u);
        expect(text, path).not.to.match(/undefined|null|\[object|\$\{|\{\w+\}/);
      }
    });

    it('includes the argument of each sentence', () => {
      const sentences = Object.entries(strings).filter(
        ([key, text]) => typeof text === 'function' && key !== 'methodName',
      );
      for (const [key] of sentences) expect(textsOf(strings).get(key), key).to.contain(FILLING);
      expect(sentences.length).to.be.at.least(5);
    });

    it('has no name for an unknown payment method', () => {
      for (const value of ['paypal', '', 'constructor', '__proto__']) {
        expect(strings.methodName(value)).to.equal(null);
      }
    });

    it('has a tag that selects it', () => {
      expect(Intl.getCanonicalLocales(strings.language)).to.deep.equal([strings.language]);
    });

    if (strings !== en) {
      it('has no English text', () => {
        const english = textsOf(en);
        for (const [path, text] of textsOf(strings)) expect(text, path).not.to.equal(english.get(path));
      });
    }
  });
}

describe('Traditional and Simplified Chinese', () => {
  it('differ', () => {
    expect(zhHant.order).not.to.equal(zhHans.order);
    expect(zhHant.language).not.to.equal(zhHans.language);
  });
});
