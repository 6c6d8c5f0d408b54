import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatCountdown } from '../../../../src/elements/after-paint/countdown.js';
import { mount, openSession, until } from '../../support/mount.js';

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
  ];
  for (const [seconds, text] of table) {
    it(`is ${text} for ${seconds} seconds`, () => {
      expect(formatCountdown(seconds)).to.equal(text);
    });
  }

  it('shows every second below a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY_S - 1 }), (seconds) => {
        const parts = formatCountdown(seconds).split(':').map(Number);
        expect(parts.reduce((sum, part) => sum * 60 + part, 0)).to.equal(seconds);
      }),
    );
  });
});

describe('The time left', () => {
  const table: readonly [secondsLeft: number, locale: string, text: string][] = [
    [DAY_S + 60, 'en', '1 day'],
    [2 * DAY_S - 60, 'en', '1 day'],
    [3.5 * DAY_S, 'en', '3 days'],
    [3.5 * DAY_S, 'zh-TW', '3 天'],
    [3.5 * DAY_S, 'pl', '3 dni'],
    [6.5 * DAY_S, 'ar-EG', '٦ أيام'],
    [6.5 * DAY_S, 'fa', '۶ روز'],
    // A clock that runs backwards is in Latin digits everywhere.
    [1800, 'fa', '30:00'],
    [1800, 'ar-EG', '30:00'],
  ];
  for (const [secondsLeft, locale, text] of table) {
    it(`is ${text} for ${secondsLeft} seconds in ${locale}`, async () => {
      const stage = await mount({ response: openSession({ secondsLeft }), attributes: { locale } });
      const time = () => stage.find('[part=countdown] bdi').textContent.trim();
      await until(() => time() === text, `the time left, now ${time()}, is ${text}`);
    });
  }
});
