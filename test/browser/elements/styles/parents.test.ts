import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { choiceSession, mount, type Stage } from '../../support/mount.js';

/** Parents that size themselves by their content; the element takes the place of `<i>`. */
const PARENTS: Readonly<Record<string, string>> = {
  'a modal dialog': '<dialog class="modal"><i></i></dialog>',
  'an open dialog': '<dialog open><i></i></dialog>',
  'a form in a dialog': '<dialog class="modal"><form method="dialog"><h2>Pay</h2><i></i></form></dialog>',
  'a popover': '<div popover class="popover"><i></i></div>',
  'a centered flex row': '<div style="display:flex;justify-content:center"><i></i></div>',
  'a centered flex column': '<div style="display:flex;flex-direction:column;align-items:center"><i></i></div>',
  'a wrapping flex row': '<div style="display:flex;flex-wrap:wrap"><p>Order 12</p><i></i></div>',
  'an inline flex box': '<div style="display:inline-flex"><i></i></div>',
  'a centered grid': '<div style="display:grid;place-items:center;min-height:50vh"><i></i></div>',
  'a grid with an auto column':
    '<div style="display:grid;grid-template-columns:auto;justify-content:start"><i></i></div>',
  'an inline grid': '<div style="display:inline-grid"><i></i></div>',
  'an inline block': '<div style="display:inline-block"><i></i></div>',
  'an inline block inside another':
    '<div style="display:inline-block"><p style="display:inline-block"><i></i></p></div>',
  'an absolutely positioned box': '<div style="position:absolute;inset-block-start:0"><i></i></div>',
  'a fixed box': '<div style="position:fixed;inset-inline-end:0"><i></i></div>',
  'a box centered by a transform': '<div style="position:fixed;left:50%;transform:translateX(-50%)"><i></i></div>',
  'a float': '<div style="float:left"><i></i></div>',
  'a float to the other side': '<div style="float:inline-end"><i></i></div>',
  'a table cell': '<table><tbody><tr><td><i></i></td></tr></tbody></table>',
  'a box laid out as a table': '<div style="display:table"><div style="display:table-cell"><i></i></div></div>',
  'a fieldset that shrinks': '<fieldset style="width:fit-content"><i></i></fieldset>',
  'width: min-content': '<div style="width:min-content"><i></i></div>',
  'width: max-content': '<div style="width:max-content"><i></i></div>',
  'width: fit-content': '<div style="width:fit-content"><i></i></div>',
  'an inline flex box in a right-to-left page': '<div dir="rtl" style="display:inline-flex"><i></i></div>',
  'vertical lines': '<div style="writing-mode:vertical-rl"><i></i></div>',
  'an inline block without line breaks':
    '<div style="white-space:nowrap"><div style="display:inline-block"><i></i></div></div>',
  'a details element that shrinks': '<details open style="display:table"><summary>Pay</summary><i></i></details>',
};

/** Parents whose width does not depend on the element. */
const ROOMY: Readonly<Record<string, string>> = {
  'a block': '<div><i></i></div>',
  'a details element': '<details open><summary>Pay</summary><i></i></details>',
  'lines that do not wrap': '<div style="white-space:nowrap"><i></i></div>',
  'preformatted text': '<div style="white-space:pre"><i></i></div>',
  'indented text': '<div style="text-indent:300px"><i></i></div>',
  'text moved out of sight, as for image replacement': '<div style="text-indent:-9999px"><i></i></div>',
  'a stretched flex column': '<div style="display:flex;flex-direction:column"><i></i></div>',
  'a grid column of one fraction': '<div style="display:grid;grid-template-columns:1fr"><i></i></div>',
};

const WIDTHS_PX = [320, 768, 1200];
const NATURAL_PX = 440;
/** 58 em: lines beyond it are hard to read. */
const MAX_CARD_PX = 928;
/** Taller than every checkout: a scroll bar would take some of its width. */
const HEIGHT_PX = 1800;
/** Of the checkout at 240 px, which is the least that it has in any of these parents but a crowded row. */
const MAX_HEIGHT_PX = 1400;

