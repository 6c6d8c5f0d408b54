import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect } from '../../../../src/providers/payfect/payfect.js';
import { ManualClock } from '../../support/manual-clock.js';
import { FakeUpstream, jsonResponse } from '../../proxy/support/fake-upstream.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';

const DATE = 'Sat, 30 Dec 2023 12:00:00 GMT';

/** What is made of a refusal's headers by a server whose clock says 12:00:00. */
async function waitOf(headers: Record<string, string>, status = 429): Promise<number | null> {
  const { fetch } = new FakeUpstream(() => jsonResponse({}, { status, headers }));
  const provider = payfect({ apiKey: 'key', fetch, clock: new ManualClock(Date.parse(DATE)) });
  return (await providerErrorOf(provider.checkouts.retrieve(SESSION_ID))).retryAfterSeconds;
}

describe('The wait that a provider asks for', () => {
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

  test('is measured against the provider’s own clock where its answer tells the time', async () => {
    const headers = { 'retry-after': 'Sat, 30 Dec 2023 15:00:09 GMT', date: 'Sat, 30 Dec 2023 15:00:00 GMT' };
    assert.equal(await waitOf(headers), 9);
  });

  test('is heard from a provider that is down, too', async () => {
    assert.equal(await waitOf({ 'retry-after': '30' }, 503), 30);
  });

  test('is unknown where there is none', async () => {
    assert.equal(await waitOf({}), null);
  });
});
