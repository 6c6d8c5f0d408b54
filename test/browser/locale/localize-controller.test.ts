import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { loadStrings, LocalizeController } from '../../../src/locale/localize-controller.js';
import { settled } from '../support/manual-clock.js';

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

/** Every language file is there, and what waited for one has rendered. */
async function spoken(element: SpeakingElement): Promise<void> {
  await Promise.all([loadStrings('zh-TW'), loadStrings('zh-CN')]);
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

describe('An element that speaks', () => {
  const page = document.documentElement;
  let element: SpeakingElement;

  beforeEach(() => page.setAttribute('lang', 'en-GB'));

  afterEach(() => {
    element.remove();
    page.removeAttribute('lang');
  });

  it('speaks English at once, and its own language as soon as that is there', async () => {
    element = new SpeakingElement();
    element.preferred = 'zh-TW';
    document.body.append(element);
    expect(element.localize.value).to.deep.include({ tag: 'en' });
    await spoken(element);
    expect(element.text).to.equal('總計 zh-TW');
  });

  it('speaks the page’s language, and writes numbers as its region does', async () => {
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

  it('follows its own wish at its next update', async () => {
    element = await shown('zh-TW');
    await spoken(element);
    element.preferred = 'zh-CN';
    element.requestUpdate();
    await spoken(element);
    expect(element.text).to.equal('总计 zh-CN');
  });

  it('speaks English again where a language has no strings', async () => {
    element = await shown('zh-TW');
    await spoken(element);
    element.preferred = 'fr';
    element.requestUpdate();
    await spoken(element);
    expect(element.text).to.equal('Total en');
  });

  it('speaks the latest language, though an earlier one comes later', async () => {
    element = await shown('');
    await spoken(element);
    page.lang = 'zh-TW';
    await Promise.resolve();
    page.lang = 'en-US';
    await spoken(element);
    expect(element.text).to.equal('Total en-US');
  });

  it('does not render again where the language stays the same', async () => {
    element = await shown('');
    await spoken(element);
    const { renders } = element;
    page.lang = 'en-GB';
    await spoken(element);
    expect(element.renders).to.equal(renders);
  });

  it('stops following once it is removed, and catches up when it is put back', async () => {
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
