import { expect } from '@open-wc/testing';
import { shown, speaks, SpeakingElement, spoken } from './support.js';

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
    await speaks(element, '總計 zh-TW-u-nu-latn');
  });

  it('has the page’s language, and formats numbers for its region', async () => {
    element = await shown('');
    await spoken(element);
    expect(element.text).to.equal('Total en-GB');
  });

  it('follows the page to another language', async () => {
    element = await shown('');
    page.lang = 'zh-CN';
    await speaks(element, '总计 zh-CN-u-nu-latn');
  });

  it('follows its own locale at its next update', async () => {
    element = await shown('zh-TW');
    await speaks(element, '總計 zh-TW-u-nu-latn');
    element.preferred = 'zh-CN';
    element.requestUpdate();
    await speaks(element, '总计 zh-CN-u-nu-latn');
  });

  it('has English again for a language without strings', async () => {
    element = await shown('zh-TW');
    await speaks(element, '總計 zh-TW-u-nu-latn');
    element.preferred = 'sw';
    element.requestUpdate();
    await speaks(element, 'Total en');
  });

  it('has the latest language, even if an earlier one loads later', async () => {
    element = await shown('');
    await spoken(element);
    page.lang = 'zh-TW';
    await Promise.resolve();
    page.lang = 'en-US';
    await speaks(element, 'Total en-US');
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
    await speaks(element, '总计 zh-CN-u-nu-latn');
  });
});
