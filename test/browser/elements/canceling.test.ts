// Giving up is the shopper's word, not the money's: a canceled session is watched, and its events.
import { expect } from '@open-wc/testing';
import { mount, openSession, SESSION_ID } from '../support/mount.js';
import { ANOTHER_ID, refresh, show } from '../support/session-steps.js';

describe('Canceling', () => {
  it('by the shopper’s button sends cancel', async () => {
    const stage = await mount();
    await stage.press(stage.part('cancel'));
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
    expect(stage.lastSent('cancel').detail.session.id).to.equal(SESSION_ID);
    expect(stage.element.phase).to.equal('canceled');
  });

  it('by the page sends cancel once', async () => {
    const stage = await mount();
    void stage.element.cancel();
    void stage.element.cancel();
    await stage.settle();
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel']);
    expect(stage.element.phase).to.equal('canceled');
  });

  it('B26 does not hide a payment that follows, which is reported once, as late', async () => {
    const stage = await mount();
    void stage.element.cancel();
    stage.server.show(openSession({ status: 'complete' }));
    await stage.advance(10_000);
    expect(stage.element.phase).to.equal('complete');
    expect(stage.text).to.contain('Paid Thank you. 頑碼資訊有限公司 has received your payment.');
    expect(stage.spoken).to.contain('Paid');
    await refresh(stage);
    await stage.advance(120_000);
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel', 'complete']);
    expect(stage.lastSent('complete').detail.late).to.equal(true);
  });

  it('B26 is followed by what the server says, without another event before complete', async () => {
    const stage = await mount();
    void stage.element.cancel();
    stage.server.show(openSession({ status: 'expired' }));
    await stage.advance(10_000);
    expect(stage.element.phase).to.equal('expired');
    expect(stage.text).to.contain('Time’s up');
    stage.server.show(openSession({ status: 'complete' }));
    await stage.advance(110_000);
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel', 'complete']);
    expect(stage.lastSent('complete').detail.late).to.equal(true);
  });

  it('ends with the watch after two minutes, and continues when the page wakes', async () => {
    const stage = await mount();
    void stage.element.cancel();
    await stage.advance(120_000);
    const reads = stage.server.requests.length;
    stage.server.show(openSession({ status: 'complete' }));
    await stage.advance(600_000);
    expect(stage.server.requests.length).to.equal(reads);
    expect(stage.element.phase).to.equal('canceled');
    dispatchEvent(new Event('focus'));
    await stage.settle();
    expect(stage.element.phase).to.equal('complete');
  });

  it('reports complete once more as late if the canceled session is shown again', async () => {
    const stage = await mount();
    void stage.element.cancel();
    stage.server.show(openSession({ id: ANOTHER_ID }));
    await show(stage, ANOTHER_ID);
    stage.server.show(openSession({ status: 'complete' }));
    await show(stage, SESSION_ID);
    expect(stage.sentNames).to.deep.equal(['ready', 'cancel', 'ready', 'complete']);
    expect(stage.lastSent('complete').detail.late).to.equal(true);
  });

  it('does nothing after complete', async () => {
    const stage = await mount({ response: openSession({ status: 'complete' }) });
    void stage.element.cancel();
    expect(stage.element.phase).to.equal('complete');
    expect(stage.sentNames).to.deep.equal(['ready', 'complete']);
  });
});
