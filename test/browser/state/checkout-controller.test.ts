import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import { OTHER_ID, SESSION_ID, session, sessionWithChoice } from '../support/sessions.js';
import { controllerRig, startedRig } from '../support/controller-rig.js';
import { ETHEREUM } from '../support/states.js';

const HOUR_MS = 3_600_000;

describe('CheckoutController: the first load', () => {
  it('sends no request without a session id', async () => {
    const { clock, client, controller } = await controllerRig(session());
    await clock.advance(HOUR_MS);
    expect([controller.state.phase, client.reads.length]).to.deep.equal(['idle', 0]);
  });

  it('reads the session once, at once', async () => {
    const { client, controller, host, log } = await startedRig(session());
    expect(client.reads.map(({ sessionId }) => sessionId)).to.deep.equal([SESSION_ID]);
    expect(controller.state.phase).to.equal('open');
    expect(log).to.deep.equal(['session-id-set', 'read']);
    expect(host.requestedUpdates).to.equal(2);
  });

  it('sends no request for an invalid session id', async () => {
    const { clock, client, controller } = await controllerRig(session());
    controller.start('../..');
    await clock.advance(HOUR_MS);
    expect([controller.state.phase, client.reads.length]).to.deep.equal(['failed', 0]);
  });

  it('stops reading when the session id is removed', async () => {
    const { clock, client, controller } = await startedRig(session());
    controller.start('');
    expect(clock.pending).to.equal(0);
    await clock.advance(HOUR_MS);
    expect([controller.state.phase, client.reads.length]).to.deep.equal(['idle', 1]);
  });

  it('tries three times, with pauses of 2 and 4 seconds, then fails', async () => {
    const { clock, client, controller } = await startedRig(new CheckoutError('network'));
    await clock.advance(1999);
    expect(client.reads).to.have.length(1);
    await clock.advance(1);
    expect(client.reads).to.have.length(2);
    await clock.advance(3999);
    expect([controller.state.phase, client.reads.length]).to.deep.equal(['loading', 2]);
    await clock.advance(1);
    expect([controller.state.phase, client.reads.length]).to.deep.equal(['failed', 3]);
    expect(clock.pending).to.equal(0);
  });

  it('fails at the first forbidden read', async () => {
    const { clock, controller } = await startedRig(new CheckoutError('forbidden'));
    expect([controller.state.phase, clock.pending]).to.deep.equal(['failed', 0]);
  });

  it('waits as long as Retry-After says', async () => {
    const { clock, client } = await startedRig(new CheckoutError('server', null, 60_000));
    await clock.advance(59_999);
    expect(client.reads).to.have.length(1);
    await clock.advance(6001);
    expect(client.reads).to.have.length(2);
  });

  it('treats an unknown error as a network error, with the error as its cause', async () => {
    const { client, controller, clock } = await startedRig('held');
    const fault = new TypeError('wrapper is broken');
    client.readAt(0).result.reject(fault);
    await clock.advance(0);
    expect(controller.state).to.have.nested.property('trouble.error.code', 'network');
    expect(controller.state).to.have.nested.property('trouble.error.cause', fault);
  });
});

describe('CheckoutController: a retry', () => {
  it('starts over after a failure', async () => {
    const { clock, client, controller } = await startedRig(new CheckoutError('forbidden'));
    client.reply = session();
    await controller.refresh();
    await clock.advance(0);
    expect([controller.state.phase, client.reads.length]).to.deep.equal(['open', 2]);
  });

  it('reads at once on refresh(), and schedules the next read from there', async () => {
    const { clock, client, controller } = await startedRig(session());
    await clock.advance(10_000);
    await controller.refresh();
    await clock.advance(14_999);
    expect(client.reads).to.have.length(2);
    await clock.advance(1);
    expect(client.reads).to.have.length(3);
  });

  it('does not read a complete session again', async () => {
    const { client, controller } = await startedRig(session({ status: 'complete' }));
    await controller.refresh();
    expect(client.reads).to.have.length(1);
  });

  it('reads an expired or canceled session again, which may be paid', async () => {
    for (const status of ['expired', 'open']) {
      const { client, controller } = await startedRig(session({ status }));
      controller.dispatch({ type: 'canceled' });
      await controller.refresh();
      expect(client.reads, status).to.have.length(2);
    }
  });
});

describe('CheckoutController: the hand-off', () => {
  it('is stored with the choice, and removed when the checkout is complete', async () => {
    const { clock, client, controller, remembered } = await startedRig(sessionWithChoice());
    controller.dispatch({ type: 'chosen', selection: ETHEREUM, byShopper: true });
    controller.dispatch({ type: 'handed-off' });
    expect([...remembered]).to.deep.equal([[SESSION_ID, { sessionId: SESSION_ID, selection: ETHEREUM }]]);
    client.reply = sessionWithChoice({ status: 'complete' });
    await clock.advance(2000);
    expect(remembered.size).to.equal(0);
  });

  it('is removed when the shopper cancels', async () => {
    const { controller, remembered } = await startedRig(session());
    controller.dispatch({ type: 'handed-off' });
    controller.dispatch({ type: 'canceled' });
    expect(remembered.size).to.equal(0);
  });

  it('survives a reload, for its own session id only', async () => {
    const { clock, client, controller, remembered } = await controllerRig(sessionWithChoice());
    remembered.set(SESSION_ID, { sessionId: SESSION_ID, selection: ETHEREUM });
    controller.start(SESSION_ID);
    await clock.advance(0);
    expect(controller.state).to.deep.include({ phase: 'waiting', selection: ETHEREUM });
    client.reply = sessionWithChoice({ id: OTHER_ID });
    controller.start(OTHER_ID);
    await clock.advance(0);
    expect(controller.state.phase).to.equal('open');
  });
});
