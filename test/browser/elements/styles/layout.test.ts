import { expect, nextFrame } from '@open-wc/testing';
import { choiceSession, mount, openSession, type Stage, until } from '../../support/mount.js';

const LONG_NAME = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

async function mountNarrow(dir: 'ltr' | 'rtl', widthPx: number, response = choiceSession()): Promise<Stage> {
  const stage = await mount({ response, attributes: { currency: 'usdt', dir } });
  stage.element.parentElement?.style.setProperty('inline-size', `${widthPx}px`);
  // WebKit asks container queries once a frame.
  await nextFrame();
  return stage;
}

/** Visible elements that overflow the card to either side. */
function sticking(stage: Stage): readonly string[] {
  const card = stage.part('checkout').getBoundingClientRect();
  return [...stage.root.querySelectorAll('.checkout *:not(.spoken)')]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < card.left - 0.5 || right > card.right + 0.5);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

describe('The layout', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    for (const widthPx of [320, 900]) {
      it(`fits into ${widthPx} px, ${dir}`, async () => {
        const stage = await mountNarrow(dir, widthPx);
        expect(stage.part('checkout').scrollWidth).to.be.at.most(widthPx);
        expect(sticking(stage)).to.deep.equal([]);
      });
    }
  }

  it('wraps names and amounts of any length', async () => {
    const response = choiceSession({
      merchant: { name: LONG_NAME },
      amountTotal: '12345678901234567890.123456789012345678',
      invoiceItems: [{ quantity: 1, amount: '12345678901234567890.123456789012345678' }],
    });
    const stage = await mountNarrow('ltr', 320, response);
    expect(stage.part('checkout').scrollWidth).to.be.at.most(320);
    expect(sticking(stage)).to.deep.equal([]);
  });

  it('mirrors in a right-to-left language', async () => {
    const stage = await mountNarrow('ltr', 320);
    stage.element.locale = 'ar';
    await until(() => stage.find('section').dir === 'rtl', 'Arabic is loaded');
    stage.element.summary = 'open';
    await stage.settle();
    const { x: amountX } = stage.find('[part=total] strong').getBoundingClientRect();
    const { x: labelX } = stage.find('[part=total] span').getBoundingClientRect();
    expect(amountX).to.be.lessThan(labelX);
  });

  it('keeps the direction of its language on a right-to-left page', async () => {
    const stage = await mountNarrow('rtl', 320);
    stage.element.summary = 'open';
    await stage.settle();
    const { x: amountX } = stage.find('[part=total] strong').getBoundingClientRect();
    const { x: labelX } = stage.find('[part=total] span').getBoundingClientRect();
    expect(amountX).to.be.greaterThan(labelX);
  });

  it('puts the summary beside the choices on a wide page', async () => {
    const stage = await mountNarrow('ltr', 900);
    const summary = stage.part('summary').getBoundingClientRect();
    const choices = stage.part('currencies').getBoundingClientRect();
    expect(choices.left).to.be.at.least(summary.right - 1);
  });

  it('has targets of at least 44 px', async () => {
    const stage = await mountNarrow('ltr', 320);
    for (const target of stage.root.querySelectorAll('button, a[href], [part~=option]')) {
      expect(target.getBoundingClientRect().height, target.textContent.trim()).to.be.at.least(44);
    }
  });

  it('takes colors and corners from the page’s custom properties', async () => {
    const stage = await mount({ response: openSession() });
    stage.element.parentElement?.style.setProperty('--payfect-accent', 'rgb(1, 2, 3)');
    stage.element.parentElement?.style.setProperty('--payfect-radius', '3px');
    stage.element.parentElement?.style.setProperty('--payfect-font', 'monospace');
    // The color of the button passes gradually into the new one.
    for (const animation of stage.root.getAnimations()) animation.finish();
    expect(getComputedStyle(stage.part('pay')).backgroundColor).to.equal('rgb(1, 2, 3)');
    const card = getComputedStyle(stage.part('checkout'));
    expect([card.borderTopLeftRadius, card.fontFamily]).to.deep.equal(['3px', 'monospace']);
  });

  it('follows the page’s color scheme', async () => {
    const stage = await mount();
    const colors = ['light', 'dark'].map((scheme) => {
      stage.element.parentElement?.style.setProperty('color-scheme', scheme);
      return getComputedStyle(stage.part('checkout')).backgroundColor;
    });
    expect(colors).to.deep.equal(['rgb(255, 255, 255)', 'rgb(22, 24, 29)']);
  });
});
