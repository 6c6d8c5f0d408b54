import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SANDBOX_API_KEY } from '../../../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox } from '../../../../../demo/sandbox/serve-sandbox.js';
import { settled } from '../../../support/manual-clock.js';
import { ORDER } from '../start-sandbox.js';
import { faultySandbox, JSON_TYPE } from './faulty-sandbox.js';

/** Whether a promise is still pending once all due promise reactions have run. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  return (await Promise.race([promise, settled().then(() => pending)])) === pending;
}

describe('an API with a fault', () => {
  test('latency: responds after the delay', async () => {
    const { set, readPayfect, clock } = await faultySandbox();
    await set({ api: 'payfect', kind: 'latency', delayMs: 3000 });
    const response = readPayfect();
    await clock.advanceAsync(2999);
    assert.equal(await isPending(response), true);
    await clock.advanceAsync(1);
    assert.equal((await response).status, 200);
  });

  test('latency: keeps no timer for a client that disconnects', async () => {
    const { set, readPayfect, clock } = await faultySandbox();
    await set({ api: 'payfect', kind: 'latency', delayMs: 3000 });
    const before = clock.pendingTimers;
    const leaving = new AbortController();
    const response = readPayfect(leaving.signal);
    assert.equal(clock.pendingTimers, before + 1);
    leaving.abort();
    await response;
    assert.equal(clock.pendingTimers, before);
  });

  test('stall: never responds', async () => {
    const { set, readPayfect, clock } = await faultySandbox();
    await set({ api: 'payfect', kind: 'stall' });
    const response = readPayfect();
    await clock.advanceAsync(600_000);
    assert.equal(await isPending(response), true);
  });

  test('drip: sends one byte at a time', async () => {
    const { set, readPayfect, clock, good } = await faultySandbox();
    await set({ api: 'payfect', kind: 'drip', byteEveryMs: 10 });
    const response = (await readPayfect()).text();
    await clock.advanceAsync(10 * (good.length - 1));
    assert.equal(await isPending(response), true);
    await clock.advanceAsync(10);
    assert.equal(await response, good);
  });

  test('truncate: sends half of the JSON with status 200', async () => {
    const { set, readPayfect, good } = await faultySandbox();
    await set({ api: 'payfect', kind: 'truncate' });
    const response = await readPayfect();
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(await response.text(), good.slice(0, good.length / 2));
  });

  test('server-error: fails the given percentage of requests', async () => {
    const draws = [0, 0.299, 0.3, 0.999];
    const { set, readPayfect } = await faultySandbox(() => draws.shift() ?? 0);
    await set({ api: 'payfect', kind: 'server-error', percent: 30 });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await readPayfect()).status);
    assert.deepEqual(statuses, [503, 503, 200, 200]);
  });

  test('rate-limit: sends any Retry-After', async () => {
    const { set, readPayfect } = await faultySandbox();
    for (const retryAfter of [7, 'Wed, 21 Oct 2026 07:28:00 GMT', 'soon']) {
      await set({ api: 'payfect', kind: 'rate-limit', retryAfter });
      const response = await readPayfect();
      assert.deepEqual([response.status, response.headers.get('retry-after')], [429, String(retryAfter)]);
    }
  });

  test('wrong-type, wrong-id, redirect: sends a page, another id, a redirect to another host', async () => {
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

  test('affects neither the other API nor the payment page, and ends with kind none', async () => {
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

describe('a served API with a fault', () => {
  test('cut and stall: breaks the connection, and ends a stalled request when the sandbox closes', async () => {
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
