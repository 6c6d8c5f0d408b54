// Every `lang` around an element is watched: set, changed and removed, at any depth and in any tree.
import { expect, fixture, html } from '@open-wc/testing';
import { speaks, SpeakingElement, spoken } from './support.js';

interface Place {
  readonly element: SpeakingElement;
  /** What is around the element, the innermost first. */
  readonly around: Readonly<Record<'parent' | 'innerHost' | 'outerHost' | 'outside' | 'page', HTMLElement>>;
}

/** An element within two shadow roots, the inner one in the outer one, with an element around each of them. */
async function nestedElement(): Promise<Place> {
  const outside = await fixture<HTMLElement>(html`<div></div>`);
  const outerHost = document.createElement('div');
  const innerHost = document.createElement('div');
  const parent = document.createElement('div');
  const element = new SpeakingElement();
  outside.append(outerHost);
  outerHost.attachShadow({ mode: 'open' }).append(innerHost);
  innerHost.attachShadow({ mode: 'open' }).append(parent);
  parent.append(element);
  await spoken(element);
  return { element, around: { parent, innerHost, outerHost, outside, page: document.documentElement } };
}

describe('A lang around an element', () => {
  const page = document.documentElement;

  beforeEach(() => page.setAttribute('lang', 'en-GB'));
  afterEach(() => page.removeAttribute('lang'));

  for (const name of ['parent', 'innerHost', 'outerHost', 'outside'] as const) {
    it(`counts as soon as it is set, changed or removed: ${name}`, async () => {
      const { element, around } = await nestedElement();
      expect(element.text).to.equal('Total en-GB');
      around[name].lang = 'zh-TW';
      await speaks(element, '總計 zh-TW-u-nu-latn');
      around[name].lang = 'zh-CN';
      await speaks(element, '总计 zh-CN-u-nu-latn');
      around[name].removeAttribute('lang');
      await speaks(element, 'Total en-GB');
    });
  }

  it('counts on the page, through shadow roots', async () => {
    const { element } = await nestedElement();
    page.lang = 'zh-CN';
    await speaks(element, '总计 zh-CN-u-nu-latn');
  });

  it('counts on the element itself', async () => {
    const { element } = await nestedElement();
    element.lang = 'zh-TW';
    await speaks(element, '總計 zh-TW-u-nu-latn');
    element.removeAttribute('lang');
    await speaks(element, 'Total en-GB');
  });

  it('gives way to a nearer one', async () => {
    const { element, around } = await nestedElement();
    around.outerHost.lang = 'zh-TW';
    around.innerHost.lang = 'zh-CN';
    await speaks(element, '总计 zh-CN-u-nu-latn');
    around.outside.lang = 'ar';
    await spoken(element);
    expect(element.text).to.equal('总计 zh-CN-u-nu-latn');
    around.innerHost.removeAttribute('lang');
    await speaks(element, '總計 zh-TW-u-nu-latn');
  });

  it('gives way to the locale of the element', async () => {
    const { element, around } = await nestedElement();
    element.preferred = 'zh-CN';
    element.requestUpdate();
    await speaks(element, '总计 zh-CN-u-nu-latn');
    around.parent.lang = 'zh-TW';
    await spoken(element);
    expect(element.text).to.equal('总计 zh-CN-u-nu-latn');
  });

  it('does not count beside the element, or below it', async () => {
    const { element, around } = await nestedElement();
    const { renders } = element;
    const sibling = document.createElement('p');
    around.parent.append(sibling);
    sibling.lang = 'zh-TW';
    element.append(document.createElement('p'));
    element.firstElementChild?.setAttribute('lang', 'zh-TW');
    await spoken(element);
    expect(element.text).to.equal('Total en-GB');
    expect(element.renders).to.equal(renders);
  });

  it('is that of the new place once the element has moved', async () => {
    const { element, around } = await nestedElement();
    const place = await fixture<HTMLElement>(html`<div lang="zh-TW"></div>`);
    place.append(element);
    await speaks(element, '總計 zh-TW-u-nu-latn');
    around.parent.lang = 'zh-CN';
    await spoken(element);
    expect(element.text).to.equal('總計 zh-TW-u-nu-latn');
    place.lang = 'zh-CN';
    await speaks(element, '总计 zh-CN-u-nu-latn');
  });
});
