import { expect } from '@open-wc/testing';
import { retryAfterMs } from '../../../src/session/read-response.js';

const NOW = 'Sun, 30 Jul 2023 08:00:00 GMT';

describe('retryAfterMs', () => {
  const waits: readonly [value: string | number, ms: number][] = [
    ['5', 5000],
    [5, 5000],
    ['0', 0],
    [0, 0],
    [1.5, 1500],
    ['120', 120_000],
    ['121', 120_000],
    ['99999999999999999999', 120_000],
    ['Sun, 30 Jul 2023 08:00:30 GMT', 30_000],
    ['Sun, 30 Jul 2023 07:59:00 GMT', 0],
    ['Sun, 30 Jul 2023 09:00:00 GMT', 120_000],
  ];
  for (const [value, ms] of waits) {
    it(`is ${ms} ms for ${JSON.stringify(value)}`, () => {
      expect(retryAfterMs(value, NOW)).to.equal(ms);
    });
  }

  it('is null for a date if the response has no date: the device’s clock is not used', () => {
    expect(retryAfterMs('Sun, 30 Jul 2023 08:00:30 GMT', null)).to.equal(null);
    expect(retryAfterMs('Sun, 30 Jul 2023 08:00:30 GMT', 'yesterday')).to.equal(null);
  });

  it('needs no date for seconds', () => {
    expect(retryAfterMs('5', null)).to.equal(5000);
  });

  for (const value of [null, '', 'soon', '5 s', NaN, Infinity]) {
    it(`is null for ${typeof value === 'number' ? String(value) : JSON.stringify(value)}`, () => {
      expect(retryAfterMs(value, NOW)).to.equal(null);
    });
  }

  it('is never negative', () => {
    for (const value of ['-5', -5]) expect(retryAfterMs(value, NOW) ?? 0).to.equal(0);
  });
});
