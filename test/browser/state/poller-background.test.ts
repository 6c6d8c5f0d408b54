import { expect } from '@open-wc/testing';
import { Poller } from '../../../src/state/poller.js';
import { deferred, type Deferred } from '../support/deferred.js';
import { ManualClock, settled } from '../support/manual-clock.js';

interface Flight {
  readonly signal: AbortSignal;
  readonly landing: Deferred<undefined>;
}

/** A poller that reads every second; the test finishes each read. */
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

describe('Poller: background reads', () => {
  it('reads at once in the background, and then every two seconds however often it is told to', async () => {
    const { clock, schedule, flights, poller, land } = setUp();
    schedule.delayMs = 15_000;
    for (let ms = 0; ms <= 3000; ms += 50) {
      poller.readInBackground();
      await land(flights.length - 1);
      if (ms === 0) expect(flights).to.have.length(1);
      await clock.advance(50);
    }
    expect(flights).to.have.length(2);
    await clock.advance(950);
    expect(flights, 'the last ones count, too').to.have.length(3);
    await land(2);
    await clock.advance(14_999);
    expect(flights).to.have.length(3);
  });

  it('keeps a background read that is due when the schedule changes', async () => {
    const { clock, schedule, flights, poller, land } = setUp();
    schedule.delayMs = 15_000;
    poller.readInBackground();
    await land(0);
    poller.readInBackground();
    poller.reschedule();
    await clock.advance(2000);
    expect(flights).to.have.length(2);
  });

  it('reads at once in the background after a stop', () => {
    const { flights, poller } = setUp();
    poller.readInBackground();
    poller.stop();
    poller.readInBackground();
    expect(flights).to.have.length(2);
  });
});
