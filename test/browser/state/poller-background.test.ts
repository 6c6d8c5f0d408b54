import { expect } from '@open-wc/testing';
import { pollerRig } from '../support/poller-rig.js';

describe('Poller: background reads', () => {
  it('reads at once in the background, and then every two seconds however often it is told to', async () => {
    const { clock, schedule, flights, poller, land } = pollerRig();
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
    const { clock, schedule, flights, poller, land } = pollerRig();
    schedule.delayMs = 15_000;
    poller.readInBackground();
    await land(0);
    poller.readInBackground();
    poller.reschedule();
    await clock.advance(2000);
    expect(flights).to.have.length(2);
  });

  it('reads at once in the background after a stop', () => {
    const { flights, poller } = pollerRig();
    poller.readInBackground();
    poller.stop();
    poller.readInBackground();
    expect(flights).to.have.length(2);
  });
});
