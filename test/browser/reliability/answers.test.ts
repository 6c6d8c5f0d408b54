// Responses that arrive late or out of order, and unknown statuses.
import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse } from '../support/fake-server.js';
import { mount, openSession } from '../support/mount.js';

describe('F11 responses out of order', () => {
  it('F11 the later request wins: a stale “open” never takes back “complete”', async () => {
    const stage = await mount();
    const held = heldResponse();
    stage.server.respond = held.respond;
    await stage.advance(18_000);
    stage.server.show(openSession({ status: 'complete' }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await stage.settle();
    expect(stage.element.phase).to.equal('complete');
    held.release(jsonResponse(openSession()));
    await stage.settle();
    expect(stage.element.phase).to.equal('complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });

  it('F11 the later request wins: an older total never replaces a newer one', async () => {
    const stage = await mount();
    const held = heldResponse();
    stage.server.respond = held.respond;
    await stage.advance(18_000);
    stage.server.show(openSession({ amountTotal: '22.00' }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await stage.settle();
    held.release(jsonResponse(openSession({ amountTotal: '21.00' })));
    await stage.settle();
    expect(stage.text).to.contain('22.00');
  });
});

describe('F24 an unknown status', () => {
  const statuses: readonly unknown[] = [
    ...['processing', 'refunded', 'succeeded', 'success', 'paid', 'completed', 'COMPLETE', 'Complete', ' complete'],
    ...['complete ', 'complete\n', 'cоmplete', 'settled', 'finished', 'done', 'ok', 'true', '', 'null', 'undefined'],
    ...['expire', 'EXPIRED', 'canceled', 'failed', 'opened', 0, 1, 200, true, false, null, [], ['complete'], {}],
    { status: 'complete' },
  ];
  for (const status of statuses) {
    it(`F24 ${JSON.stringify(status)}: pending, without a second payment, and read again`, async () => {
      const stage = await mount();
      stage.server.show(openSession({ status }));
      await stage.element.refresh();
      await stage.settle();
      expect(stage.element.phase).to.equal('open');
      expect(stage.text).to.contain('being processed');
      expect(stage.count('[part=pay]')).to.equal(0);
      expect(stage.sentNames).to.deep.equal(['ready']);
      const requestCount = stage.server.requests.length;
      await stage.advance(18_000);
      expect(stage.server.requests.length).to.equal(requestCount + 1);
    });
  }

  it('F24 a missing status: the same', async () => {
    const stage = await mount({ response: openSession({ status: undefined }) });
    expect(stage.text).to.contain('being processed');
    expect(stage.sentNames).to.deep.equal(['ready']);
  });
});
