import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { displayText } from '../../../src/session/display-text.js';

const ZALGO_MARK = '\u0353';

describe('A text for display', () => {
  for (const text of [
    '頑碼資訊有限公司',
    'Standard Plan',
    'نعم',
    'می‌خواهم',
    'நிகழ்ச்சி',
    'Tiếng Việt',
    '👩‍👩‍👧 ❤️‍🔥',
    '5 < 6 & "7"',
  ]) {
    it(`is kept: ${text}`, () => {
      expect(displayText(text)).to.equal(text);
    });
  }

  const invisible: readonly [name: string, character: string][] = [
    ['right-to-left override', '\u202e'],
    ['left-to-right override', '\u202d'],
    ['right-to-left embedding', '\u202b'],
    ['pop directional formatting', '\u202c'],
    ['right-to-left isolate', '\u2067'],
    ['pop directional isolate', '\u2069'],
    ['right-to-left mark', '\u200f'],
    ['left-to-right mark', '\u200e'],
    ['Arabic letter mark', '\u061c'],
    ['zero-width space', '\u200b'],
    ['word joiner', '\u2060'],
    ['null', '\u0000'],
    ['backspace', '\b'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['C1 control', '\u0085'],
    ['half a surrogate pair', '\ud83d'],
  ];
  for (const [name, character] of invisible) {
    it(`loses a ${name}`, () => {
      expect(displayText(`Pay${character}fect`)).to.equal('Payfect');
    });
  }

  it('has single spaces instead of whitespace and line breaks, and none around', () => {
    expect(displayText('  Standard \t\r\n\u00a0\u3000 Plan\n')).to.equal('Standard Plan');
  });

  it('has a limited number of combining marks', () => {
    const tower = displayText(`Z${ZALGO_MARK.repeat(40)}o`);
    expect(tower).to.equal(`Z${ZALGO_MARK.repeat(4)}o`);
  });

  for (const joiner of ['\u200c', '\u200d']) {
    it(`has a limited number of combining marks with joiners: ${JSON.stringify(joiner)}`, () => {
      for (const floor of [ZALGO_MARK, ZALGO_MARK.repeat(4)]) {
        expect(displayText(`Z${`${floor}${joiner}`.repeat(20)}o`)).to.have.length.at.most('Z1234o'.length);
      }
    });
  }

  for (const text of [null, '', ' ', '\u200b\u202e', '\n\t']) {
    it(`is null if nothing is visible: ${JSON.stringify(text)}`, () => {
      expect(displayText(text)).to.equal(null);
    });
  }

  it('is truncated to 300 characters with an ellipsis', () => {
    expect(displayText('a'.repeat(300))).to.equal('a'.repeat(300));
    expect(displayText('a'.repeat(301))).to.equal(`${'a'.repeat(299)}…`);
    expect(displayText('漢'.repeat(100_000))).to.equal(`${'漢'.repeat(299)}…`);
  });

  it('is never truncated inside a character', () => {
    expect(displayText('🧋'.repeat(400))).to.equal(`${'🧋'.repeat(299)}…`);
  });

  it('is short, well-formed and without direction characters, for any text', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 2000 });
    fc.assert(
      fc.property(anything, (text) => {
        const shown = displayText(text) ?? '';
        expect(Array.from(shown)).to.have.length.at.most(300);
        expect(shown).not.to.match(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\p{M}[\p{M}\u200c\u200d]{4}/u);
      }),
    );
  });
});
