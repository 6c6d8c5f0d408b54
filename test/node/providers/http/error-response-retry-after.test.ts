import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect } from '../../../../src/providers/payfect/payfect.js';
import { ManualClock } from '../../support/manual-clock.js';
import { FakeUpstream, jsonResponse } from '../../proxy/support/fake-upstream.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';

const DATE = 'Sat, 30 Dec 2023 12:00:00 GMT';

/** The wait that the provider reads from the headers of an error response, with this server's clock at 12:00:00. */
async function waitOf(headers: Record<string, string>, status = 429): Promise<number | null> {
  const { fetch } = new FakeUpstream(() => jsonResponse({}, { status, headers }));
  const provider = payfect({ apiKey: 'key', fetch, clock: new ManualClock(Date.parse(DATE)) });
  return (await providerErrorOf(provider.checkouts.retrieve(SESSION_ID))).retryAfterSeconds;
}

describe('Retry-After', () => {
  const waits: readonly [value: string, seconds: number | null][] = [
    ['0', 0],
    ['7', 7],
    ['3600', 3_600],
    ['Sat, 30 Dec 2023 12:00:09 GMT', 9],
    ['Sat, 30 Dec 2023 11:59:00 GMT', 0],
    ['', null],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['2023-12-30T12:00:09Z', null],
    ['Xxx, 99 Xxx 9999 99:99:99 GMT', null],
    ['9999999', null],
  ];
  for (const [value, seconds] of waits) {
    test(`is ${seconds} s for ${JSON.stringify(value)}`, async () => {
      assert.equal(await waitOf({ 'retry-after': value }), seconds);
    });
  }

  test('is relative to the provider’s own clock if the response has a Date', async () => {
    const headers = { 'retry-after': 'Sat, 30 Dec 2023 15:00:09 GMT', date: 'Sat, 30 Dec 2023 15:00:00 GMT' };
    assert.equal(await waitOf(headers), 9);
  });

  test('is read from a 503, too', async () => {
    assert.equal(await waitOf({ 'retry-after': '30' }, 503), 30);
  });

  test('is null without the header', async () => {
    assert.equal(await waitOf({}), null);
  });
});
