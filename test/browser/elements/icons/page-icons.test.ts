import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { choiceSession, mount, type Stage, until } from '../../support/mount.js';
import { PICTURE, pictureOf } from './support.js';

const shop = { icons: { usdt: PICTURE, TRON: html`<b id="own">T</b>` } };

async function mountChosen(icons: Stage['element']['icons']): Promise<Stage> {
  const stage = await mount({
    response: choiceSession(),
    attributes: { currency: 'usdt', network: 'tron' },
    setUp: (element) => void (element.icons = icons),
  });
  await until(() => stage.count('.mark-currency svg') > 0, 'icons are drawn');
  return stage;
}

/** The mark of a currency or network, by its name. */
function markOf(stage: Stage, name: string): HTMLElement {
  const options = [...stage.root.querySelectorAll<HTMLElement>('[part~=option]')];
  const mark = options.find((option) => option.textContent.includes(name))?.querySelector<HTMLElement>('.mark');
  if (mark == null) throw new Error(`${name} has no mark.`);
  return mark;
}

describe('The property icons', () => {
  it('replaces the icons of the currencies and networks that it names', async () => {
    const stage = await mountChosen(shop.icons);
    expect(pictureOf(markOf(stage, 'Tether'))).to.equal(PICTURE);
    expect(markOf(stage, 'Tron').querySelector('#own')).not.to.equal(null);
  });

  it('leaves all others as they are', async () => {
    const stage = await mountChosen(shop.icons);
    expect(pictureOf(markOf(stage, 'USD Coin'))).to.equal(null);
    expect(markOf(stage, 'USD Coin').querySelector('svg')).not.to.equal(null);
    expect(markOf(stage, 'Ethereum').querySelector('svg')).not.to.equal(null);
  });

  it('is shown in the bar of what was chosen, too', async () => {
    const stage = await mountChosen(shop.icons);
    await stage.press(stage.part('pay'));
    expect(stage.element.phase).to.equal('waiting');
    expect([...stage.part('chosen').querySelectorAll('img')].map(({ src }) => src)).to.deep.equal([PICTURE]);
    expect(stage.part('chosen').querySelector('#own')).not.to.equal(null);
  });

  it('can change, and be taken away, while the checkout is on the page', async () => {
    const stage = await mountChosen(null);
    expect(markOf(stage, 'Tether').querySelector('svg')).not.to.equal(null);
    stage.element.icons = shop.icons;
    await stage.settle();
    expect(pictureOf(markOf(stage, 'Tether'))).to.equal(PICTURE);
    stage.element.icons = null;
    await stage.settle();
    expect(pictureOf(markOf(stage, 'Tether'))).to.equal(null);
    expect(markOf(stage, 'Tether').querySelector('svg')).not.to.equal(null);
  });

  it('shows the page’s own pictures also with no-images', async () => {
    const stage = await mountChosen(shop.icons);
    stage.element.noImages = true;
    await stage.settle();
    expect(pictureOf(markOf(stage, 'Tether'))).to.equal(PICTURE);
  });
});
