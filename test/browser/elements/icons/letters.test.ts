import { expect } from '@open-wc/testing';
import { Marks } from './support.js';

/** The letters for a name, as uppercase as the browser shows them. */
const LETTERS: Readonly<Record<string, string>> = {
  'Shiba Inu': 'SI',
  'Marram & Oak Trading Company': 'MO',
  'Tron (TRC20)': 'T',
  etsy: 'e',
  '4everland Token': '4T',
  'Ölmühle Ärmel': 'ÖÄ',
  'E\u0301clair': 'E\u0301',
  頑碼資訊有限公司: '頑',
  '한국 상점': '한상',
  スイカ: 'ス',
  'متجر النور': 'ما',
  'חנות ספרים': 'חס',
  'हिन्दी दुकान': 'हिदु',
  '🍕 Pizza Palace': 'PP',
  '🍕🍕': '🍕',
  '👩‍🍳': '👩',
  '…': '…',
  '': '',
};

/** As the browser computes a color from any notation. */
function channels(color: string): readonly number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('There is no canvas.');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(mark: HTMLElement): number {
  const { color, backgroundColor } = getComputedStyle(mark);
  const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

describe('The letters of a mark', () => {
  for (const [name, letters] of Object.entries(LETTERS)) {
    it(`are “${letters}” for “${name}”`, () => {
      const marks = new Marks();
      expect(marks.lettersIn(marks.show('item', '', name))).to.equal(letters);
    });
  }

  it('are uppercase by the page’s language', () => {
    const marks = new Marks();
    expect(getComputedStyle(marks.show('item', '', 'istanbul'), '::before').textTransform).to.equal('uppercase');
  });

  it('are not joined in Arabic', () => {
    const mark = new Marks().show('item', '', 'متجر النور');
    expect(mark.dataset.letters).to.equal('م\u200cا');
  });

  it('are one letter for the merchant, as before the icons are loaded', () => {
    const marks = new Marks();
    expect(marks.lettersIn(marks.show('merchant', '', 'Marram & Oak'))).to.equal('M');
  });

  for (const scheme of ['light', 'dark']) {
    it(`have a contrast of at least 4.5 on each of the eight colors, ${scheme}`, () => {
      const marks = new Marks();
      marks.host.style.colorScheme = scheme;
      const backgrounds = new Set<string>();
      for (const name of 'abcdefgh') {
        const mark = marks.show('currency', '', name);
        backgrounds.add(getComputedStyle(mark).backgroundColor);
        expect(contrastOf(mark), mark.className).to.be.at.least(4.5);
      }
      expect(backgrounds.size).to.equal(8);
    });

    for (const accent of ['', '#ffd400', '#e0e0e0', '#111111', '#00b37e']) {
      it(`have a contrast of at least 4.5 for the merchant, ${scheme}, with the accent ${accent || 'of default'}`, () => {
        const marks = new Marks();
        marks.host.style.colorScheme = scheme;
        if (accent !== '') marks.host.style.setProperty('--_accent', accent);
        expect(contrastOf(marks.show('merchant', '', 'Marram & Oak'))).to.be.at.least(4.5);
      });
    }
  }

  it('have the same color for the same name', () => {
    const marks = new Marks();
    const first = marks.show('currency', 'a', 'Shiba Inu').className;
    marks.show('currency', 'b', 'Pepe');
    expect(marks.show('currency', 'c', 'Shiba Inu').className).to.equal(first);
  });
});
