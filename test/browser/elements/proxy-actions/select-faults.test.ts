import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse, problemResponse } from '../../support/fake-server.js';
import { SESSION_ID } from '../../support/mount.js';
import { OTHER_ID } from '../../support/sessions.js';
import { posts, continueWithTron, fixedSession, mountOffered, offeredSession, proxy } from './support.js';

const TRON = { currency: 'usdt', network: 'tron' };

describe('A failed select', () => {
  it('shows a notice, keeps the choice, and can be retried', async () => {
    let responses = [problemResponse(502, 'upstream-error'), jsonResponse(fixedSession())];
    const stage = await mountOffered(
      { response: proxy(() => responses.shift() ?? problemResponse(500, 'internal')), attributes: TRON },
      'continue',
    );
    await continueWithTron(stage);
    expect(stage.lastSent('error').detail).to.deep.include({ code: 'action-failed', retryable: true });
    expect(stage.part('notice').textContent).to.contain('We couldn’t save your choice. Nothing was charged.');
    expect(stage.element.network).to.equal('tron');
    stage.part('continue').click();
    await stage.settle();
    expect(stage.element.session?.id).to.equal(OTHER_ID);
    expect(stage.count('[part=notice]')).to.equal(0);
    responses = [];
  });

  it('times out after ten seconds', async () => {
    const stage = await mountOffered({ response: proxy(heldResponse().respond), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    await stage.advance(10_000);
    expect(stage.lastSent('error').detail.code).to.equal('action-failed');
    expect(posts(stage)[0]?.signal.aborted).to.equal(true);
  });

  it('is ignored if the page sets another session id meanwhile', async () => {
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

  it('is aborted and ignored if the element is removed', async () => {
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

  it('does not undo an outcome read meanwhile', async () => {
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
