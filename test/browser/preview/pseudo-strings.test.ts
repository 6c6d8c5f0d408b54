import { expect } from '@open-wc/testing';
import { fill } from '../../../src/locale/fill.js';
import type { LocaleStrings } from '../../../src/locale/strings.js';
import { stringKeys } from '../../../src/locale/string-keys.js';
import { ENGLISH, PREVIEW_STATES, previewInfo, pseudoLocale, pseudoTag } from '../../../src/preview/index.js';
import { fixtures } from '../../../src/testing/index.js';

const { strings: pseudo } = pseudoLocale(ENGLISH, 'ltr');
const { strings: mirrored } = pseudoLocale(ENGLISH, 'rtl');
const KEYS = Object.keys(ENGLISH) as (keyof LocaleStrings)[];
const OVERRIDE = /[\u202d\u202e\u202c]/g;

/** A message with counts, and with values that are like nothing else in it. */
const COUNTS = { count: 3, seen: 1, needed: 7, quantity: 2 };
const VALUE = /\u2068[^\u2069]*\u2069|\d/g;

function filled(message: string): string {
  return fill(message, COUNTS, 'en');
}

describe('A pseudo-locale', () => {
  it('has every English text, in brackets, at least 40 % longer, and without a plain vowel', () => {
    expect(Object.keys(pseudo)).to.have.members([...stringKeys]);
    for (const key of KEYS) {
      const text = filled(pseudo[key]);
      expect(text, key).to.match(/^⟦.*⟧$/);
      const words = text.replaceAll(VALUE, '');
      expect(words, key).not.to.match(/[aeiou]/i);
      const original = filled(ENGLISH[key]).replaceAll(VALUE, '');
      if (/\p{L}/u.test(original)) expect(words.length - 2, key).to.be.at.least(original.length * 1.4 - 1);
    }
  });

  it('keeps the places of values, also in plural forms', () => {
    const values = { host: 'pay.example', money: '20.00 USDT', network: 'USDT' };
    expect(fill(pseudo.payHost, values, 'en')).to.match(/ \u2068pay\.example\u2069⟧$/);
    expect(fill(pseudo.onNetwork, values, 'en')).to.match(/^⟦\u206820\.00 USDT\u2069 \S+ \u2068USDT\u2069⟧$/);
    expect(fill(pseudo.items, { count: 1 }, 'en')).to.match(/^⟦1 \S+⟧$/);
    expect(fill(pseudo.items, { count: 2 }, 'en')).to.match(/^⟦2 \S+⟧$/);
    expect(fill(pseudo.items, { count: 1 }, 'en')).not.to.equal(
      fill(pseudo.items, { count: 2 }, 'en').replace('2', '1'),
    );
  });

  it('has the tag and the direction that its letters run in', () => {
    expect(pseudoTag('ltr')).to.equal('en-XA');
    expect(pseudoTag('rtl')).to.equal('ar-XB');
    expect(pseudoLocale(ENGLISH, 'ltr').direction).to.equal('ltr');
    expect(pseudoLocale(ENGLISH, 'rtl').direction).to.equal('rtl');
  });

  it('has a twin whose words, but not whose values, run from right to left', () => {
    for (const key of KEYS) {
      const text = filled(mirrored[key]);
      expect(text.replaceAll(OVERRIDE, ''), key).to.equal(filled(pseudo[key]));
      for (const word of text
        .replaceAll(VALUE, '')
        .replaceAll(/[⟦⟧]/g, '')
        .match(/\S*\p{L}\S*/gu) ?? []) {
        expect(word, key).to.match(/^\u202e.*\u202c$/);
      }
    }
    expect(fill(mirrored.payHost, { host: 'pay.example' }, 'en')).to.match(/ \u2068pay\.example\u2069⟧$/);
  });
});

describe('What a preview shows', () => {
  it('is its phase, and the fixture of its session', () => {
    expect(previewInfo('two-steps')).to.deep.equal({ phase: 'open', fixture: 'openTwoSteps' });
    expect(previewInfo('expired-restart')).to.deep.equal({ phase: 'expired', fixture: 'expiredRestart' });
    expect(previewInfo('failed-server')).to.deep.equal({ phase: 'failed', fixture: null });
  });

  it('has a fixture, unless no session was read', () => {
    for (const state of PREVIEW_STATES) {
      const { phase, fixture } = previewInfo(state);
      if (phase === 'loading' || phase === 'failed') expect(fixture, state).to.equal(null);
      else expect(fixtures, state).to.have.property(String(fixture));
    }
  });
});
