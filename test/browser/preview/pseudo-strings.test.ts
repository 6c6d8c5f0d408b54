import { expect } from '@open-wc/testing';
import { ENGLISH, PREVIEW_STATES, previewInfo, pseudoStrings } from '../../../src/preview/index.js';
import { fixtures } from '../../../src/testing/index.js';

const pseudo = pseudoStrings(ENGLISH, 'ltr');
const mirrored = pseudoStrings(ENGLISH, 'rtl');
const OVERRIDE = /[\u202d\u202e\u202c]/g;

/** All texts within the strings, by their path; those that take values are called with three, which is enough for all. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'function') {
    return textsIn(Reflect.apply(value, undefined, ['1', '2', '3']), path);
  }
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, text]) => textsIn(text, `${path}.${key}`));
}

const TAGS = new Set(['.language', '.direction']);
const english = new Map(textsIn(ENGLISH));

describe('A pseudo-locale', () => {
  it('has every English text in brackets, at least 40 % longer, and without a plain vowel', () => {
    const texts = textsIn(pseudo).filter(([path]) => !TAGS.has(path));
    expect(texts.map(([path]) => path)).to.have.members([...english.keys()].filter((path) => !TAGS.has(path)));
    expect(texts.length).to.be.greaterThan(50);
    for (const [path, text] of texts) {
      expect(text, path).to.match(/^⟦.*⟧$/);
      expect(text, path).not.to.match(/[aeiou]/i);
      const original = english.get(path) ?? '';
      if (/\p{L}/u.test(original)) expect(text.length - 2, path).to.be.at.least(original.length * 1.4 - 1);
    }
  });

  it('has the texts of the parts that load on demand, too', () => {
    for (const [key, value] of Object.entries(ENGLISH)) expect(value, key).not.to.equal(null);
  });

  it('keeps what a text is called with, also if it contains another value', () => {
    expect(pseudo.payHost('pay.example')).to.contain(' pay.example⟧');
    expect(pseudo.actions.onNetwork('20.00 USDT', 'USDT')).to.match(/^⟦20\.00 USDT \S+ USDT⟧$/);
    expect(pseudo.payHost('a.(b')).to.contain('a.(b');
  });

  it('has no text where English has none', () => {
    expect(pseudo.methodName('crypto')).to.match(/^⟦/);
    expect(pseudo.methodName('unknown')).to.equal(null);
  });

  it('translates the texts in a list, and keeps other parts', () => {
    const part = { isolate: 'Tron' };
    const strings = { payOn: (name: { readonly isolate: string }) => ['Pay on ', name, ' now'] as unknown[] };
    const [open, before, name, after, close] = pseudoStrings(strings, 'ltr').payOn(part);
    expect([open, name, close]).to.deep.equal(['⟦', part, '⟧']);
    for (const text of [before, after]) expect(text).not.to.match(/[aeiou]/i);
  });

  it('names its language and direction', () => {
    expect(pseudo).to.include({ language: 'en-XA', direction: 'ltr' });
    expect(mirrored).to.include({ language: 'ar-XB', direction: 'rtl' });
  });

  it('has a twin whose words, but not whose values, run from right to left', () => {
    for (const [path, text] of textsIn(mirrored).filter(([name]) => !TAGS.has(name))) {
      const twin = new Map(textsIn(pseudo)).get(path);
      expect(text.replaceAll(OVERRIDE, ''), path).to.equal(twin);
      for (const word of text.replaceAll(/[⟦⟧]/g, '').match(/\S*\p{L}\S*/gu) ?? []) {
        expect(word, path).to.match(/^\u202e.*\u202c$/);
      }
    }
    expect(mirrored.payHost('pay.example')).to.contain(' pay.example⟧');
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
