import { expect } from '@open-wc/testing';
import { systemClock } from '../../../src/state/clock.js';

describe('systemClock', () => {
  it('runs a task once, and not where it was prevented', async () => {
    const log: string[] = [];
    const prevent = systemClock.schedule(() => log.push('prevented'), 1);
    prevent();
    systemClock.schedule(() => log.push('run'), 1);
    await new Promise<void>((resolve) => systemClock.schedule(resolve, 5));
    expect(log).to.deep.equal(['run']);
  });

  it('does not run a task at once whose delay is too long for a timer of the browser', async () => {
    const log: string[] = [];
    const prevents = [2 ** 31, 2 ** 32 + 1, Infinity].map((ms) => systemClock.schedule(() => log.push(`${ms}`), ms));
    await new Promise<void>((resolve) => systemClock.schedule(resolve, 5));
    for (const prevent of prevents) prevent();
    expect(log).to.deep.equal([]);
  });

  it('tells monotonic milliseconds, epoch milliseconds and a number from 0 to 1', () => {
    const before = systemClock.now();
    expect(systemClock.now()).to.be.at.least(before);
    expect(systemClock.epochNow()).to.be.closeTo(performance.timeOrigin + performance.now(), 60_000);
    expect(systemClock.random()).to.be.within(0, 1);
  });
});
