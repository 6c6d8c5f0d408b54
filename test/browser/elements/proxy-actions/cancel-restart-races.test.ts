// Canceling and restarting while another action is running.
import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse } from '../../support/fake-server.js';
import { choiceSession, mount, openSession, SESSION_ID } from '../../support/mount.js';
import { OTHER_ID } from '../../support/sessions.js';
import { posts, continueWithTron, fixedSession, mountOffered, offeredSession, proxy } from './support.js';

const TRON = { currency: 'usdt', network: 'tron' };

describe('Cancel', () => {
  it('is not undone by a later response', async () => {
    const { respond, release } = heldResponse();
    const stage = await mountOffered({ response: proxy(respond), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    void stage.element.cancel();
    release(jsonResponse(fixedSession()));
    await stage.settle();
    expect(stage.element.phase).to.equal('canceled');
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
  });

  it('supersedes a running select', async () => {
    const { respond, release } = heldResponse();
    const links = { select: `${SESSION_ID}/select`, cancel: `${SESSION_ID}/cancel` };
    const act = (request: Request) =>
      request.url.endsWith('/cancel') ? new Response(null, { status: 204 }) : respond(request);
    const stage = await mountOffered(
      { response: proxy(act, { [SESSION_ID]: offeredSession(links) }), attributes: TRON },
      'continue',
    );
    await continueWithTron(stage);
    void stage.element.cancel();
    await stage.settle();
    release(jsonResponse(fixedSession()));
    await stage.settle();
    expect(stage.element.phase).to.equal('canceled');
  });

  it('applies to the session that was shown, not to the next one', async () => {
    const links = { cancel: `${SESSION_ID}/cancel` };
    const next = openSession({ id: OTHER_ID, links: { cancel: `${OTHER_ID}/cancel` } });
    const sessions = { [SESSION_ID]: openSession({ links }), [OTHER_ID]: next };
    const stage = await mount({ response: proxy(() => new Response(null, { status: 204 }), sessions) });
    void stage.element.cancel();
    stage.element.sessionId = OTHER_ID;
    await stage.settle();
    await stage.advance(0);
    await stage.settle();
    expect(posts(stage).filter(({ url }) => url.includes(`${OTHER_ID}/cancel`))).to.have.length(0);
    expect(stage.element.phase).to.equal('open');
  });

  it('does not become expired by a read meanwhile', async () => {
    const { respond, release } = heldResponse();
    const links = { cancel: `${SESSION_ID}/cancel` };
    const stage = await mount({ response: proxy(respond, { [SESSION_ID]: openSession({ links }) }) });
    void stage.element.cancel();
    while (posts(stage).length === 0) await stage.settle();
    stage.server.respond = proxy(respond, { [SESSION_ID]: openSession({ status: 'expired' }) });
    dispatchEvent(new Event('focus'));
    await stage.advance(5000);
    release(new Response(null, { status: 204 }));
    await stage.settle();
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
  });
});

describe('Start again', () => {
  const links = { restart: `${SESSION_ID}/restart` };
  const expired = { [SESSION_ID]: choiceSession({ links, status: 'expired' }) };

  it('ignores double clicks', async () => {
    const stage = await mountOffered({ response: proxy(heldResponse().respond, expired) }, 'restart');
    await stage.press(stage.part('restart'));
    await stage.press(stage.part('restart'));
    expect(stage.sentNames).to.deep.equal(['ready', 'expired', 'restart']);
  });

  it('sends expired for a new session that has expired, too', async () => {
    const stale = fixedSession({ status: 'expired' });
    const stage = await mountOffered({ response: proxy(() => jsonResponse(stale), expired) }, 'restart');
    await stage.press(stage.part('restart'));
    await stage.settle();
    expect(stage.sentNames).to.deep.equal(['ready', 'expired', 'restart', 'ready', 'expired']);
  });

  it('resolves the choice against the new session', async () => {
    const stage = await mountOffered(
      {
        response: proxy(() => jsonResponse(fixedSession()), expired),
        attributes: { currency: 'usdt', network: 'ethereum' },
      },
      'restart',
    );
    await stage.press(stage.part('restart'));
    await stage.settle();
    expect(stage.element.network).to.equal('tron');
  });
});
