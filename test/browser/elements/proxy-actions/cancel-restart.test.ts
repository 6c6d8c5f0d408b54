import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse, problemResponse, type Responder } from '../../support/fake-server.js';
import { mount, openSession, SESSION_ID, until, type Stage } from '../../support/mount.js';
import { OTHER_ID } from '../../support/sessions.js';
import { posts, fixedSession, mountOffered, proxy } from './support.js';

const CANCEL = { links: { cancel: `${SESSION_ID}/cancel` } };
const RESTART = { links: { restart: `${SESSION_ID}/restart` } };

async function canceling(act: Responder): Promise<Stage> {
  const stage = await mount({ response: proxy(act, { [SESSION_ID]: openSession(CANCEL) }) });
  stage.part('cancel').click();
  return stage;
}

async function heard(stage: Stage, name: string): Promise<void> {
  while (!stage.sentNames.includes(name)) await stage.settle();
}

describe('Cancel, where the proxy offers it', () => {
  for (const [what, response] of [
    ['no content', () => new Response(null, { status: 204 })],
    ['a session', () => jsonResponse(openSession())],
  ] as const) {
    it(`is told to the proxy, and counts once it answers with ${what}`, async () => {
      const stage = await canceling(response);
      await heard(stage, 'cancel');
      expect(posts(stage).map(({ url }) => new URL(url).pathname)).to.deep.equal([
        `/payfect/checkouts/${SESSION_ID}/cancel`,
      ]);
      expect(stage.element.phase).to.equal('canceled');
      expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
    });
  }

  it('does not count before the answer', async () => {
    const { respond, release } = heldResponse();
    const stage = await canceling(respond);
    while (posts(stage).length === 0) await stage.settle();
    expect(stage.element.phase).to.equal('open');
    release(new Response(null, { status: 204 }));
    await heard(stage, 'cancel');
  });

  it('does not count where it is refused: the checkout is read again, and may be complete', async () => {
    const stage = await mount({ response: openSession(CANCEL) });
    stage.server.respond = proxy(() => problemResponse(409, 'conflict'), {
      [SESSION_ID]: openSession({ status: 'complete' }),
    });
    stage.part('cancel').click();
    await heard(stage, 'complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'error', 'complete']);
    expect(stage.lastSent('error').detail.code).to.equal('action-failed');
  });

  it('is the element’s own method, too', async () => {
    const stage = await mount({ response: proxy(() => jsonResponse(null), { [SESSION_ID]: openSession(CANCEL) }) });
    stage.server.respond = () => new Response(null, { status: 204 });
    void stage.element.cancel();
    await heard(stage, 'cancel');
    expect(posts(stage)).to.have.length(1);
  });
});

describe('The promise of cancel()', () => {
  async function watched(act: Responder) {
    const stage = await mount({ response: proxy(act, { [SESSION_ID]: openSession(CANCEL) }) });
    const settled = { phase: '' };
    void stage.element.cancel().then(() => (settled.phase = stage.element.phase));
    await until(() => posts(stage).length === 1, 'the proxy is asked');
    await stage.settle();
    expect(settled.phase).to.equal('');
    return { stage, settled };
  }

  for (const [what, response, phase] of [
    ['succeeds', () => new Response(null, { status: 204 }), 'canceled'],
    ['fails', () => problemResponse(502, 'upstream-error'), 'open'],
  ] as const) {
    it(`resolves when the request ${what}, and not before`, async () => {
      const { respond, release } = heldResponse();
      const { stage, settled } = await watched(respond);
      release(response());
      await stage.settle();
      expect(settled.phase).to.equal(phase);
    });
  }

  it('resolves when the element is removed', async () => {
    const { stage, settled } = await watched(heldResponse().respond);
    stage.element.remove();
    await stage.settle();
    expect(settled.phase).to.equal('open');
  });

  it('resolves at once if there is nothing to cancel', async () => {
    const stage = await mount({ attributes: { 'session-id': '' } });
    await stage.element.cancel();
    expect(stage.element.phase).to.equal('idle');
  });
});

describe('Cancel, where the proxy does not offer it', () => {
  it('is the shopper’s own affair, at once', async () => {
    const stage = await mount();
    void stage.element.cancel();
    expect(stage.element.phase).to.equal('canceled');
    expect(posts(stage)).to.have.length(0);
  });
});

describe('Start again, where the proxy offers it', () => {
  const expired = { [SESSION_ID]: openSession({ ...RESTART, status: 'expired' }) };

  it('goes on with the fresh checkout, after an expired one', async () => {
    const stage = await mountOffered({ response: proxy(() => jsonResponse(fixedSession()), expired) }, 'restart');
    await stage.press(stage.part('restart'));
    await stage.settle();
    expect(posts(stage).map(({ url }) => new URL(url).pathname)).to.deep.equal([
      `/payfect/checkouts/${SESSION_ID}/restart`,
    ]);
    expect([stage.element.phase, stage.element.session?.id]).to.deep.equal(['open', OTHER_ID]);
    expect(stage.sentNames).to.deep.equal(['ready', 'expired', 'restart', 'ready']);
    expect(stage.lastSent('restart').detail.session.id).to.equal(SESSION_ID);
  });

  it('goes on with the fresh checkout, after a canceled one', async () => {
    const stage = await mount({
      response: proxy(() => jsonResponse(fixedSession()), { [SESSION_ID]: openSession(RESTART) }),
    });
    void stage.element.cancel();
    while (stage.count('[part=restart]') === 0) await stage.settle();
    await stage.press(stage.part('restart'));
    await stage.settle();
    expect(stage.element.phase).to.equal('open');
  });

  it('is left to the page where it prevents the event', async () => {
    const stage = await mountOffered({ response: proxy(() => jsonResponse(fixedSession()), expired) }, 'restart');
    stage.element.addEventListener('restart', (event) => event.preventDefault());
    await stage.press(stage.part('restart'));
    expect(posts(stage)).to.have.length(0);
    expect(stage.element.phase).to.equal('expired');
  });

  it('says so where it fails', async () => {
    const stage = await mountOffered(
      { response: proxy(() => problemResponse(502, 'upstream-error'), expired) },
      'restart',
    );
    await stage.press(stage.part('restart'));
    await stage.settle();
    expect(stage.lastSent('error').detail.code).to.equal('action-failed');
    expect(stage.part('notice').textContent).to.contain('That did not work.');
  });

  it('is not offered for a payment that has arrived', async () => {
    const complete = { [SESSION_ID]: openSession({ ...RESTART, status: 'complete' }) };
    const stage = await mount({ response: proxy(() => jsonResponse(fixedSession()), complete) });
    await stage.settle();
    expect(stage.count('[part=restart]')).to.equal(0);
  });
});
