import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import { session } from '../support/sessions.js';
import { startedRig, type ControllerRig } from '../support/controller-rig.js';

const HOUR_MS = 3_600_000;

/** The number of reads in a period. */
async function readsIn(ms: number, { clock, client }: ControllerRig): Promise<number> {
  const before = client.reads.length;
  await clock.advance(ms);
  return client.reads.length - before;
}

function phaseOf({ controller }: ControllerRig): string {
  return controller.state.phase;
}

describe('CheckoutController: polling', () => {
  it('reads an open checkout every 15 seconds', async () => {
    const all = await startedRig(session());
    expect(await readsIn(14_999, all)).to.equal(0);
    expect(await readsIn(1, all)).to.equal(1);
    expect(await readsIn(60_000, all)).to.equal(4);
  });

  it('reads every 2 seconds in the first minute after the hand-off, then every 10', async () => {
    const all = await startedRig(session());
    await all.clock.advance(HOUR_MS);
    all.controller.dispatch({ type: 'handed-off' });
    expect(await readsIn(60_000, all)).to.equal(30);
    expect(await readsIn(60_000, all)).to.equal(6);
  });

  it('stops when the session is complete', async () => {
    const all = await startedRig(session());
    all.client.reply = session({ status: 'complete' });
    await all.clock.advance(15_000);
    expect([phaseOf(all), all.clock.pending]).to.deep.equal(['complete', 0]);
    expect(await readsIn(HOUR_MS, all)).to.equal(0);
  });

  it('watches a canceled session for 2 minutes', async () => {
    const all = await startedRig(session());
    await all.clock.advance(HOUR_MS);
    all.controller.dispatch({ type: 'canceled' });
    expect(await readsIn(120_000, all)).to.equal(12);
    expect(all.clock.pending).to.equal(0);
    expect(phaseOf(all)).to.equal('canceled');
  });

  it('notices a payment after the cancel in those 2 minutes', async () => {
    const all = await startedRig(session());
    all.controller.dispatch({ type: 'canceled' });
    await all.clock.advance(60_000);
    all.client.reply = session({ status: 'complete' });
    await all.clock.advance(10_000);
    expect(all.controller.state).to.include({ phase: 'complete', late: true });
    expect(all.clock.pending).to.equal(0);
  });

  it('watches an expired session for 2 minutes', async () => {
    const all = await startedRig(session());
    await all.clock.advance(HOUR_MS - 15_000);
    all.client.reply = session({ status: 'expired' });
    await all.clock.advance(15_000);
    expect(phaseOf(all)).to.equal('expired');
    expect(await readsIn(120_000, all)).to.equal(12);
    expect(all.clock.pending).to.equal(0);
  });

  it('notices a late payment in those 2 minutes', async () => {
    const all = await startedRig(session({ status: 'expired' }));
    await all.clock.advance(60_000);
    all.client.reply = session({ status: 'complete' });
    await all.clock.advance(10_000);
    expect(all.controller.state).to.include({ phase: 'complete', late: true });
  });

  it('backs off after failed reads, and recovers with the first good one', async () => {
    const all = await startedRig(session());
    all.client.reply = new CheckoutError('network');
    await all.clock.advance(15_000);
    expect(await readsIn(60_000, all), 'after 2, 4, 8, 16 and 30 seconds').to.equal(5);
    await all.clock.advance(HOUR_MS);
    expect(phaseOf(all)).to.equal('open');
    all.client.reply = session();
    await all.clock.advance(30_000);
    expect(all.controller.state).to.have.property('trouble', null);
  });

  it('stops after a forbidden read, without ending the checkout', async () => {
    const all = await startedRig(session());
    all.client.reply = new CheckoutError('forbidden');
    await all.clock.advance(15_000);
    expect([phaseOf(all), all.clock.pending]).to.deep.equal(['open', 0]);
  });
});

describe('CheckoutController: a slow response', () => {
  it('is reported after a second', async () => {
    const all = await startedRig('held');
    await all.clock.advance(5000);
    expect(all.slowAtMs).to.deep.equal([1000]);
  });

  it('is not reported if it arrives before, or the element is removed', async () => {
    const [fast, removed] = [await startedRig('held'), await startedRig('held')];
    await fast.clock.advance(999);
    fast.client.readAt(0).result.resolve(session());
    await fast.clock.advance(0);
    await fast.clock.advance(1000);
    removed.host.remove();
    await removed.clock.advance(0);
    await removed.clock.advance(1000);
    expect([...fast.slowAtMs, ...removed.slowAtMs]).to.deep.equal([]);
  });

  it('is awaited for up to 10 seconds, as the only request in flight', async () => {
    const all = await startedRig('held');
    await all.clock.advance(9999);
    expect(all.client.readAt(0).signal.aborted).to.equal(false);
    all.client.readAt(0).result.resolve(session());
    await all.clock.advance(0);
    expect([phaseOf(all), all.client.reads.length]).to.deep.equal(['open', 1]);
  });

  it('times out after 10 seconds, even if the request ignores its signal', async () => {
    const all = await startedRig('held');
    await all.clock.advance(10_000);
    expect(all.client.readAt(0).signal.aborted).to.equal(true);
    expect(all.controller.state).to.have.nested.property('trouble.error.code', 'timeout');
    expect(await readsIn(2000, all)).to.equal(1);
  });

  it('is ignored when it arrives later', async () => {
    const all = await startedRig('held');
    await all.clock.advance(12_000);
    all.client.readAt(0).result.resolve(session({ status: 'complete' }));
    await all.clock.advance(0);
    expect(phaseOf(all)).to.equal('loading');
  });
});

describe('CheckoutController: the time left', () => {
  const DAY_MS = 24 * HOUR_MS;

  for (const [wrong, offMs] of [
    ['a day slow', -DAY_MS],
    ['right', 0],
    ['a day fast', DAY_MS],
  ] as const) {
    it(`comes from the server if the device's clock is ${wrong}`, async () => {
      const all = await startedRig('held');
      all.clock.epochStartMs += offMs;
      all.client.readAt(0).result.resolve(session({ secondsLeft: 900 }));
      await all.clock.advance(0);
      expect(all.controller.remainingMs).to.equal(900_000);
      await all.clock.advance(61_500);
      all.clock.epochStartMs += offMs;
      expect(all.controller.remainingMs).to.equal(900_000 - 61_500);
    });
  }

  it("is derived from the device's clock if the server sent nothing better", async () => {
    const all = await startedRig('held');
    all.client.readAt(0).result.resolve(session({ expiresAt: String(all.clock.epochNow() + 60_000) }));
    await all.clock.advance(5000);
    expect(all.controller.remainingMs).to.equal(55_000);
  });

  it('is unknown if the session does not expire, and belongs to one session id', async () => {
    const all = await startedRig(session({ expiresAt: null }));
    expect(all.controller.remainingMs).to.equal(null);
    all.client.reply = session({ secondsLeft: 60 });
    await all.clock.advance(15_000);
    expect(all.controller.remainingMs).to.equal(60_000);
    all.controller.start('');
    expect(all.controller.remainingMs).to.equal(null);
  });

  it('causes a read half a second after zero, but no outcome by itself', async () => {
    const all = await startedRig(session({ secondsLeft: 5 }));
    all.client.reply = session({ secondsLeft: 0 });
    expect(await readsIn(5499, all)).to.equal(0);
    expect(all.controller.remainingMs).to.equal(0);
    expect(await readsIn(1, all)).to.equal(1);
    expect(await readsIn(15_000, all)).to.equal(1);
    expect(phaseOf(all)).to.equal('open');
  });
});
