import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse, problemResponse } from '../../support/fake-server.js';
import { SESSION_ID } from '../../support/mount.js';
import { OTHER_ID } from '../../support/sessions.js';
import { posts, continueWithTron, fixedSession, mountOffered, offeredSession, proxy } from './support.js';

const TRON = { currency: 'usdt', network: 'tron' };

describe('A choice that could not be fixed', () => {
  it('says so, keeps what was chosen, and can be tried again', async () => {
    let answers = [problemResponse(502, 'upstream-error'), jsonResponse(fixedSession())];
    const stage = await mountOffered(
      { response: proxy(() => answers.shift() ?? problemResponse(500, 'internal')), attributes: TRON },
      'continue',
    );
    await continueWithTron(stage);
    expect(stage.lastSent('error').detail).to.deep.include({ code: 'action-failed', retryable: true });
    expect(stage.part('notice').textContent).to.contain('That did not work.');
    expect(stage.element.network).to.equal('tron');
    stage.part('continue').click();
    await stage.settle();
    expect(stage.element.session?.id).to.equal(OTHER_ID);
    expect(stage.count('[part=notice]')).to.equal(0);
    answers = [];
  });

  it('ends after ten seconds, when nothing comes', async () => {
    const stage = await mountOffered({ response: proxy(heldResponse().respond), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    await stage.advance(10_000);
    expect(stage.lastSent('error').detail.code).to.equal('action-failed');
    expect(posts(stage)[0]?.signal.aborted).to.equal(true);
  });

  it('is forgotten when the page names another checkout meanwhile', async () => {
    const { respond, release } = heldResponse();
    const stage = await mountOffered({ response: proxy(respond), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    stage.element.sessionId = OTHER_ID;
    await stage.settle();
    await stage.advance(0);
    release(jsonResponse(fixedSession({ id: 'yet-another-checkout' })));
    await stage.settle();
    expect(stage.element.session?.id).to.equal(OTHER_ID);
    expect(stage.sentNames).to.deep.equal(['ready', 'ready']);
  });

  it('is told to nobody once the element has left the page', async () => {
    const { respond, release } = heldResponse();
    const stage = await mountOffered({ response: proxy(respond), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    stage.element.remove();
    await stage.settle();
    expect(posts(stage)[0]?.signal.aborted).to.equal(true);
    release(jsonResponse(fixedSession()));
    await stage.settle();
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('does not undo an outcome that was learnt meanwhile', async () => {
    const { respond, release } = heldResponse();
    const stage = await mountOffered({ response: proxy(respond), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    stage.server.respond = proxy(respond, { [SESSION_ID]: offeredSession({}, { status: 'complete' }) });
    await stage.element.refresh();
    await stage.settle();
    release(jsonResponse(fixedSession()));
    await stage.settle();
    expect(stage.element.phase).to.equal('complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });
});
