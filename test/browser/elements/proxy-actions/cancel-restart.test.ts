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

describe('Cancel, if the proxy offers it', () => {
  for (const [what, response] of [
    ['no content', () => new Response(null, { status: 204 })],
    ['a session', () => jsonResponse(openSession())],
  ] as const) {
    it(`is sent to the proxy, and takes effect on a response with ${what}`, async () => {
      const stage = await canceling(response);
      await heard(stage, 'cancel');
      expect(posts(stage).map(({ url }) => new URL(url).pathname)).to.deep.equal([
        `/payfect/checkouts/${SESSION_ID}/cancel`,
      ]);
      expect(stage.element.phase).to.equal('canceled');
      expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
    });
  }

  it('does not take effect before the response', async () => {
    const { respond, release } = heldResponse();
    const stage = await canceling(respond);
    while (posts(stage).length === 0) await stage.settle();
    expect(stage.element.phase).to.equal('open');
    release(new Response(null, { status: 204 }));
    await heard(stage, 'cancel');
  });

  it('fails on a 409, and reads the session again, which may be complete', async () => {
    const stage = await mount({ response: openSession(CANCEL) });
    stage.server.respond = proxy(() => problemResponse(409, 'conflict'), {
      [SESSION_ID]: openSession({ status: 'complete' }),
    });
    stage.part('cancel').click();
    await heard(stage, 'complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'error', 'complete']);
    expect(stage.lastSent('error').detail.code).to.equal('action-failed');
  });

  it('works by the method cancel(), too', async () => {
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
    await until(() => posts(stage).length === 1, 'a request is sent');
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

describe('Cancel, if the proxy does not offer it', () => {
  it('takes effect at once, without a request', async () => {
    const stage = await mount();
    void stage.element.cancel();
    expect(stage.element.phase).to.equal('canceled');
    expect(posts(stage)).to.have.length(0);
  });
});

describe('Start again, if the proxy offers it', () => {
  const expired = { [SESSION_ID]: openSession({ ...RESTART, status: 'expired' }) };

  it('continues with the new session after expired', async () => {
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

  it('continues with the new session after canceled', async () => {
    const stage = await mount({
      response: proxy(() => jsonResponse(fixedSession()), { [SESSION_ID]: openSession(RESTART) }),
    });
    void stage.element.cancel();
    while (stage.count('[part=restart]') === 0) await stage.settle();
    await stage.press(stage.part('restart'));
    await stage.settle();
    expect(stage.element.phase).to.equal('open');
  });

  it('sends no request if the page cancels the event', async () => {
    const stage = await mountOffered({ response: proxy(() => jsonResponse(fixedSession()), expired) }, 'restart');
    stage.element.addEventListener('restart', (event) => event.preventDefault());
    await stage.press(stage.part('restart'));
    expect(posts(stage)).to.have.length(0);
    expect(stage.element.phase).to.equal('expired');
  });

  it('shows a notice and sends an error if it fails', async () => {
    const stage = await mountOffered(
      { response: proxy(() => problemResponse(502, 'upstream-error'), expired) },
      'restart',
    );
    await stage.press(stage.part('restart'));
    await stage.settle();
    expect(stage.lastSent('error').detail.code).to.equal('action-failed');
    expect(stage.part('notice').textContent).to.contain('We couldn’t start a new payment.');
  });

  it('is not offered after complete', async () => {
    const complete = { [SESSION_ID]: openSession({ ...RESTART, status: 'complete' }) };
    const stage = await mount({ response: proxy(() => jsonResponse(fixedSession()), complete) });
    await stage.settle();
    expect(stage.count('[part=restart]')).to.equal(0);
  });
});
