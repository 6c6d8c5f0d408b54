import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import { settled } from '../support/manual-clock.js';
import { OTHER_ID, session } from '../support/sessions.js';
import { startedRig } from '../support/controller-rig.js';

const HOUR_MS = 3_600_000;
const focus = () => dispatchEvent(new Event('focus'));
const online = () => dispatchEvent(new Event('online'));
const visible = () => document.dispatchEvent(new Event('visibilitychange'));
const revive = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

describe('CheckoutController: waking', () => {
  for (const [name, wake] of Object.entries({ focus, online, visible, revive })) {
    it(`reads at once at ${name}, and schedules the next read from there`, async () => {
      const { clock, client } = await startedRig(session());
      await clock.advance(10_000);
      wake();
      await clock.advance(0);
      expect(client.reads).to.have.length(2);
      await clock.advance(14_999);
      expect(client.reads).to.have.length(2);
    });
  }

  it('reads once for several events', async () => {
    const { clock, client } = await startedRig(session());
    client.reply = 'held';
    focus();
    online();
    visible();
    await clock.advance(0);
    expect(client.reads).to.have.length(2);
  });

  it('B23 reads three times for sixty events in three seconds', async () => {
    const { clock, client } = await startedRig(session());
    await clock.advance(10_000);
    for (let event = 0; event < 60; event++) {
      [focus, online, visible][event % 3]?.();
      await clock.advance(50);
    }
    expect(client.reads).to.have.length(3);
    await clock.advance(2000);
    expect(client.reads).to.have.length(4);
  });

  it('reads once after an hour of sleep, whether the timer or the page wakes first', async () => {
    for (const isTimerFirst of [true, false]) {
      const { clock, client, host, controller } = await startedRig(session());
      controller.dispatch({ type: 'handed-off' });
      client.reply = 'held';
      clock.jump(HOUR_MS);
      if (isTimerFirst) await clock.advance(0);
      focus();
      visible();
      await clock.advance(0);
      expect(client.reads).to.have.length(2);
      host.remove();
      await settled();
    }
  });

  it('aborts a read that was in flight when the page was frozen, and reads again', async () => {
    const { clock, client, controller } = await startedRig('held');
    revive();
    await clock.advance(0);
    expect(client.readAt(0).signal.aborted).to.equal(true);
    client.readAt(1).result.resolve(session({ status: 'complete' }));
    client.readAt(0).result.resolve(session({ status: 'open' }));
    await clock.advance(0);
    expect(controller.state.phase).to.equal('complete');
  });

  it('ignores the response to an older request', async () => {
    const { clock, client, controller } = await startedRig('held');
    revive();
    await clock.advance(0);
    client.readAt(1).result.resolve(session({ amountTotal: '2.00' }));
    await clock.advance(0);
    client.readAt(0).result.resolve(session({ amountTotal: '1.00' }));
    await clock.advance(0);
    expect(controller.state).to.have.nested.property('session.total.amount', '2.00');
  });

  it('retries after a retryable failure only', async () => {
    for (const [code, phase] of [
      ['network', 'open'],
      ['not-found', 'failed'],
    ] as const) {
      const { clock, client, controller } = await startedRig(new CheckoutError(code));
      await clock.advance(6000);
      expect(controller.state.phase).to.equal('failed');
      client.reply = session();
      online();
      await clock.advance(0);
      expect(controller.state.phase, code).to.equal(phase);
    }
  });

  it('reads an open checkout again after reading had stopped', async () => {
    const { clock, client, controller } = await startedRig(session());
    client.reply = new CheckoutError('forbidden');
    await clock.advance(15_000);
    client.reply = session();
    focus();
    await clock.advance(0);
    expect(controller.state).to.have.property('trouble', null);
    await clock.advance(15_000);
    expect(client.reads).to.have.length(4);
  });

  it('does not read in final phases', async () => {
    const { clock, client } = await startedRig(session({ status: 'complete' }));
    focus();
    revive();
    await clock.advance(HOUR_MS);
    expect(client.reads).to.have.length(1);
  });
});

describe('CheckoutController: Retry-After', () => {
  const busy = new CheckoutError('server', null, 60_000);

  for (const [name, wake] of Object.entries({ focus, online, visible, revive })) {
    it(`delays the read at ${name}, and then reads once`, async () => {
      const { clock, client } = await startedRig(session());
      client.reply = busy;
      await clock.advance(20_000);
      const before = client.reads.length;
      wake();
      await clock.advance(38_000);
      expect(client.reads).to.have.length(before);
      client.reply = session();
      await clock.advance(25_000);
      expect(client.reads).to.have.length(before + 1);
    });
  }

  it('does not delay a read by the shopper', async () => {
    const { clock, client, controller } = await startedRig(session());
    client.reply = busy;
    await clock.advance(20_000);
    const before = client.reads.length;
    await controller.refresh();
    expect(client.reads).to.have.length(before + 1);
  });

  it('does not delay another session', async () => {
    const { clock, client, controller } = await startedRig(busy);
    controller.start(OTHER_ID);
    await clock.advance(0);
    expect(client.reads.at(-1)?.sessionId).to.equal(OTHER_ID);
  });

  it('applies while an expired session is watched', async () => {
    const { clock, client } = await startedRig(session({ status: 'expired' }));
    client.reply = busy;
    await clock.advance(12_000);
    const before = client.reads.length;
    await clock.advance(47_000);
    expect(client.reads).to.have.length(before);
  });
});
