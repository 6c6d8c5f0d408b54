import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { describeOutsideWebKit } from '../support/outside-webkit.js';
import { type ButtonStage, mountButton } from './support/button-stage.js';

/** Style sheets of pages, each with its own idea of what scrolls. */
const PAGES: Readonly<Record<string, string>> = {
  'scrolls when it is long': '',
  'always shows a scroll bar': 'html { overflow-y: scroll }',
  'always shows a scroll bar, set on body': 'body { overflow-y: scroll }',
  'hides what is too wide': 'body { overflow-x: hidden }',
  'reserves the place of the scroll bar': 'html { scrollbar-gutter: stable }',
  'insists on scrolling': 'html { overflow: auto !important }',
};

describeOutsideWebKit('The page behind the dialog', () => {
  let stage: ButtonStage;
  const sheet = document.createElement('style');
  const tall = document.createElement('div');

  beforeEach(async () => {
    await setViewport({ width: 800, height: 600 });
    stage = await mountButton();
    document.head.append(sheet);
    document.body.append(tall);
  });
  afterEach(() => {
    sheet.remove();
    tall.remove();
    scrollTo(0, 0);
  });

  const scrolled = () => [scrollX, scrollY];
  const place = () => tall.getBoundingClientRect().toJSON() as object;

  for (const [what, rules] of Object.entries(PAGES)) {
    for (const height of ['3000px', '10px']) {
      it(`neither scrolls nor shifts if it ${what}, ${height} high`, async () => {
        // Scroll bars that take space, as on Windows.
        sheet.textContent = `${rules} ::-webkit-scrollbar { inline-size: 16px }`;
        tall.style.blockSize = height;
        scrollTo(0, 500);
        const before = [scrolled(), place()];
        await stage.open();
        expect([scrolled(), place()]).to.deep.equal(before);
        expect(getComputedStyle(document.documentElement).overflowY).to.equal('hidden');
        stage.button.close();
        await stage.untilClosed();
        expect([scrolled(), place()]).to.deep.equal(before);
        expect(document.adoptedStyleSheets.length).to.equal(0);
      });
    }
  }

  it('keeps the styles that it has set on its elements', async () => {
    document.documentElement.style.overflow = 'clip';
    await stage.open();
    stage.button.close();
    await stage.untilClosed();
    expect(document.documentElement.getAttribute('style')).to.equal('overflow: clip;');
    document.documentElement.removeAttribute('style');
  });
});
