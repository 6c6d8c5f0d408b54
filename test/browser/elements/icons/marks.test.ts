import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { discOf, Marks, NO_PICTURE, PICTURE, pictureOf } from './support.js';

const REMOTE = 'https://provider.example/usdt.png';

/** Waits until the mark's picture is loaded, or has failed. */
async function settled(mark: HTMLElement, type: 'load' | 'error'): Promise<HTMLElement> {
  const image = mark.querySelector('img');
  if (image === null) throw new Error('There is no picture.');
  // Not when it is near the window.
  image.loading = 'eager';
  if (!image.complete) await oneEvent(image, type);
  return mark;
}

describe('A mark', () => {
  it('shows the page’s own icon before all others, found by the value in any case', () => {
    const marks = new Marks({ icons: { uSdT: '/icons/usdt.svg' } });
    const mark = marks.show('currency', 'USDT', 'Tether', REMOTE);
    expect(pictureOf(mark)).to.equal('/icons/usdt.svg');
    expect(discOf(mark)).to.equal(null);
  });

  it('shows the page’s own icon given as a template', () => {
    const marks = new Marks({ icons: { tron: html`<b id="own">T</b>` } });
    const mark = marks.show('network', 'tron', 'Tron (TRC20)');
    expect(mark.querySelector('#own')).not.to.equal(null);
    expect(marks.lettersIn(mark)).to.equal('');
  });

  it('never takes the page’s own icon for markup', () => {
    const mark = new Marks({ icons: { usdt: '<b id="own">T</b>' } }).show('currency', 'usdt', 'Tether');
    expect(pictureOf(mark)).to.equal('<b id="own">T</b>');
    expect(mark.querySelector('b')).to.equal(null);
  });

  it('shows the drawn icon before the provider’s picture', () => {
    const mark = new Marks().show('currency', 'usdt', 'Tether', REMOTE);
    expect(discOf(mark)).to.equal('#26a17b');
    expect(pictureOf(mark)).to.equal(null);
  });

  it('shows the provider’s picture of what is not drawn, lazily and without a referrer', () => {
    const mark = new Marks().show('currency', 'shib', 'Shiba Inu', REMOTE);
    expect(pictureOf(mark)).to.equal(REMOTE);
    expect(mark.querySelector('img')?.loading).to.equal('lazy');
    expect(mark.querySelector('img')?.referrerPolicy).to.equal('no-referrer');
  });

  it('shows letters if the provider’s pictures are left out, but still the page’s own', () => {
    const marks = new Marks({ images: false, icons: { pepe: '/pepe.png' } });
    const mark = marks.show('currency', 'shib', 'Shiba Inu', REMOTE);
    expect(pictureOf(mark)).to.equal(null);
    expect(marks.lettersIn(mark)).to.equal('SI');
    expect(pictureOf(marks.show('currency', 'pepe', 'Pepe', REMOTE))).to.equal('/pepe.png');
  });

  it('shows letters until its picture is loaded', async () => {
    const marks = new Marks();
    const mark = marks.show('item', '', 'Harbour Kettle', PICTURE);
    expect(marks.lettersIn(mark)).to.equal('HK');
    await settled(mark, 'load');
    expect(marks.lettersIn(mark)).to.equal('');
    expect(getComputedStyle(mark.querySelector('img') ?? mark).opacity).to.equal('1');
  });

  it('shows letters for a picture that cannot be loaded, also after one that could', async () => {
    const marks = new Marks();
    await settled(marks.show('item', '', 'Harbour Kettle', PICTURE), 'load');
    const mark = marks.show('item', '', 'Dune Mug', NO_PICTURE);
    await settled(mark, 'error');
    expect(marks.lettersIn(mark)).to.equal('DM');
    expect(getComputedStyle(mark.querySelector('img') ?? mark).opacity).to.equal('0');
  });

  it('is hidden from assistive technology, and has no text to find, copy or translate', () => {
    const marks = new Marks();
    for (const iconView of [marks.context.iconView, null]) {
      const mark = marks.show('currency', 'usdt', 'Tether', null, { ...marks.context, iconView });
      expect(mark.ariaHidden).to.equal('true');
      expect(mark.textContent.trim()).to.equal('');
    }
  });

  it('has a part for the page’s style sheets', () => {
    const marks = new Marks();
    const partOf = (kind: 'currency' | 'network' | 'merchant' | 'item') =>
      marks.show(kind, '', 'Name').getAttribute('part');
    expect(partOf('currency')).to.equal('option-icon');
    expect(partOf('network')).to.equal('option-icon');
    expect(partOf('merchant')).to.equal('logo');
    expect(partOf('item')).to.equal(null);
  });

  it('uses no inline style', () => {
    const marks = new Marks();
    for (const value of ['usdt', 'eth', 'shib']) {
      const mark = marks.show('currency', value, value, PICTURE);
      expect([mark, ...mark.querySelectorAll('*')].some((element) => element.hasAttribute('style'))).to.equal(false);
    }
  });

  it('keeps its size, whatever it shows', () => {
    const marks = new Marks();
    const sizeOf = (mark: HTMLElement) => [mark.getBoundingClientRect().width, mark.getBoundingClientRect().height];
    const before = { ...marks.context, iconView: null };
    marks.host.style.fontSize = '16px';
    for (const [kind, px] of [
      ['currency', 32],
      ['network', 22],
      ['merchant', 40],
      ['item', 40],
    ] as const) {
      expect(sizeOf(marks.show(kind, 'usdt', 'Tether', null, before)), `${kind} with letters`).to.deep.equal([px, px]);
      expect(sizeOf(marks.show(kind, 'usdt', 'Tether')), `${kind} with an icon`).to.deep.equal([px, px]);
      expect(sizeOf(marks.show(kind, '', 'Tether', PICTURE)), `${kind} with a picture`).to.deep.equal([px, px]);
    }
  });

  describe('before the icons are loaded', () => {
    const BEFORE = { iconView: null, icons: { usdt: '/icons/usdt.svg' } };

    it('is the first sign of the name, in any script', () => {
      const marks = new Marks(BEFORE);
      const names = { Tether: 'T', 頑碼資訊有限公司: '頑', '🍕 Pizza': '🍕', متجر: 'م', ' 𝔐arket': '𝔐', '': '' };
      for (const [name, letter] of Object.entries(names)) {
        expect(marks.lettersIn(marks.show('merchant', '', name))).to.equal(letter);
      }
    });

    it('loads no picture', () => {
      const mark = new Marks(BEFORE).show('currency', 'usdt', 'Tether', REMOTE);
      expect(pictureOf(mark)).to.equal(null);
    });

    it('is the element that the icon then appears in', () => {
      const marks = new Marks();
      const early = marks.show('currency', 'usdt', 'Tether', null, { ...marks.context, iconView: null });
      expect(discOf(early)).to.equal(null);
      const late = marks.show('currency', 'usdt', 'Tether');
      expect(late).to.equal(early);
      expect(discOf(late)).to.equal('#26a17b');
      expect(marks.lettersIn(late)).to.equal('');
    });
  });
});
