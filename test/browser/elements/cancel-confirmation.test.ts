// *Cancel* asks first, in place, if it could cost the shopper money or what they typed.
import { expect } from '@open-wc/testing';
import { mapMemory } from '../support/map-memory.js';
import { mount, openSession, SESSION_ID, until, type Stage, type StageOptions } from '../support/mount.js';
import { ETHEREUM } from '../support/states.js';
import { choose, mountOffered, offeredSession, posts, proxy } from './proxy-actions/support.js';

const QUESTION = '[part=cancel-question]';

async function waiting(options: StageOptions = {}): Promise<Stage> {
  const stage = await mount(options);
  await stage.press(stage.part('pay'));
  expect(stage.element.phase).to.equal('waiting');
  return stage;
}

/** Presses *Cancel*, which asks. */
async function pressCancel(stage: Stage): Promise<Stage> {
  await stage.press(stage.part('cancel'));
  await until(() => stage.count(QUESTION) === 1, 'the question is shown');
  await stage.settle();
  return stage;
}

function expectQuestion(stage: Stage): void {
  expect(stage.count('[part=cancel], dialog')).to.equal(0);
  expect(stage.root.activeElement).to.equal(stage.part('keep'));
  expect(stage.sentNames).not.to.contain('cancel');
  const { id } = stage.find(`${QUESTION} .title`);
  expect(stage.part('cancel-question').getAttribute('aria-labelledby')).to.equal(id);
}

describe('Cancel asks first', () => {
  it('B25 after the hand-off, and the safe answer has the focus', async () => {
    const stage = await pressCancel(await waiting());
    expectQuestion(stage);
    expect(stage.text).to.contain('Cancel this payment?').and.contain('Already sent money?');
    expect(stage.element.phase).to.equal('waiting');
  });

  it('after a reload that follows the hand-off', async () => {
    const memory = mapMemory({ [SESSION_ID]: { sessionId: SESSION_ID, selection: ETHEREUM } });
    expectQuestion(await pressCancel(await mount({ memory })));
  });

  it('once the QR code was shown: a phone may be paying', async () => {
    const stage = await mount();
    stage.find('.qr summary').click();
    await until(() => stage.count('[part=qr] svg') === 1, 'the QR code is shown');
    const asked = await pressCancel(stage);
    expectQuestion(asked);
    expect(asked.text).to.contain('Already sent money?');
  });

  async function withForm(): Promise<Stage> {
    const session = offeredSession(undefined, { nameCollection: true, emailCollection: true });
    const attributes = { currency: 'usdt', network: 'tron' };
    const stage = await mountOffered(
      { response: proxy(() => new Response(null), { [SESSION_ID]: session }), attributes },
      'continue',
    );
    return stage;
  }

  it('B25 once something was typed into the form', async () => {
    const stage = await withForm();
    stage.findA(HTMLInputElement, 'form input').value = 'Ada';
    const asked = await pressCancel(stage);
    expectQuestion(asked);
    expect(asked.text).to.contain('What you have typed will be lost.');
    expect(stage.findA(HTMLInputElement, 'form input').value).to.equal('Ada');
  });

  it('not while the form is empty', async () => {
    const stage = await withForm();
    expect(stage.count('form input')).to.be.greaterThan(0);
    await stage.press(stage.part('cancel'));
    expect(stage.element.phase).to.equal('canceled');
  });

  it('not after a mere choice', async () => {
    const stage = await mountOffered({ response: proxy(() => new Response(null)) }, 'continue');
    await choose(stage, 'currency', 'usdt');
    await stage.press(stage.part('cancel'));
    expect(stage.element.phase).to.equal('canceled');
  });

  for (const [locale, question] of [
    ['zh-Hant', '要取消這筆付款嗎？'],
    ['zh-Hans', '要取消这笔付款吗？'],
  ] as const) {
    it(`in ${locale}`, async () => {
      const stage = await waiting({ attributes: { locale } });
      await until(() => stage.part('cancel').textContent.includes('取消'), 'the language is loaded');
      expect((await pressCancel(stage)).text).to.contain(question);
    });
  }
});

