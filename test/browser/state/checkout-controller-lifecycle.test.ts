import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import { settled } from '../support/manual-clock.js';
import { OTHER_ID, SESSION_ID, session } from '../support/sessions.js';
import { controllerRig, startedRig } from '../support/controller-rig.js';

const HOUR_MS = 3_600_000;

describe('CheckoutController: removed from the page', () => {
  it('leaves no timer and does not read, whatever wakes the page', async () => {
    const { clock, client, host } = await startedRig(session());
    host.remove();
    await settled();
    expect(clock.pending).to.equal(0);
    dispatchEvent(new Event('focus'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await clock.advance(HOUR_MS);
    expect(client.reads).to.have.length(1);
  });

  it('aborts the read in flight and ignores its response', async () => {
    const { clock, client, controller, host, log } = await startedRig('held');
    host.remove();
    await settled();
    expect([client.readAt(0).signal.aborted, clock.pending]).to.deep.equal([true, 0]);
    client.readAt(0).result.resolve(session({ status: 'complete' }));
    await clock.advance(HOUR_MS);
    expect(controller.state.phase).to.equal('loading');
    expect(log).to.deep.equal(['session-id-set']);
  });

  it('does not retry after a failure', async () => {
    const { clock, client, controller, host, log } = await startedRig(new CheckoutError('network'));
    await clock.advance(6000);
    expect(controller.state.phase).to.equal('failed');
    const before = log.length;
    host.remove();
    await settled();
    dispatchEvent(new Event('online'));
    await clock.advance(HOUR_MS);
    expect([client.reads.length, log.length]).to.deep.equal([3, before]);
  });

  it('ignores refresh() and a new session id', async () => {
    const { clock, client, controller, host } = await startedRig(session());
    host.remove();
    await settled();
    await controller.refresh();
    controller.start(OTHER_ID);
    await clock.advance(HOUR_MS);
    expect([client.reads.length, clock.pending]).to.deep.equal([1, 0]);
  });

  it('continues when reinserted', async () => {
    const { clock, client, controller, host, log, page } = await startedRig(session());
    host.remove();
    await settled();
    page.append(host);
    expect(controller.state.phase).to.equal('open');
    await clock.advance(15_000);
    expect(client.reads).to.have.length(2);
    expect(log).to.deep.equal(['session-id-set', 'read', 'read']);
  });

  it('reads a session whose id was set while removed', async () => {
    const { clock, client, controller, host, page } = await controllerRig(session());
    host.remove();
    await settled();
    controller.start(SESSION_ID);
    await clock.advance(HOUR_MS);
    expect(client.reads).to.have.length(0);
    page.append(host);
    await clock.advance(0);
    expect([client.reads.length, controller.state.phase]).to.deep.equal([1, 'open']);
  });
});

describe('CheckoutController: moved in the page', () => {
  it('keeps its state and its schedule, without a transition', async () => {
    const { clock, client, controller, host, log, page } = await startedRig(session());
    const { state } = controller;
    await clock.advance(10_000);
    page.prepend(document.createElement('section'));
    page.firstElementChild?.append(host);
    await settled();
    expect(controller.state).to.equal(state);
    expect(log).to.deep.equal(['session-id-set', 'read']);
    await clock.advance(4999);
    expect(client.reads).to.have.length(1);
    await clock.advance(1);
    expect(client.reads).to.have.length(2);
  });

  it('keeps the first read in flight instead of sending a second one', async () => {
    const { clock, client, controller, host, page } = await startedRig('held');
    page.append(host);
    await clock.advance(0);
    expect([client.reads.length, client.readAt(0).signal.aborted]).to.deep.equal([1, false]);
    client.readAt(0).result.resolve(session());
    await clock.advance(0);
    expect(controller.state.phase).to.equal('open');
  });

  it('still stops when it is removed afterwards', async () => {
    const { clock, host, page } = await startedRig(session());
    page.append(host);
    await settled();
    host.remove();
    await settled();
    expect(clock.pending).to.equal(0);
  });
});

describe('CheckoutController: another session id', () => {
  it('aborts the read for the old one and ignores its response', async () => {
    const { clock, client, controller } = await startedRig('held');
    controller.start(OTHER_ID);
    await clock.advance(0);
    expect(client.reads.map(({ sessionId, signal }) => [sessionId, signal.aborted])).to.deep.equal([
      [SESSION_ID, true],
      [OTHER_ID, false],
    ]);
    client.readAt(0).result.resolve(session({ status: 'complete' }));
    await clock.advance(0);
    expect(controller.state).to.include({ phase: 'loading', sessionId: OTHER_ID });
    client.readAt(1).result.resolve(session({ id: OTHER_ID }));
    await clock.advance(0);
    expect(controller.state).to.include({ phase: 'open', sessionId: OTHER_ID });
  });

  it('starts a new checkout after a complete one', async () => {
    const { clock, client, controller } = await startedRig(session({ status: 'complete' }));
    client.reply = session({ id: OTHER_ID });
    controller.start(OTHER_ID);
    await clock.advance(0);
    expect(controller.state).to.include({ phase: 'open', sessionId: OTHER_ID });
  });
});
