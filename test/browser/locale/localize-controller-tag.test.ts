import { expect, fixture, html } from '@open-wc/testing';
import { languagesAround } from '../../../src/locale/localize-controller.js';
import { languages } from '../support/languages.js';

/** The tag that an element speaks by. */
function nearestTag(element: Element, locale: string): string {
  return languages.tagOf(languagesAround(element, locale));
}

/** A browser on a bare POSIX system reports `en-US@posix`. */
const BROWSER_TAG = navigator.language.replace(/@.*/, '');

/** An element inside one shadow root per `lang`, outermost first; an empty entry sets no `lang`. */
async function nested(...langs: readonly (string | null)[]): Promise<Element> {
  let element: Element = await fixture(html`<div></div>`);
  for (const lang of langs) {
    const host = document.createElement('div');
    if (lang !== null) host.lang = lang;
    (element.shadowRoot ?? element).append(host);
    host.attachShadow({ mode: 'open' });
    element = host;
  }
  const innermost = document.createElement('span');
  (element.shadowRoot ?? element).append(innermost);
  return innermost;
}

describe('The nearest language', () => {
  it('is the element’s own locale first', async () => {
    expect(nearestTag(await nested('zh-TW'), 'fr-CH')).to.equal('fr-CH');
  });

  it('is the element’s own lang', async () => {
    const element = await fixture(html`<p lang="zh-TW"><span lang="zh-HK"></span></p>`);
    expect(nearestTag(element.querySelector('span') ?? element, '')).to.equal('zh-HK');
  });

  it('is the one of the nearest ancestor', async () => {
    const element = await fixture(
      html`<p lang="fr">
        <b lang="de"><span></span></b>
      </p>`,
    );
    expect(nearestTag(element.querySelector('span') ?? element, '')).to.equal('de');
  });

  it('is found through shadow roots', async () => {
    expect(nearestTag(await nested('zh-TW', null, null), '')).to.equal('zh-TW');
    expect(nearestTag(await nested('zh-TW', 'de', null), '')).to.equal('de');
  });

  it('is found around the host that a slotted element is in, not around its slot', async () => {
    const host = (await nested('zh-TW', null)).getRootNode() as ShadowRoot;
    host.innerHTML = '<p lang="de"><slot></slot></p>';
    const slotted = document.createElement('span');
    host.host.append(slotted);
    expect(nearestTag(slotted, '')).to.equal('zh-TW');
  });

  it('is skipped where it is empty, which HTML calls unknown', async () => {
    expect(nearestTag(await nested('zh-TW', ''), '')).to.equal(BROWSER_TAG);
  });

  it('is the page’s if no other ancestor has one', async () => {
    const element = await nested(null);
    document.documentElement.lang = 'pt-BR';
    try {
      expect(nearestTag(element, '')).to.equal('pt-BR');
    } finally {
      document.documentElement.removeAttribute('lang');
    }
  });

  it('is the browser’s if nothing has one', async () => {
    document.documentElement.removeAttribute('lang');
    expect(nearestTag(await nested(null), '')).to.equal(BROWSER_TAG);
  });

  it('is the browser’s for an element outside the page', () => {
    expect(nearestTag(document.createElement('p'), '')).to.equal(BROWSER_TAG);
  });
});

describe('A language tag that is not well-formed', () => {
  for (const tag of ['', ' ', 'C', 'C.UTF-8', '_', '@', 'e', 'zh-', '-zh', 'zh--TW', 'en, fr', '*', 'x-klingon']) {
    it(`is skipped: ${JSON.stringify(tag)}`, async () => {
      const element = await nested('zh-TW');
      expect(nearestTag(element, tag)).to.equal('zh-TW');
      expect(nearestTag(await nested(tag), '')).to.equal(BROWSER_TAG);
    });
  }
});

describe('A language that is not a text', () => {
  it('B17 is skipped, also if it is the browser’s', async () => {
    const element = await nested(null);
    Object.defineProperty(navigator, 'language', { value: undefined, configurable: true });
    try {
      for (const locale of [null, undefined, 7])
        expect(Reflect.apply(nearestTag, null, [element, locale])).to.equal('en');
    } finally {
      Reflect.deleteProperty(navigator, 'language');
    }
  });
});

describe('A language in another spelling', () => {
  // All spellings: matching.test.ts.
  it('B17 is the one it means, as the element’s own locale and on an ancestor', async () => {
    for (const [text, tag] of [
      ['zh_TW.big5@stroke', 'zh-TW'],
      ['iw', 'he'],
      ['EN_us', 'en-US'],
    ] as const) {
      expect(nearestTag(await nested('fr'), text)).to.equal(tag);
      expect(nearestTag(await nested(text), '')).to.equal(tag);
    }
  });
});
