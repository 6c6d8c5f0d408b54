import { expect } from '@open-wc/testing';
import { CountdownController } from '../../../src/state/countdown.js';
import { FakeHost } from '../support/fake-host.js';
import { ManualClock } from '../support/manual-clock.js';

/** A countdown from these milliseconds with a manual clock; null for none. */
function setUp(startMs: number | null, isHidden = false) {
  const clock = new ManualClock();
  const host = new FakeHost();
  document.body.append(host);
  const remainingMs = () => (startMs === null ? null : Math.max(0, startMs - clock.now()));
  const countdown = new CountdownController(host, { clock, remainingMs, isHidden: () => isHidden });
  host.requestedUpdates = 0;
  return { clock, host, countdown, remainingMs };
}

describe('CountdownController', () => {
  afterEach(() => {
    for (const host of document.querySelectorAll('fake-host')) host.remove();
  });

  it('requests an update for every second, down to zero', async () => {
    const { clock, host, countdown, remainingMs } = setUp(2500);
    const seconds = () => Math.ceil((remainingMs() ?? NaN) / 1000);
    const shown = [seconds()];
    countdown.hostUpdated();
    while (clock.pending > 0) {
      const before = host.requestedUpdates;
      while (host.requestedUpdates === before) await clock.advance(10);
      shown.push(seconds());
      countdown.hostUpdated();
    }
    expect(shown).to.deep.equal([3, 2, 1, 0]);
  });

  it('has no timer on a hidden page', () => {
    const { clock, countdown } = setUp(60_000, true);
    countdown.hostUpdated();
    expect(clock.pending).to.equal(0);
  });

  it('has one timer through host updates', () => {
    const { clock, countdown } = setUp(60_000);
    for (let update = 0; update < 5; update += 1) countdown.hostUpdated();
    expect(clock.pending).to.equal(1);
  });

  it('has no timer without a countdown', () => {
    for (const startMs of [null, 0]) {
      const { clock, countdown } = setUp(startMs);
      countdown.hostUpdated();
      expect(clock.pending, String(startMs)).to.equal(0);
    }
  });

  it('has no timer once its host is removed', () => {
    const { clock, countdown } = setUp(60_000);
    countdown.hostUpdated();
    countdown.hostDisconnected();
    expect(clock.pending).to.equal(0);
  });

  it('requests one update after a sleep', async () => {
    const { clock, host, countdown, remainingMs } = setUp(7_200_000);
    countdown.hostUpdated();
    clock.jump(3_600_000);
    await clock.advance(0);
    expect(host.requestedUpdates).to.equal(1);
    expect(remainingMs()).to.equal(3_600_000);
  });
});
