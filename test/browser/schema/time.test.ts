import { expect } from '@open-wc/testing';
import { epochMs } from '../../../src/schema/time.js';

const TIMES: readonly [form: string, value: string | number, ms: number][] = [
  ['milliseconds in a text', '1703939166000', 1703939166000],
  ['milliseconds in a number', 1703939166000, 1703939166000],
  ['milliseconds with a fraction', '1703939166000.5', 1703939166000.5],
  ['seconds with a fraction in a text', '1690532072.288761', 1690532072288.761],
  ['seconds in a text', '1690532072', 1690532072000],
  ['seconds in a number', 1690532072, 1690532072000],
  ['seconds with a fraction in a number', 1690532072.5, 1690532072500],
  ['one second', '1', 1000],
  ['the last seconds of eleven digits', '99999999999', 99999999999000],
  ['the first milliseconds of twelve digits', '100000000000', 100000000000],
  ['ISO 8601 with microseconds', '2023-07-29T08:14:32.288761Z', Date.UTC(2023, 6, 29, 8, 14, 32, 288)],
  ['ISO 8601 with milliseconds', '2023-07-29T08:14:32.288Z', Date.UTC(2023, 6, 29, 8, 14, 32, 288)],
  ['ISO 8601 with seconds', '2023-07-29T08:14:32Z', Date.UTC(2023, 6, 29, 8, 14, 32)],
  ['ISO 8601 with an offset', '2023-07-29T16:14:32+08:00', Date.UTC(2023, 6, 29, 8, 14, 32)],
  ['ISO 8601 with a negative offset', '2023-07-29T00:14:32-08:00', Date.UTC(2023, 6, 29, 8, 14, 32)],
  ['ISO 8601 with an offset without colon', '2023-07-29T16:14:32+0800', Date.UTC(2023, 6, 29, 8, 14, 32)],
  ['ISO 8601 without zone, which is UTC', '2023-07-29T08:14:32', Date.UTC(2023, 6, 29, 8, 14, 32)],
  ['ISO 8601 with microseconds, without zone', '2023-07-29T08:14:32.288761', Date.UTC(2023, 6, 29, 8, 14, 32, 288)],
  ['ISO 8601 with minutes only', '2023-07-29T08:14', Date.UTC(2023, 6, 29, 8, 14)],
  ['a time between blanks', ' 1703939166000 ', 1703939166000],
];

describe('A provider’s time', () => {
  for (const [form, value, ms] of TIMES) {
    it(`is read from ${form}`, () => {
      expect(epochMs(value)).to.be.closeTo(ms, 0.001);
    });
  }

  const nonsense = [
    null,
    0,
    '0',
    '0.0',
    -1,
    '-1690532072',
    NaN,
    Infinity,
    1e21,
    '1e12',
    '9'.repeat(20),
    '',
    ' ',
    'soon',
  ];
  const almost = [
    '1,703',
    '0x10',
    '2023-07-29',
    '2023-07-29 08:14:32',
    '2023-13-45T00:00:00Z',
    '2023-07-29T',
    'T08:14',
    '29/07/2023',
  ];
  for (const value of [...nonsense, ...almost]) {
    it(`is not read from ${typeof value === 'string' ? JSON.stringify(value) : String(value)}`, () => {
      expect(epochMs(value)).to.equal(null);
    });
  }
});