async function placeIn(stage: Stage, markup: string): Promise<HTMLElement> {
  const place = document.createElement('div');
  place.innerHTML = markup;
  place.querySelector('i')?.replaceWith(stage.element);
  document.body.append(place);
  place.querySelector<HTMLDialogElement>('dialog.modal')?.showModal();
  place.querySelector<HTMLElement>('[popover]')?.showPopover();
  await stage.settle();
  return place;
}

/** The card fills the element, or is centered in a wider one; it fits into the window, and nothing of it is cut off or laid out one letter a line. */
function expectFits(stage: Stage, what: string): number {
  const host = stage.element.getBoundingClientRect();
  const card = stage.part('checkout').getBoundingClientRect();
  expect(card.width, `${what}: card`).to.be.closeTo(Math.min(host.width, MAX_CARD_PX), 1);
  expect(card.left - host.left, `${what}: centered`).to.be.closeTo(host.right - card.right, 1);
  expect(host.left, `${what}: left`).to.be.at.least(0);
  expect(host.right, `${what}: right`).to.be.at.most(innerWidth);
  expect(document.documentElement.scrollWidth, `${what}: page`).to.be.at.most(innerWidth);
  expect(stage.part('checkout').scrollWidth, `${what}: content`).to.be.at.most(Math.ceil(card.width));
  // Higher only in proportion: one letter a line would be far higher.
  const maxHeightPx = Math.min(HEIGHT_PX, MAX_HEIGHT_PX * Math.max(1, 240 / card.width));
  expect(card.height, `${what}: height`).to.be.lessThan(maxHeightPx);
  return host.width;
}

describe('The width', () => {
  let stage: Stage;
  let place: HTMLElement | null = null;

  beforeEach(async () => {
    stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt' } });
  });
  afterEach(() => place?.remove());
  after(() => setViewport({ width: 800, height: 600 }));

  for (const widthPx of WIDTHS_PX) {
    describe(`in a window of ${widthPx} px`, () => {
      before(() => setViewport({ width: widthPx, height: HEIGHT_PX }));

      for (const [what, markup] of Object.entries(PARENTS)) {
        it(`B1 is natural in ${what}`, async () => {
          place = await placeIn(stage, markup);
          const width = expectFits(stage, what);
          expect(width).to.be.at.least(widthPx === 320 ? 240 : NATURAL_PX);
          expect(width).to.be.at.most(NATURAL_PX + 1);
        });
      }

      for (const [what, markup] of Object.entries(ROOMY)) {
        it(`B1 is all there is in ${what}`, async () => {
          place = await placeIn(stage, markup);
          const width = expectFits(stage, what);
          expect(width).to.be.closeTo(document.body.clientWidth - bodyMargin(), 1);
        });
      }

      it('B1 leaves room for the neighbors in a flex row', async () => {
        place = await placeIn(
          stage,
          '<div style="display:flex;gap:8px"><p style="flex:none;width:90px">90</p><i></i></div>',
        );
        expect(expectFits(stage, 'a fixed neighbor')).to.be.at.least(widthPx === 320 ? 190 : NATURAL_PX);
        place.remove();
        const text = 'A long text beside the checkout. '.repeat(100);
        place = await placeIn(stage, `<div style="display:flex"><p style="margin:0">${text}</p><i></i></div>`);
        const row = stage.element.parentElement?.clientWidth ?? 0;
        expect(expectFits(stage, 'a long neighbor')).to.be.at.least(Math.min(300, Math.floor(row / 2)));
      });

      it('B1 is never more than a narrow column offers', async () => {
        for (const display of ['block', 'flex', 'grid', 'flow-root']) {
          place = await placeIn(
            stage,
            `<aside style="width:250px"><div style="display:${display}"><i></i></div></aside>`,
          );
          expect(expectFits(stage, display), display).to.be.at.most(250);
          place.remove();
        }
      });
    });
  }
});

function bodyMargin(): number {
  const { paddingLeft, paddingRight } = getComputedStyle(document.body);
  return parseFloat(paddingLeft) + parseFloat(paddingRight);
}
