import { expect } from '@open-wc/testing';
import type { Phase } from '../../../src/state/checkout-state.js';
import { problemResponse } from '../support/fake-server.js';
import { choiceSession, mount, openSession, PAYMENT_URL, type Stage, type StageOptions } from '../support/mount.js';
import { olderAnswer } from '../../support/payfect-answers.js';

interface Scene {
  readonly phase: Phase;
  readonly shows: string;
  readonly parts: readonly string[];
  readonly options?: StageOptions;
  readonly act?: (stage: Stage) => Promise<void>;
}

const FRAME_PARTS = ['header', 'logo', 'merchant', 'test-mode', 'amount', 'aside', 'summary', 'items', 'item', 'total'];
const SESSION_PARTS = [...FRAME_PARTS, 'countdown', 'body', 'cancel'];
const ENDED_PARTS = [...FRAME_PARTS, 'outcome', 'icon', 'title', 'text', 'continue'];
const SCENES: readonly Scene[] = [
  { phase: 'idle', shows: '', parts: [], options: { attributes: { 'session-id': '' } } },
  {
    phase: 'loading',
    shows: '',
    parts: ['checkout'],
    options: { response: () => new Promise<Response>(() => undefined) },
  },
  {
    phase: 'open',
    shows: 'Pay 20.00 USDT',
    parts: [...SESSION_PARTS, 'methods', 'currencies', 'networks', 'option', 'pay', 'qr'],
    options: { response: choiceSession(), attributes: { currency: 'usdt', network: 'tron' } },
  },
  {
    phase: 'waiting',
    shows: 'Waiting for your payment',
    parts: [...SESSION_PARTS, 'steps', 'step-current', 'chosen', 'check', 'pay'],
    act: (stage) => stage.press(stage.part('pay')),
  },
  {
    phase: 'complete',
    shows: 'has received your payment.',
    parts: [...ENDED_PARTS, 'receipt', 'print'],
    options: { response: openSession({ status: 'complete' }) },
  },
  {
    phase: 'expired',
    shows: 'Time’s up',
    parts: ENDED_PARTS,
    options: { response: openSession({ status: 'expired' }) },
  },
  {
    phase: 'canceled',
    shows: 'Payment canceled',
    parts: ENDED_PARTS,
    act: (stage) => stage.press(stage.part('cancel')),
  },
  {
    phase: 'failed',
    shows: 'We can’t load this payment',
    parts: ['outcome', 'icon', 'title', 'text', 'retry'],
    options: {
      response: () => problemResponse(502, 'upstream-error'),
      content: `<a href="${PAYMENT_URL}">Continue to payment</a>`,
    },
    // The reads are repeated before the element gives up.
    act: (stage) => stage.advance(60_000),
  },
];

async function perform({ options, act }: Scene): Promise<Stage> {
  const stage = await mount(options);
  await act?.(stage);
  return stage;
}

/** The page's own color scheme, not the operating system's. */
function paint(stage: Stage, scheme: 'light' | 'dark'): void {
  const page = stage.element.parentElement;
  page?.style.setProperty('color-scheme', scheme);
  page?.style.setProperty('background', 'Canvas');
  page?.style.setProperty('color', 'CanvasText');
  // Colors pass gradually into others, and what is new rises in. A mark that turns never ends.
  for (const animation of stage.root.getAnimations()) {
    if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
  }
}

describe('The view of each phase', () => {
  for (const scene of SCENES) {
    const { phase, shows, parts } = scene;

    it(`shows ${phase} and no other phase`, async () => {
      const stage = await perform(scene);
      expect(stage.element.phase).to.equal(phase);
      expect(stage.text).to.contain(shows);
      for (const other of SCENES.filter((candidate) => candidate.shows !== shows && candidate.shows !== '')) {
        expect(stage.text).not.to.contain(other.shows);
      }
    });

    it(`sets the custom state ${phase} and no other`, async () => {
      const stage = await perform(scene);
      const states = SCENES.map((other) => other.phase).filter((name) => stage.element.matches(`:state(${name})`));
      expect(states).to.deep.equal([phase]);
    });

    it(`exposes the CSS parts of ${phase}`, async () => {
      const stage = await perform(scene);
      for (const part of parts) expect(stage.count(`[part~="${part}"]`), part).to.be.greaterThan(0);
    });

    it(`has no style attribute in ${phase}, for a strict Content-Security-Policy`, async () => {
      const stage = await perform(scene);
      expect(stage.count('[style]')).to.equal(0);
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`is accessible in ${phase} on a ${scheme} page`, async () => {
        const stage = await perform(scene);
        paint(stage, scheme);
        await expect(stage.element).to.be.accessible();
      });
    }
  }

  it('is accessible with a notice above the session', async () => {
    const stage = await mount();
    stage.server.refuse(503, 'upstream-unreachable');
    await stage.element.refresh();
    await stage.element.refresh();
    await stage.settle();
    expect(stage.count('[part=notice]')).to.equal(1);
    await expect(stage.element).to.be.accessible();
  });

  it('is accessible while a choice is missing', async () => {
    const stage = await mount({ response: choiceSession() });
    await stage.press(stage.part('pay-inactive'));
    expect(stage.part('currencies').textContent).to.contain('Choose a currency');
    await expect(stage.element).to.be.accessible();
  });

  it('shows the product of Payfect’s older form', async () => {
    const stage = await mount({ response: olderAnswer() });
    expect(stage.part('item').textContent).to.contain('Standard Plan');
    expect(stage.part('item').textContent).to.contain('20.00 USDT');
  });

  it('shows merchant and total as sent', async () => {
    const stage = await mount({ response: openSession({ amountTotal: '20.000000000000000001' }) });
    expect(stage.part('merchant').textContent).to.contain('頑碼資訊有限公司');
    expect(stage.part('total').textContent).to.contain('20.000000000000000001 USDT');
  });

  it('declares its language for screen readers', async () => {
    const stage = await mount();
    expect(stage.part('checkout').getAttribute('lang')).to.equal('en');
    expect(stage.part('checkout').getAttribute('aria-label')).to.equal('Checkout');
  });

  it('is busy only while loading', async () => {
    const stage = await mount({ response: () => new Promise<Response>(() => undefined) });
    expect(stage.count('[aria-busy=true]')).to.equal(1);
    expect(stage.count('[aria-busy=true] [role=status]'), 'the live region is not muted').to.equal(0);
    const open = await mount();
    expect(open.count('[aria-busy]')).to.equal(0);
  });
});
