import { expect } from '@open-wc/testing';
import { Poller } from '../../../src/state/poller.js';
import { deferred, type Deferred } from '../support/deferred.js';
import { ManualClock, settled } from '../support/manual-clock.js';

interface Flight {
  readonly signal: AbortSignal;
  readonly landing: Deferred<undefined>;
}

/** A poller whose reads take until the test lands them, and come every second. */
function setUp() {
  const clock = new ManualClock();
  const schedule = { delayMs: 1000 as number | null };
  const flights: Flight[] = [];
  const poller = new Poller({
    clock,
    read: (signal) => {
      const landing = deferred<undefined>();
      flights.push({ signal, landing });
      return landing.promise;
    },
    nextDelayMs: () => schedule.delayMs,
  });
  const land = async (index: number) => {
    flights[index]?.landing.resolve(undefined);
    await settled();
  };
  return { clock, schedule, flights, poller, land };
}

describe('Poller', () => {
  it('reads after the delay, and again a delay after each read is over', async () => {
    const { clock, flights, poller, land } = setUp();
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
    const { flights, poller, land } = setUp();
    const first = poller.readNow();
    const second = poller.readNow();
    expect(flights).to.have.length(1);
    await land(0);
    await Promise.all([first, second]);
  });

  it('reads at once where a read was planned, and forgets the planned one', async () => {
    const { clock, flights, poller } = setUp();
    poller.reschedule();
    void poller.readNow();
    expect(flights).to.have.length(1);
    await clock.advance(10_000);
    expect(flights).to.have.length(1);
  });

  it('plans anew when told that the schedule has changed', async () => {
    const { clock, schedule, flights, poller } = setUp();
    poller.reschedule();
    schedule.delayMs = 100;
    poller.reschedule();
    expect(clock.pending).to.equal(1);
    await clock.advance(100);
    expect(flights).to.have.length(1);
  });

  it('plans nothing while a read is in flight', async () => {
    const { clock, poller } = setUp();
    void poller.readNow();
    poller.reschedule();
    expect(clock.pending).to.equal(0);
  });

  it('plans nothing where the schedule says so', async () => {
    const { clock, schedule, poller, land } = setUp();
    void poller.readNow();
    schedule.delayMs = null;
    await land(0);
    expect(clock.pending).to.equal(0);
  });

  it('forgets the planned read when stopped', async () => {
    const { clock, flights, poller } = setUp();
    poller.reschedule();
    poller.stop();
    expect(clock.pending).to.equal(0);
    await clock.advance(10_000);
    expect(flights).to.have.length(0);
  });

  it('aborts the read in flight when stopped, and plans nothing when that lands', async () => {
    const { clock, flights, poller, land } = setUp();
    void poller.readNow();
    poller.stop();
    expect(flights[0]?.signal.aborted).to.equal(true);
    await land(0);
    expect(clock.pending).to.equal(0);
  });

  it('is not disturbed by an aborted read that lands during the next one', async () => {
    const { clock, flights, poller, land } = setUp();
    void poller.readNow();
    poller.stop();
    void poller.readNow();
    await land(0);
    expect(clock.pending).to.equal(0);
    void poller.readNow();
    expect(flights, 'the second is still in flight').to.have.length(2);
    expect(flights[1]?.signal.aborted).to.equal(false);
  });

  it('leaves the server alone where it asked for that, but for what the shopper asks', async () => {
    const { clock, flights, poller, land } = setUp();
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

  it('keeps to its schedule where the rest is over sooner', async () => {
    const { clock, flights, poller } = setUp();
    poller.backOff(10);
    poller.reschedule();
    await clock.advance(999);
    expect(flights).to.have.length(0);
    await clock.advance(1);
    expect(flights).to.have.length(1);
  });

  it('is not back before a rest that was asked for earlier is over', async () => {
    const { clock, flights, poller } = setUp();
    poller.backOff(100_000);
    poller.backOff(0);
    poller.reschedule();
    await clock.advance(99_999);
    expect(flights).to.have.length(0);
  });

  it('rests two minutes at most', async () => {
    const { clock, flights, poller } = setUp();
    poller.backOff(120_000);
    poller.reschedule();
    await clock.advance(120_000);
    expect(flights).to.have.length(1);
  });

  it('reads nothing of its own accord while something else is going on, and goes on after it', async () => {
    const { clock, flights, poller } = setUp();
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
