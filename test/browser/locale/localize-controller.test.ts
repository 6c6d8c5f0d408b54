import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { en } from '../../../src/locale/en.js';
import { createLanguages } from '../../../src/locale/languages.js';
import { LocalizeController } from '../../../src/locale/localize-controller.js';
import { lazyModule } from '../../../src/session/lazy-module.js';
import { settled } from '../support/manual-clock.js';

const { load } = createLanguages({ en, lazyModule });

class SpeakingElement extends LitElement {
  preferred = '';
  renders = 0;
  readonly localize = new LocalizeController(this, () => this.preferred);

  override render() {
    this.renders += 1;
    const { strings, tag } = this.localize.value;
    return html`${strings.total} ${tag}`;
  }

  get text(): string {
    return this.renderRoot.textContent;
  }
}
customElements.define('test-speaking-element', SpeakingElement);

/** Waits until all language files are loaded, and their strings rendered. */
async function spoken(element: SpeakingElement): Promise<void> {
  await Promise.all([load('zh-TW'), load('zh-CN')]);
  await settled();
  await element.updateComplete;
}

async function shown(preferred: string): Promise<SpeakingElement> {
  const element = new SpeakingElement();
  element.preferred = preferred;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('A localized element', () => {
  const page = document.documentElement;
  let element: SpeakingElement;

  beforeEach(() => page.setAttribute('lang', 'en-GB'));

  afterEach(() => {
    element.remove();
    page.removeAttribute('lang');
  });

  it('has English at once, and its own language as soon as it is loaded', async () => {
    element = new SpeakingElement();
    element.preferred = 'zh-TW';
    document.body.append(element);
    expect(element.localize.value).to.deep.include({ tag: 'en' });
    await spoken(element);
    expect(element.text).to.equal('總計 zh-TW');
  });

  it('has the page’s language, and formats numbers for its region', async () => {
    element = await shown('');
    await spoken(element);
    expect(element.text).to.equal('Total en-GB');
  });

  it('follows the page to another language', async () => {
    element = await shown('');
    page.lang = 'zh-CN';
    await spoken(element);
    expect(element.text).to.equal('总计 zh-CN');
  });

  it('follows its own locale at its next update', async () => {
    element = await shown('zh-TW');
    await spoken(element);
    element.preferred = 'zh-CN';
    element.requestUpdate();
    await spoken(element);
    expect(element.text).to.equal('总计 zh-CN');
  });

  it('has English again for a language without strings', async () => {
    element = await shown('zh-TW');
    await spoken(element);
    element.preferred = 'fr';
    element.requestUpdate();
    await spoken(element);
    expect(element.text).to.equal('Total en');
  });

  it('has the latest language, even if an earlier one loads later', async () => {
    element = await shown('');
    await spoken(element);
    page.lang = 'zh-TW';
    await Promise.resolve();
    page.lang = 'en-US';
    await spoken(element);
    expect(element.text).to.equal('Total en-US');
  });

  it('does not render again for the same language', async () => {
    element = await shown('');
    await spoken(element);
    const { renders } = element;
    page.lang = 'en-GB';
    await spoken(element);
    expect(element.renders).to.equal(renders);
  });

  it('stops following when removed, and catches up when reinserted', async () => {
    element = await shown('');
    await spoken(element);
    element.remove();
    page.lang = 'zh-CN';
    await spoken(element);
    expect(element.text).to.equal('Total en-GB');
    document.body.append(element);
    await spoken(element);
    expect(element.text).to.equal('总计 zh-CN');
  });
});
