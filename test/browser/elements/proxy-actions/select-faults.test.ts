import { expect } from '@open-wc/testing';
import { heldAnswer, jsonAnswer, problemAnswer } from '../../support/fake-server.js';
import { SESSION_ID } from '../../support/mount.js';
import { OTHER_ID } from '../../support/sessions.js';
import { asked, continueWithTron, fixedAnswer, mountOffered, offering, proxy } from './support.js';

const TRON = { currency: 'usdt', network: 'tron' };

describe('A choice that could not be fixed', () => {
  it('says so, keeps what was chosen, and can be tried again', async () => {
    let answers = [problemAnswer(502, 'upstream-error'), jsonAnswer(fixedAnswer())];
    const stage = await mountOffered(
      { answer: proxy(() => answers.shift() ?? problemAnswer(500, 'internal')), attributes: TRON },
      'continue',
    );
    await continueWithTron(stage);
    expect(stage.lastSent('error').detail).to.deep.include({ code: 'action-failed', retryable: true });
    expect(stage.part('notice').textContent).to.contain('That did not work.');
    expect(stage.element.network).to.equal('tron');
    stage.part('continue').click();
    await stage.rest();
    expect(stage.element.session?.id).to.equal(OTHER_ID);
    expect(stage.count('[part=notice]')).to.equal(0);
    answers = [];
  });

  it('ends after ten seconds, when nothing comes', async () => {
    const stage = await mountOffered({ answer: proxy(heldAnswer().answer), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    await stage.advance(10_000);
    expect(stage.lastSent('error').detail.code).to.equal('action-failed');
    expect(asked(stage)[0]?.signal.aborted).to.equal(true);
  });

  it('is forgotten when the page names another checkout meanwhile', async () => {
    const { answer, release } = heldAnswer();
    const stage = await mountOffered({ answer: proxy(answer), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    stage.element.sessionId = OTHER_ID;
    await stage.rest();
    await stage.advance(0);
    release(jsonAnswer(fixedAnswer({ id: 'yet-another-checkout' })));
    await stage.rest();
    expect(stage.element.session?.id).to.equal(OTHER_ID);
    expect(stage.sentNames).to.deep.equal(['ready', 'ready']);
  });

  it('is told to nobody once the element has left the page', async () => {
    const { answer, release } = heldAnswer();
    const stage = await mountOffered({ answer: proxy(answer), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    stage.element.remove();
    await stage.rest();
    expect(asked(stage)[0]?.signal.aborted).to.equal(true);
    release(jsonAnswer(fixedAnswer()));
    await stage.rest();
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('does not undo an outcome that was learnt meanwhile', async () => {
    const { answer, release } = heldAnswer();
    const stage = await mountOffered({ answer: proxy(answer), attributes: TRON }, 'continue');
    await continueWithTron(stage);
    stage.server.answer = proxy(answer, { [SESSION_ID]: offering({}, { status: 'complete' }) });
    await stage.element.refresh();
    await stage.rest();
    release(jsonAnswer(fixedAnswer()));
    await stage.rest();
    expect(stage.element.phase).to.equal('complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });
});
