import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatCountdown, formatSpokenDuration } from '../../../src/locale/format-duration.js';

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

describe('A countdown', () => {
  const table: readonly [seconds: number, text: string][] = [
    [0, '0:00'],
    [0.4, '0:00'],
    [1, '0:01'],
    [9.99, '0:09'],
    [59, '0:59'],
    [MINUTE_S, '1:00'],
    [9 * MINUTE_S + 5, '9:05'],
    [10 * MINUTE_S, '10:00'],
    [59 * MINUTE_S + 59, '59:59'],
    [HOUR_S, '1:00:00'],
    [HOUR_S + 9 * MINUTE_S + 5, '1:09:05'],
    [10 * HOUR_S, '10:00:00'],
    [DAY_S - 1, '23:59:59'],
    [DAY_S, '1 day'],
    [2 * DAY_S - 1, '1 day'],
    [3.5 * DAY_S, '3 days'],
    [10_000 * DAY_S, '10,000 days'],
  ];
  for (const [seconds, text] of table) {
    it(`is ${text} for ${seconds} seconds`, () => {
      expect(formatCountdown(seconds, 'en')).to.equal(text);
    });
  }

  it('counts days in the shopper’s language', () => {
    expect(formatCountdown(3 * DAY_S, 'zh-TW')).to.equal('3 天');
  });

  it('shows every second below a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY_S - 1 }), (seconds) => {
        const parts = formatCountdown(seconds, 'en').split(':').map(Number);
        expect(parts.reduce((sum, part) => sum * 60 + part, 0)).to.equal(seconds);
      }),
    );
  });
});

describe('A spoken countdown', () => {
  const table: readonly [seconds: number, tag: string, text: string][] = [
    [5 * MINUTE_S, 'en', '5 minutes'],
    [MINUTE_S, 'en', '1 minute'],
    [30, 'en', '30 seconds'],
    [1, 'en', '1 second'],
    [5 * MINUTE_S, 'zh-TW', '5 分鐘'],
    [30, 'zh-CN', '30秒钟'],
  ];
  for (const [seconds, tag, text] of table) {
    it(`is ${text} for ${seconds} seconds in ${tag}`, () => {
      expect(formatSpokenDuration(seconds, tag)).to.equal(text);
    });
  }
});
