// Answers that come late, and answers that say what nobody knows.
import { expect } from '@open-wc/testing';
import { heldAnswer, jsonAnswer } from '../support/fake-server.js';
import { mount, openAnswer } from '../support/mount.js';

describe('F11 answers out of order', () => {
  it('F11 the later request wins: a stale “open” never takes back “complete”', async () => {
    const stage = await mount();
    const held = heldAnswer();
    stage.server.answer = held.answer;
    await stage.advance(18_000);
    stage.server.show(openAnswer({ status: 'complete' }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await stage.rest();
    expect(stage.element.phase).to.equal('complete');
    held.release(jsonAnswer(openAnswer()));
    await stage.rest();
    expect(stage.element.phase).to.equal('complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });

  it('F11 nor does an older total take back a newer one', async () => {
    const stage = await mount();
    const held = heldAnswer();
    stage.server.answer = held.answer;
    await stage.advance(18_000);
    stage.server.show(openAnswer({ amountTotal: '22.00' }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await stage.rest();
    held.release(jsonAnswer(openAnswer({ amountTotal: '21.00' })));
    await stage.rest();
    expect(stage.text).to.contain('22.00');
  });
});

describe('F24 a status that nobody knows', () => {
  const statuses: readonly unknown[] = [
    ...['processing', 'refunded', 'succeeded', 'success', 'paid', 'completed', 'COMPLETE', 'Complete', ' complete'],
    ...['complete ', 'complete\n', 'cоmplete', 'settled', 'finished', 'done', 'ok', 'true', '', 'null', 'undefined'],
    ...['expire', 'EXPIRED', 'canceled', 'failed', 'opened', 0, 1, 200, true, false, null, [], ['complete'], {}],
    { status: 'complete' },
  ];
  for (const status of statuses) {
    it(`F24 ${JSON.stringify(status)}: pending, with no second payment on offer, and asked again`, async () => {
      const stage = await mount();
      stage.server.show(openAnswer({ status }));
      await stage.element.refresh();
      await stage.rest();
      expect(stage.element.phase).to.equal('open');
      expect(stage.text).to.contain('being processed');
      expect(stage.count('[part=pay]')).to.equal(0);
      expect(stage.sentNames).to.deep.equal(['ready']);
      const asked = stage.server.requests.length;
      await stage.advance(18_000);
      expect(stage.server.requests.length).to.equal(asked + 1);
    });
  }

  it('F24 missing altogether: the same', async () => {
    const stage = await mount({ answer: openAnswer({ status: undefined }) });
    expect(stage.text).to.contain('being processed');
    expect(stage.sentNames).to.deep.equal(['ready']);
  });
});
