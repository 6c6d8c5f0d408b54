import { expect } from '@open-wc/testing';
import { systemClock } from '../../../src/state/clock.js';

describe('systemClock', () => {
  it('runs a task once, unless it is canceled', async () => {
    const log: string[] = [];
    const cancel = systemClock.schedule(() => log.push('prevented'), 1);
    cancel();
    systemClock.schedule(() => log.push('run'), 1);
    await new Promise<void>((resolve) => systemClock.schedule(resolve, 5));
    expect(log).to.deep.equal(['run']);
  });

  it('does not run a task at once if its delay is too long for a browser timer', async () => {
    const log: string[] = [];
    const cancels = [2 ** 31, 2 ** 32 + 1, Infinity].map((ms) => systemClock.schedule(() => log.push(`${ms}`), ms));
    await new Promise<void>((resolve) => systemClock.schedule(resolve, 5));
    for (const cancel of cancels) cancel();
    expect(log).to.deep.equal([]);
  });

  it('returns monotonic milliseconds, epoch milliseconds and a number from 0 to 1', () => {
    const before = systemClock.now();
    expect(systemClock.now()).to.be.at.least(before);
    expect(systemClock.epochNow()).to.be.closeTo(performance.timeOrigin + performance.now(), 60_000);
    expect(systemClock.random()).to.be.within(0, 1);
  });
});
