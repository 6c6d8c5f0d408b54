import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultySandbox } from './faulty-sandbox.js';

const NO_FAULTS = { payfect: { kind: 'none' }, wewire: { kind: 'none' } };
const ACCEPT_PAGE = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('/faults as JSON', () => {
  test('sets a fault and returns the current fault of each API', async () => {
    const { app, set } = await faultySandbox();
    assert.deepEqual(await (await app.request('/faults')).json(), NO_FAULTS);
    const stall = { kind: 'latency', delayMs: 250 };
    const response = await set({ api: 'wewire', ...stall });
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { ...NO_FAULTS, wewire: stall });
    assert.deepEqual(await (await app.request('/faults')).json(), { ...NO_FAULTS, wewire: stall });
  });

  test('rejects invalid settings with a sentence, and changes nothing', async () => {
    const { app, set } = await faultySandbox();
    for (const [fault, sentence] of [
      [{}, /^api is missing\. kind is missing\.$/],
      [{ api: 'stripe', kind: 'stall' }, /^api must be one of payfect, wewire\.$/],
      [{ api: 'payfect', kind: 'slow' }, /^kind must be one of none, latency, stall, /],
      [{ api: 'payfect', kind: 'latency' }, /^delayMs is missing\.$/],
      [{ api: 'payfect', kind: 'latency', delayMs: 0 }, /^delayMs must be at least 1\.$/],
      [{ api: 'payfect', kind: 'latency', delayMs: 60_001 }, /^delayMs must be at most 60000\.$/],
      [{ api: 'payfect', kind: 'server-error', percent: 'many' }, /^percent must be a whole number\.$/],
      [
        { api: 'payfect', kind: 'rate-limit', retryAfter: '1\r\nSet-Cookie: a=b' },
        /^retryAfter must be 1 to 100 print/,
      ],
      [[], /^api is missing\. kind is missing\.$/],
      ['stall', /^Send a JSON object such as /],
    ] as const) {
      const response = await set(fault);
      assert.equal(response.status, 400, JSON.stringify(fault));
      assert.match((JSON.parse(await response.text()) as { detail: string }).detail, sentence);
    }
    assert.deepEqual(await (await app.request('/faults')).json(), NO_FAULTS);
  });
});

describe('/faults as a page', () => {
  const page = async (app: Awaited<ReturnType<typeof faultySandbox>>['app']) =>
    (await app.request('/faults', { headers: ACCEPT_PAGE })).text();

  test('has a form with every fault, which works without a script', async () => {
    const { app } = await faultySandbox();
    const html = await page(app);
    assert.match(html, /<form method="post" action="\/faults">/);
    const kinds = [...html.matchAll(/name="kind" value="([\w-]+)"/g)].map(([, kind]) => kind);
    for (const kind of kinds) {
      const body = new URLSearchParams({ api: 'wewire', kind: kind ?? '' });
      for (const [, name = '', value = ''] of html.matchAll(/<input name="(\w+)" value="(\w+)"/g))
        body.set(name, value);
      const response = await app.request('/faults', { method: 'POST', body });
      assert.deepEqual([response.status, response.headers.get('location')], [303, '/faults'], kind);
      const now = JSON.parse(await (await app.request('/faults')).text());
      assert.equal(now.wewire.kind, kind);
    }
    assert.equal(kinds.length, 11);
  });

  test('shows the current faults, and why a form was rejected', async () => {
    const { app, set } = await faultySandbox();
    await set({ api: 'payfect', kind: 'rate-limit', retryAfter: '<soon>' });
    assert.match(await page(app), /<dt>Payfect<\/dt>\s*<dd>Refuses with 429 and Retry-After: &lt;soon&gt;<\/dd>/);
    const body = new URLSearchParams({ api: 'payfect', kind: 'latency', delayMs: 'long' });
    const rejected = await app.request('/faults', { method: 'POST', body });
    assert.equal(rejected.status, 400);
    assert.match(await rejected.text(), /role="alert">delayMs must be a whole number/);
  });

  test('is linked from the payment page', async () => {
    const { app, good } = await faultySandbox();
    assert.match(await (await app.request(String(JSON.parse(good).url))).text(), /<a href="\/faults">/);
  });
});
