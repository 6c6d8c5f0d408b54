import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SANDBOX_API_KEY } from '../../../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox } from '../../../../../demo/sandbox/serve-sandbox.js';
import { settled } from '../../../support/manual-clock.js';
import { ORDER } from '../start-sandbox.js';
import { faultySandbox, JSON_TYPE } from './faulty-sandbox.js';

/** Whether a promise is still pending after everything that is due has run. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  return (await Promise.race([promise, settled().then(() => pending)])) === pending;
}

describe('an API that is told to misbehave', () => {
  test('answers late', async () => {
    const { set, readPayfect, clock } = await faultySandbox();
    await set({ api: 'payfect', kind: 'latency', delayMs: 3000 });
    const answer = readPayfect();
    await clock.advanceAsync(2999);
    assert.equal(await isPending(answer), true);
    await clock.advanceAsync(1);
    assert.equal((await answer).status, 200);
  });

  test('keeps no timer for a client that has left before a late answer', async () => {
    const { set, readPayfect, clock } = await faultySandbox();
    await set({ api: 'payfect', kind: 'latency', delayMs: 3000 });
    const before = clock.pendingTimers;
    const leaving = new AbortController();
    const answer = readPayfect(leaving.signal);
    assert.equal(clock.pendingTimers, before + 1);
    leaving.abort();
    await answer;
    assert.equal(clock.pendingTimers, before);
  });

  test('never answers', async () => {
    const { set, readPayfect, clock } = await faultySandbox();
    await set({ api: 'payfect', kind: 'stall' });
    const answer = readPayfect();
    await clock.advanceAsync(600_000);
    assert.equal(await isPending(answer), true);
  });

  test('answers byte by byte', async () => {
    const { set, readPayfect, clock, good } = await faultySandbox();
    await set({ api: 'payfect', kind: 'drip', byteEveryMs: 10 });
    const answer = (await readPayfect()).text();
    await clock.advanceAsync(10 * (good.length - 1));
    assert.equal(await isPending(answer), true);
    await clock.advanceAsync(10);
    assert.equal(await answer, good);
  });

  test('sends half of the JSON as if it were all', async () => {
    const { set, readPayfect, good } = await faultySandbox();
    await set({ api: 'payfect', kind: 'truncate' });
    const answer = await readPayfect();
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(await answer.text(), good.slice(0, good.length / 2));
  });

  test('fails in the share that was asked for', async () => {
    const draws = [0, 0.299, 0.3, 0.999];
    const { set, readPayfect } = await faultySandbox(() => draws.shift() ?? 0);
    await set({ api: 'payfect', kind: 'server-error', percent: 30 });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await readPayfect()).status);
    assert.deepEqual(statuses, [503, 503, 200, 200]);
  });

  test('refuses with any Retry-After', async () => {
    const { set, readPayfect } = await faultySandbox();
    for (const retryAfter of [7, 'Wed, 21 Oct 2026 07:28:00 GMT', 'soon']) {
      await set({ api: 'payfect', kind: 'rate-limit', retryAfter });
      const answer = await readPayfect();
      assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, String(retryAfter)]);
    }
  });

  test('answers with a page, with another session, and with a way to another host', async () => {
    const { set, readPayfect, good } = await faultySandbox();
    await set({ api: 'payfect', kind: 'wrong-type' });
    const page = await readPayfect();
    assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=UTF-8']);

    await set({ api: 'payfect', kind: 'wrong-id' });
    const { id, ...others } = JSON.parse(await (await readPayfect()).text());
    const { id: goodId, ...goodOthers } = JSON.parse(good);
    assert.notEqual(id, goodId);
    assert.deepEqual(others, goodOthers);

    await set({ api: 'payfect', kind: 'redirect' });
    const redirect = await readPayfect();
    assert.equal(redirect.status, 302);
    assert.match(redirect.headers.get('location') ?? '', /^https:\/\/[^/]+\.invalid\//);
  });

  test('is alone in that, and behaves again when told so; its payment page never misbehaves', async () => {
    const { set, app, readPayfect, readWeWire, good } = await faultySandbox();
    await set({ api: 'payfect', kind: 'server-error', percent: 100 });
    assert.deepEqual([(await readPayfect()).status, (await readWeWire()).status], [503, 200]);
    assert.equal((await app.request(String(JSON.parse(good).url))).status, 200);
    await set({ api: 'wewire', kind: 'wrong-type' });
    await set({ api: 'payfect', kind: 'none' });
    assert.equal(await (await readPayfect()).text(), good);
    assert.match((await readWeWire()).headers.get('content-type') ?? '', /html/);
  });
});

describe('a served API that is told to misbehave', () => {
  test('breaks the connection in the middle of an answer, and stalls no longer than the sandbox runs', async () => {
    const sandbox = await serveSandbox({ port: 0 });
    const set = (fault: object) =>
      fetch(`${sandbox.url}/faults`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(fault) });
    const create = () =>
      fetch(`${sandbox.url}/api/v1/checkouts/`, {
        method: 'POST',
        headers: { Authorization: `Api-Key ${SANDBOX_API_KEY}`, ...JSON_TYPE },
        body: JSON.stringify(ORDER),
      });
    await set({ api: 'payfect', kind: 'cut' });
    const cut = await create();
    assert.equal(cut.status, 200);
    await assert.rejects(cut.text(), TypeError);

    await set({ api: 'payfect', kind: 'stall' });
    const stalled = assert.rejects(create(), TypeError);
    await sandbox.close();
    await stalled;
  });
});
