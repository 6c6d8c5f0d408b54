import { expect } from '@open-wc/testing';
// Loaded early, so that no test waits for them.
import '../../../src/elements/customer-form/customer-form.js';
import '../../../src/elements/payment-details/payment-details.js';
import '../../../src/elements/payment-status/payment-status.js';
import '../../../src/elements/proxy-actions/proxy-actions.js';
import '../../../src/elements/qr-code.js';
import { type PreviewState, PREVIEW_STATES, previewId } from '../../../src/preview/index.js';
import type { Phase } from '../../../src/state/checkout-state.js';
import { EVENT_NAMES, mount, type Stage } from '../support/mount.js';

const PHASES: readonly (readonly [prefix: string, phase: Phase])[] = [
  ['loading', 'loading'],
  ['waiting', 'waiting'],
  ['canceling', 'waiting'],
  ['complete', 'complete'],
  ['late', 'complete'],
  ['expired', 'expired'],
  ['canceled', 'canceled'],
  ['failed', 'failed'],
  ['pay-overpaid', 'complete'],
  ['pay-expired', 'expired'],
];

function phaseOf(state: PreviewState): Phase {
  return PHASES.find(([prefix]) => state.startsWith(prefix))?.[1] ?? 'open';
}

async function preview(state: PreviewState, attributes: Record<string, string> = {}) {
  const stage = await mount({ attributes: { 'session-id': previewId(state), ...attributes } });
  await stage.settle();
  return stage;
}

/** Text and controls of an element. */
function lookOf(stage: Stage): string {
  const controls = [...stage.root.querySelectorAll('input, a, button')].map((control) => control.outerHTML);
  const counts = ['.bone', 'input:checked', '.qr[open]'].map((selector) => stage.count(selector));
  return [stage.text, ...counts, ...controls].join('\n');
}

describe('Previews', () => {
  const looked = new Map<PreviewState, string>();

  for (const state of PREVIEW_STATES) {
    it(`show ${state} without a request, an event or a change in time`, async () => {
      const stage = await preview(state);
      const { text } = stage;
      expect(stage.element.phase).to.equal(phaseOf(state));
      looked.set(state, lookOf(stage));
      await stage.advance(120_000);
      await stage.element.refresh();
      window.dispatchEvent(new Event('focus'));
      await stage.settle();
      expect(stage.text).to.equal(text);
      expect(stage.server.requests).to.deep.equal([]);
      expect(stage.sentNames).to.deep.equal([]);
    });
  }

  it('all look different', () => {
    const looks = [...looked.values()];
    const alike = [...looked].filter(([, look]) => looks.filter((other) => other === look).length > 1);
    expect(alike.map(([state]) => state)).to.deep.equal([]);
    expect([...looked.keys()]).to.deep.equal(PREVIEW_STATES);
  });

  const WORDS: Partial<Record<PreviewState, string>> = {
    loading: '',
    open: '29:59 30:00',
    nameless: 'Item',
    'many-items': 'Item 1',
    'last-minute': '0:42',
    'test-mode': 'Test',
    confirm: 'Tron',
    'failed-forbidden': 'contact',
  };
  for (const [state, words] of Object.entries(WORDS)) {
    it(`show what their names say: ${state}`, async () => {
      const { text } = await preview(state as PreviewState);
      expect(
        words.split(' ').some((word) => text.includes(word)),
        text,
      ).to.equal(true);
    });
  }
});

describe('The controls of a preview', () => {
  it('do not follow a link to the payment page', async () => {
    const stage = await preview('open-one-coin');
    await stage.press(stage.part('pay'));
    expect(stage.followed).to.deep.equal([]);
    expect(stage.sentNames).to.deep.equal(['pay']);
    expect(stage.element.phase).to.equal('waiting');
  });

  it('do not follow a link at the end', async () => {
    for (const state of ['complete', 'canceled'] as const) {
      const stage = await preview(state);
      await stage.press(stage.part('continue'));
      expect(stage.followed).to.deep.equal([]);
    }
  });

  it('leave links of the page alone', async () => {
    const stage = await mount({
      attributes: { 'session-id': previewId('failed-not-found') },
      content: '<a href="#elsewhere">Pay there</a>',
    });
    const link = stage.element.querySelector('a');
    if (link !== null) await stage.press(link);
    expect(stage.followed).to.deep.equal([new URL('#elsewhere', location.href).href]);
  });

  it('lead through both steps, a cancel and a restart, without a request', async () => {
    const stage = await preview('two-steps');
    await stage.press(stage.part('continue'));
    expect(stage.text).to.include('on Tron (TRC20)');
    await stage.press(stage.part('change'));
    expect(stage.count('[part~=continue]')).to.equal(1);
    await stage.press(stage.part('cancel'));
    expect(stage.element.phase).to.equal('canceled');
    stage.element.sessionId = previewId('expired-restart');
    await stage.settle();
    await stage.press(stage.part('restart'));
    expect(stage.element.phase).to.equal('open');
    expect(stage.server.requests).to.deep.equal([]);
  });
});

describe('The session id of a preview', () => {
  it('can change to another preview, to a session, and back', async () => {
    const stage = await preview('expired');
    stage.element.sessionId = previewId('open');
    await stage.settle();
    expect(stage.element.phase).to.equal('open');
    stage.element.sessionId = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';
    await stage.settle();
    await stage.advance(0);
    expect(stage.sentNames).to.deep.equal(['ready']);
    expect(stage.server.requests.length).to.equal(1);
    stage.element.sessionId = previewId('complete');
    await stage.advance(100_000);
    expect(stage.element.phase).to.equal('complete');
    expect(stage.server.requests.length).to.equal(1);
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('with an unknown name fails, with an error on the console that lists the names', async () => {
    const errors: unknown[] = [];
    const { error } = console;
    console.error = (message: unknown) => errors.push(message);
    try {
      const stage = await mount({ attributes: { 'session-id': 'demo:opne' } });
      await stage.advance(1000);
      expect(stage.element.phase).to.equal('failed');
    } finally {
      console.error = error;
    }
    expect(errors.length).to.equal(1);
    expect(errors[0]).to.match(
      /has no preview "demo:opne"\. There are: demo:loading, .*demo:failed-invalid-session-id$/,
    );
  });

  it('is no state for ordinary sessions', async () => {
    const stage = await mount();
    expect(stage.element.phase).to.equal('open');
    expect(stage.server.requests.length).to.equal(1);
    expect(EVENT_NAMES).to.include('ready');
  });
});
