// Values keep their own direction, and everything else comes from the language: in every state of the previews.
import { expect } from '@open-wc/testing';
// Loaded early, so that no test waits for them.
import '../../../src/elements/customer-form/customer-form.js';
import '../../../src/elements/payment-details/payment-details.js';
import '../../../src/elements/payment-status/payment-status.js';
import '../../../src/elements/proxy-actions/proxy-actions.js';
import '../../../src/elements/qr-code.js';
import { addLocale } from '../../../src/locale/added-locales.js';
import { ENGLISH, PREVIEW_STATES, previewId, pseudoLocale, pseudoTag } from '../../../src/preview/index.js';
import type { PreviewState } from '../../../src/preview/index.js';
import { forgetAddedLocales } from '../support/languages.js';
import { mount, type Stage, until } from '../support/mount.js';

/** Elements whose content has a direction of its own. */
const ISOLATED = 'bdi, [dir=ltr], [dir=auto], [lang=""], select, style';

/** The texts of a checkout that stand for themselves, outside of what is isolated: texts in sight, and names. */
function ownTexts({ root }: Stage): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const isOwn = currentNode.parentElement?.closest(`${ISOLATED}, [translate=no], [role=status]`) === null;
    if (isOwn) texts.push(currentNode.textContent ?? '');
  }
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
  }
  return texts.map((text) => text.replaceAll(/\u2068[^\u2069]*\u2069/g, '').trim()).filter((text) => text !== '');
}

async function previewIn(locale: string, state: PreviewState): Promise<Stage> {
  const stage = await mount({ attributes: { 'session-id': previewId(state), locale, summary: 'open' } });
  await until(() => stage.find('section').lang === locale, `the language is ${locale}`);
  await stage.settle();
  return stage;
}

describe('In a pseudo-locale', () => {
  before(() => addLocale(pseudoTag('rtl'), pseudoLocale(ENGLISH, 'rtl')));
  after(forgetAddedLocales);

  for (const state of PREVIEW_STATES) {
    it(`no text comes from anywhere else: ${state}`, async () => {
      const texts = ownTexts(await previewIn('ar-XB', state));
      expect(texts.length).to.be.greaterThan(0);
      expect(texts.filter((text) => /[aeiouy]/i.test(text))).to.deep.equal([]);
    });

    it(`no visible text has the characters that isolate: ${state}`, async () => {
      const stage = await previewIn('ar-XB', state);
      stage.find('[role=status]').remove();
      expect(stage.root.textContent).not.to.match(/[\u2066-\u2069]/);
    });
  }
});

/** What a shopper compares, copies or recognizes, whatever the language. */
const VALUE =
  /\d[\d.,]* (USDT|BTC|USD)|Tron|TRC20|Ethereum|Tether|Bitcoin|pay\.|buy-dev|example|\bT[1-9A-HJ-NP-Za-km-z]{33}\b/;

describe('Each value in sight', () => {
  for (const state of PREVIEW_STATES) {
    it(`has a direction of its own, in a language from right to left: ${state}`, async () => {
      const texts = ownTexts(await previewIn('ar', state));
      expect(texts.filter((text) => VALUE.test(text))).to.deep.equal([]);
    });
  }
});
