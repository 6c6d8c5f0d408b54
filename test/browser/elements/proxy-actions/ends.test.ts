// Cancelling and starting again while something else is going on.
import { expect } from '@open-wc/testing';
import { heldAnswer, jsonAnswer } from '../../support/fake-server.js';
import { choiceAnswer, mount, openAnswer, SESSION_ID } from '../../support/mount.js';
import { OTHER_ID } from '../../support/sessions.js';
import { asked, continueWithTron, fixedAnswer, mountOffered, offering, proxy } from './support.js';

const TRON = { currency: 'usdt', network: 'tron' };

describe('Cancel', () => {
  it('is not undone by an answer that comes after it', async () => {
    const { answer, release } = heldAnswer();
    const stage = await mountOffered({ answer: proxy(answer), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    void stage.element.cancel();
    release(jsonAnswer(fixedAnswer()));
    await stage.rest();
    expect(stage.element.phase).to.equal('canceled');
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
  });

  it('overtakes a choice that is being fixed, where it goes to the proxy', async () => {
    const { answer, release } = heldAnswer();
    const links = { select: `${SESSION_ID}/select`, cancel: `${SESSION_ID}/cancel` };
    const act = (request: Request) =>
      request.url.endsWith('/cancel') ? new Response(null, { status: 204 }) : answer(request);
    const stage = await mountOffered(
      { answer: proxy(act, { [SESSION_ID]: offering(links) }), attributes: TRON },
      'continue',
    );
    await continueWithTron(stage);
    void stage.element.cancel();
    await stage.rest();
    release(jsonAnswer(fixedAnswer()));
    await stage.rest();
    expect(stage.element.phase).to.equal('canceled');
  });

  it('is for the checkout that was shown, not for the next one', async () => {
    const links = { cancel: `${SESSION_ID}/cancel` };
    const next = openAnswer({ id: OTHER_ID, links: { cancel: `${OTHER_ID}/cancel` } });
    const sessions = { [SESSION_ID]: openAnswer({ links }), [OTHER_ID]: next };
    const stage = await mount({ answer: proxy(() => new Response(null, { status: 204 }), sessions) });
    void stage.element.cancel();
    stage.element.sessionId = OTHER_ID;
    await stage.rest();
    await stage.advance(0);
    await stage.rest();
    expect(asked(stage).filter(({ url }) => url.includes(`${OTHER_ID}/cancel`))).to.have.length(0);
    expect(stage.element.phase).to.equal('open');
  });

  it('does not turn into expired because the session is read meanwhile', async () => {
    const { answer, release } = heldAnswer();
    const links = { cancel: `${SESSION_ID}/cancel` };
    const stage = await mount({ answer: proxy(answer, { [SESSION_ID]: openAnswer({ links }) }) });
    void stage.element.cancel();
    while (asked(stage).length === 0) await stage.rest();
    stage.server.answer = proxy(answer, { [SESSION_ID]: openAnswer({ status: 'expired' }) });
    dispatchEvent(new Event('focus'));
    await stage.advance(5000);
    release(new Response(null, { status: 204 }));
    await stage.rest();
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
  });
});

describe('Start again', () => {
  const links = { restart: `${SESSION_ID}/restart` };
  const expired = { [SESSION_ID]: choiceAnswer({ links, status: 'expired' }) };

  it('is asked for once, however often it is pressed', async () => {
    const stage = await mountOffered({ answer: proxy(heldAnswer().answer, expired) }, 'restart');
    await stage.press(stage.part('restart'));
    await stage.press(stage.part('restart'));
    expect(stage.sentNames).to.deep.equal(['ready', 'expired', 'restart']);
  });

  it('tells of a fresh checkout that has expired, too', async () => {
    const stale = fixedAnswer({ status: 'expired' });
    const stage = await mountOffered({ answer: proxy(() => jsonAnswer(stale), expired) }, 'restart');
    await stage.press(stage.part('restart'));
    await stage.rest();
    expect(stage.sentNames).to.deep.equal(['ready', 'expired', 'restart', 'ready', 'expired']);
  });

  it('takes what there is to choose in the fresh checkout', async () => {
    const stage = await mountOffered(
      {
        answer: proxy(() => jsonAnswer(fixedAnswer()), expired),
        attributes: { currency: 'usdt', network: 'ethereum' },
      },
      'restart',
    );
    await stage.press(stage.part('restart'));
    await stage.rest();
    expect(stage.element.network).to.equal('tron');
  });
});