describe('The answer', () => {
  it('keep leaves everything as it was, with the focus on Cancel', async () => {
    const stage = await pressCancel(await waiting());
    await stage.press(stage.part('keep'));
    expect(stage.count(QUESTION)).to.equal(0);
    expect(stage.root.activeElement).to.equal(stage.part('cancel'));
    expect(stage.element.phase).to.equal('waiting');
    expect(stage.sentNames).to.deep.equal(['ready', 'pay']);
  });

  it('cancel cancels, once', async () => {
    const stage = await pressCancel(await waiting());
    await stage.press(stage.part('cancel-confirm'));
    expect(stage.element.phase).to.equal('canceled');
    expect(stage.sentNames).to.deep.equal(['ready', 'pay', 'cancel']);
  });

  it('cancel is sent to the proxy if it offers that', async () => {
    const session = openSession({ links: { cancel: `${SESSION_ID}/cancel` } });
    const response = proxy(() => new Response(null, { status: 204 }), { [SESSION_ID]: session });
    const stage = await pressCancel(await waiting({ response }));
    expect(posts(stage)).to.have.length(0);
    await stage.press(stage.part('cancel-confirm'));
    await until(() => stage.element.phase === 'canceled', 'the checkout is canceled');
    expect(posts(stage)).to.have.length(1);
  });

  it('is not wanted any more once the status is unknown, or the session is paid', async () => {
    const stage = await pressCancel(await waiting());
    stage.server.show(openSession({ status: 'processing' }));
    await stage.element.refresh();
    await stage.settle();
    expect(stage.count(`${QUESTION}, [part=cancel]`)).to.equal(0);
    stage.server.show(openSession({ status: 'complete' }));
    await stage.element.refresh();
    expect(stage.sentNames).to.deep.equal(['ready', 'pay', 'complete']);
  });

  it('is not needed if the page calls cancel()', async () => {
    const stage = await waiting();
    await stage.element.cancel();
    expect(stage.element.phase).to.equal('canceled');
    expect(stage.sentNames).to.deep.equal(['ready', 'pay', 'cancel']);
  });
});

describe('An unknown status', () => {
  it('B25 offers no cancel, at first or later', async () => {
    const stage = await mount({ response: openSession({ status: 'paid' }) });
    expect(stage.count('[part=cancel]')).to.equal(0);
    stage.server.show(openSession());
    await stage.element.refresh();
    await stage.settle();
    expect(stage.count('[part=cancel]')).to.equal(1);
    stage.server.show(openSession({ status: 'processing' }));
    await stage.element.refresh();
    await stage.settle();
    expect(stage.count('[part=cancel]')).to.equal(0);
  });

  it('is shown after a cancel, too, without a restart that would pay twice', async () => {
    const links = { restart: `${SESSION_ID}/restart` };
    const stage = await mount({ response: openSession({ links }) });
    await stage.element.cancel();
    await until(() => stage.count('[part=restart]') === 1, 'a restart is offered');
    stage.server.show(openSession({ links, status: 'processing' }));
    await stage.advance(10_000);
    expect(stage.element.phase).to.equal('canceled');
    expect(stage.text).to.contain('Please don’t pay again');
    expect(stage.count('[part=restart]')).to.equal(0);
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
  });

  for (const status of ['canceled', 'cancelled', 'CANCELED']) {
    it(`is not a payment after a cancel if it is "${status}"`, async () => {
      const stage = await mount();
      await stage.element.cancel();
      stage.server.show(openSession({ status }));
      await stage.advance(10_000);
      expect(stage.text).to.contain('Payment canceled');
    });
  }
});

describe('A cancel that the proxy answers with a complete session', () => {
  it('shows the payment', async () => {
    const session = openSession({ links: { cancel: `${SESSION_ID}/cancel` } });
    const paid = () => Response.json(openSession({ status: 'complete' }));
    const stage = await mount({ response: proxy(paid, { [SESSION_ID]: session }) });
    await stage.element.cancel();
    expect(stage.element.phase).to.equal('complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });
});
