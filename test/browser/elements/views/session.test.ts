// The frame of all phases with a session: merchant, amount and order.
import { expect, nextFrame } from '@open-wc/testing';
import { choiceSession, mount, openSession, type Stage } from '../../support/mount.js';

const FRAME = ['header', 'logo', 'merchant', 'amount', 'aside', 'summary', 'items', 'item', 'total'];

async function show(stage: Stage, status: string): Promise<void> {
  stage.server.show(openSession({ status }));
  await stage.element.refresh();
  await stage.settle();
}

function isShown(stage: Stage, part: string): boolean {
  return stage.part(part).checkVisibility();
}

async function mountWide(widthPx: number, attributes: Record<string, string> = {}): Promise<Stage> {
  const stage = await mount({ response: choiceSession(), attributes });
  stage.element.parentElement?.style.setProperty('inline-size', `${widthPx}px`);
  // WebKit asks container queries once a frame.
  await nextFrame();
  return stage;
}

describe('Merchant, amount and order', () => {
  for (const end of ['complete', 'expired'] as const) {
    it(`stay the same nodes from the choice to ${end}`, async () => {
      const stage = await mount();
      const nodes = FRAME.map((part) => stage.part(part));
      await stage.press(stage.part('pay'));
      await show(stage, 'processing');
      await show(stage, end);
      expect(stage.element.phase).to.equal(end);
      for (const [index, part] of FRAME.entries()) expect(stage.part(part) === nodes[index], part).to.equal(true);
    });
  }

  it('show the amount once as a heading of figures and a code', async () => {
    const stage = await mount();
    expect(stage.part('amount').textContent.replace(/\s+/g, ' ').trim()).to.equal('Total 20.00 USDT');
    expect(stage.find('[part=amount] small').textContent).to.equal('USDT');
  });
});

describe('The order', () => {
  it('is closed in one column until the shopper opens it, and stays open when the session is read again', async () => {
    const stage = await mountWide(360);
    const button = stage.find('.disclosure');
    expect(button.textContent.trim()).to.equal('1 item');
    expect([button.getAttribute('aria-expanded'), isShown(stage, 'items')]).to.deep.equal(['false', false]);
    expect(stage.root.getElementById(button.getAttribute('aria-controls') ?? '')).to.equal(stage.find('.order'));
    await stage.press(button);
    stage.server.show(choiceSession({ amountTotal: '21.00' }));
    await stage.element.refresh();
    await stage.settle();
    expect([button.getAttribute('aria-expanded'), isShown(stage, 'items')]).to.deep.equal(['true', true]);
    await stage.press(button);
    expect([button.getAttribute('aria-expanded'), isShown(stage, 'items')]).to.deep.equal(['false', false]);
  });

  it('is open in two columns, without a button', async () => {
    const stage = await mountWide(900);
    expect(isShown(stage, 'items')).to.equal(true);
    expect(stage.find('.disclosure').checkVisibility()).to.equal(false);
    expect(stage.find('.count').textContent).to.equal('1 item');
  });

  for (const [summary, isOpen] of [
    ['open', true],
    ['closed', false],
  ] as const) {
    for (const widthPx of [360, 900]) {
      it(`begins ${summary} at ${widthPx} px with summary="${summary}", and can be changed`, async () => {
        const stage = await mountWide(widthPx, { summary });
        expect(isShown(stage, 'items')).to.equal(isOpen);
        await stage.press(stage.find('.disclosure'));
        expect(isShown(stage, 'items')).to.equal(!isOpen);
      });
    }
  }

  it('is left out with summary="none", but not the amount', async () => {
    const stage = await mountWide(360, { summary: 'none' });
    expect(stage.count('[part=summary]')).to.equal(0);
    expect(isShown(stage, 'amount')).to.equal(true);
  });
});

describe('A network', () => {
  const networks = [
    { value: 'a', name: 'Tron (TRC20)' },
    { value: 'b', name: 'Polygon' },
    { value: 'c', name: 'Arbitrum(One)' },
    { value: 'd', name: '(odd)' },
    { value: 'e', name: 'BNB (Smart) Chain' },
  ];

  it('is named apart from its standard', async () => {
    const crypto = [{ currency: { value: 'usdt', name: 'Tether', logo: null }, networks }];
    const response = openSession({ paymentMethodTypes: ['crypto'], paymentMethodOptions: { crypto } });
    const stage = await mount({ response, attributes: { currency: 'usdt' } });
    const names = [...stage.root.querySelectorAll('.chip .names')].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    expect(names).to.deep.equal([
      ['Tron', 'TRC20'],
      ['Polygon'],
      ['Arbitrum', 'One'],
      ['(odd)'],
      ['BNB (Smart) Chain'],
    ]);
  });
});
