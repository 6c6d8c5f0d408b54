import { expect, fixture, html } from '@open-wc/testing';
import { jsonResponse } from '../support/fake-server.js';
import { mount, openSession, SESSION_ID } from '../support/mount.js';
import { ANOTHER_ID, refresh, show } from '../support/session-steps.js';

describe('The events of a session', () => {
  it('do not bubble, and are cancelable if a default action follows', async () => {
    const stage = await mount();
    await stage.press(stage.part('pay'));
    stage.server.show(openSession({ status: 'complete' }));
    await refresh(stage);
    const facts = stage.sent.map(({ type, bubbles, composed, cancelable }) => [type, bubbles, composed, cancelable]);
    expect(facts).to.deep.equal([
      ['ready', false, false, false],
      ['pay', false, false, true],
      ['complete', false, false, true],
    ]);
  });

  it('are ready, then complete, if the first response is complete', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }) });
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
    expect(stage.lastSent('complete').detail.late).to.equal(false);
    expect(stage.lastSent('complete').detail.session.id).to.equal(SESSION_ID);
  });

  it('are ready, then expired, if the first response is expired', async () => {
    const stage = await mount({ response: openSession({ status: 'expired' }) });
    expect(stage.sentNames).to.deep.equal(['ready', 'expired']);
  });

  it('are sent after the phase has changed', async () => {
    const statuses: string[] = [];
    const stage = await mount({
      response: openSession({ status: 'complete' }),
      setUp: (element) => element.addEventListener('complete', () => statuses.push(element.phase)),
    });
    expect(stage.element.session?.status).to.equal('complete');
    expect(statuses).to.deep.equal(['complete']);
  });

  it('report a payment after expiry as late', async () => {
    const stage = await mount({ response: openSession({ status: 'expired' }) });
    stage.server.show(openSession({ status: 'complete' }));
    await stage.advance(10_000);
    expect(stage.sentNames).to.deep.equal(['ready', 'expired', 'complete']);
    expect(stage.lastSent('complete').detail.late).to.equal(true);
    expect(stage.text).to.contain('after the time limit');
  });
});

describe('An outcome is sent once', () => {
  it('if the server repeats it', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }) });
    await refresh(stage);
    dispatchEvent(new Event('focus'));
    await stage.advance(120_000);
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });

  it('if the element moves in the page', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }) });
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(stage.element);
    await stage.advance(0);
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });

  it('if the element is removed and reinserted later', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }) });
    const place = stage.element.parentElement;
    stage.element.remove();
    await stage.settle();
    place?.append(stage.element);
    await stage.advance(0);
    expect(stage.element.phase).to.equal('complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });

  it('if the page shows another session and returns', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }) });
    stage.server.show(openSession({ id: ANOTHER_ID }));
    await show(stage, ANOTHER_ID);
    expect(stage.element.phase).to.equal('open');
    stage.server.show(openSession({ status: 'complete' }));
    await show(stage, SESSION_ID);
    expect(stage.element.phase).to.equal('complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'complete', 'ready']);
  });

  it('per session', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }) });
    stage.server.show(openSession({ id: ANOTHER_ID, status: 'complete' }));
    await show(stage, ANOTHER_ID);
    expect(stage.sentNames).to.deep.equal(['ready', 'complete', 'ready', 'complete']);
  });

  it('and a reinserted open session reads again without another ready', async () => {
    const stage = await mount();
    const place = stage.element.parentElement;
    stage.element.remove();
    await stage.settle();
    const requestCount = stage.server.requests.length;
    await stage.advance(60_000);
    expect(stage.server.requests.length).to.equal(requestCount);
    place?.append(stage.element);
    await stage.advance(20_000);
    expect(stage.server.requests.length).to.be.greaterThan(requestCount);
    expect(stage.sentNames).to.deep.equal(['ready']);
  });
});

describe('A response for a session that is no longer shown', () => {
  it('changes nothing', async () => {
    const resolvers = new Map<string, (response: Response) => void>();
    const stage = await mount({
      response: ({ url }) => new Promise((resolve) => resolvers.set(url.split('/').at(-1) ?? '', resolve)),
    });
    await show(stage, ANOTHER_ID);
    resolvers.get(ANOTHER_ID)?.(jsonResponse(openSession({ id: ANOTHER_ID })));
    await stage.settle();
    resolvers.get(SESSION_ID)?.(jsonResponse(openSession({ status: 'complete' })));
    await stage.settle();
    expect(stage.element.session?.id).to.equal(ANOTHER_ID);
    expect(stage.sentNames).to.deep.equal(['ready']);
  });
});
