import { expect } from '@open-wc/testing';
import { deferred } from '../support/deferred.js';
import { pollerRig } from '../support/poller-rig.js';

describe('Poller', () => {
  it('reads after the delay, and after another delay once a read is over', async () => {
    const { clock, flights, poller, land } = pollerRig();
    poller.reschedule();
    await clock.advance(999);
    expect(flights).to.have.length(0);
    await clock.advance(1);
    expect(flights).to.have.length(1);
    await clock.advance(5000);
    expect(flights, 'while the first is in flight').to.have.length(1);
    await land(0);
    await clock.advance(1000);
    expect(flights).to.have.length(2);
  });

  it('joins the read in flight instead of starting a second one', async () => {
    const { flights, poller, land } = pollerRig();
    const first = poller.readNow();
    const second = poller.readNow();
    expect(flights).to.have.length(1);
    await land(0);
    await Promise.all([first, second]);
  });

  it('replaces a scheduled read by one at once', async () => {
    const { clock, flights, poller } = pollerRig();
    poller.reschedule();
    void poller.readNow();
    expect(flights).to.have.length(1);
    await clock.advance(10_000);
    expect(flights).to.have.length(1);
  });

  it('schedules again when the schedule has changed', async () => {
    const { clock, schedule, flights, poller } = pollerRig();
    poller.reschedule();
    schedule.delayMs = 100;
    poller.reschedule();
    expect(clock.pending).to.equal(1);
    await clock.advance(100);
    expect(flights).to.have.length(1);
  });

  it('schedules nothing while a read is in flight', async () => {
    const { clock, poller } = pollerRig();
    void poller.readNow();
    poller.reschedule();
    expect(clock.pending).to.equal(0);
  });

  it('schedules nothing if the delay is null', async () => {
    const { clock, schedule, poller, land } = pollerRig();
    void poller.readNow();
    schedule.delayMs = null;
    await land(0);
    expect(clock.pending).to.equal(0);
  });

  it('cancels the scheduled read when stopped', async () => {
    const { clock, flights, poller } = pollerRig();
    poller.reschedule();
    poller.stop();
    expect(clock.pending).to.equal(0);
    await clock.advance(10_000);
    expect(flights).to.have.length(0);
  });

  it('aborts the read in flight when stopped, and schedules nothing when it ends', async () => {
    const { clock, flights, poller, land } = pollerRig();
    void poller.readNow();
    poller.stop();
    expect(flights[0]?.signal.aborted).to.equal(true);
    await land(0);
    expect(clock.pending).to.equal(0);
  });

  it('ignores an aborted read that ends during the next one', async () => {
    const { clock, flights, poller, land } = pollerRig();
    void poller.readNow();
    poller.stop();
    void poller.readNow();
    await land(0);
    expect(clock.pending).to.equal(0);
    void poller.readNow();
    expect(flights, 'the second is still in flight').to.have.length(2);
    expect(flights[1]?.signal.aborted).to.equal(false);
  });

  it('backs off from background reads, but not from readNow()', async () => {
    const { clock, flights, poller, land } = pollerRig();
    poller.backOff(60_000);
    poller.reschedule();
    poller.readInBackground();
    await clock.advance(59_999);
    expect(flights).to.have.length(0);
    void poller.readNow();
    expect(flights).to.have.length(1);
    await land(0);
    await clock.advance(12_001);
    expect(flights, 'once the rest is over').to.have.length(2);
  });

  it('keeps its schedule if the back-off ends earlier', async () => {
    const { clock, flights, poller } = pollerRig();
    poller.backOff(10);
    poller.reschedule();
    await clock.advance(999);
    expect(flights).to.have.length(0);
    await clock.advance(1);
    expect(flights).to.have.length(1);
  });

  it('keeps a longer back-off that was requested earlier', async () => {
    const { clock, flights, poller } = pollerRig();
    poller.backOff(100_000);
    poller.backOff(0);
    poller.reschedule();
    await clock.advance(99_999);
    expect(flights).to.have.length(0);
  });

  it('backs off for two minutes at most', async () => {
    const { clock, flights, poller } = pollerRig();
    poller.backOff(120_000);
    poller.reschedule();
    await clock.advance(120_000);
    expect(flights).to.have.length(1);
  });

  it('pauses background reads during other work, and continues after it', async () => {
    const { clock, flights, poller } = pollerRig();
    const work = deferred<undefined>();
    const done = poller.pauseFor(work.promise);
    poller.readInBackground();
    poller.reschedule();
    await clock.advance(60_000);
    expect(flights).to.have.length(0);
    work.resolve(undefined);
    await done;
    await clock.advance(1000);
    expect(flights).to.have.length(1);
  });
});
