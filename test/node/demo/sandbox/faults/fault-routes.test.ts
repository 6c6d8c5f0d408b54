import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultySandbox } from './faulty-sandbox.js';

const NO_FAULTS = { payfect: { kind: 'none' }, wewire: { kind: 'none' }, btcpay: { kind: 'none' } };
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
      [{ api: 'stripe', kind: 'stall' }, /^api must be one of payfect, wewire, btcpay\.$/],
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

describe('a fault with a duration', () => {
  test('ends by itself; without one, it stays', async () => {
    const { app, clock, set } = await faultySandbox();
    await set({ api: 'payfect', kind: 'stall', forSeconds: 30 });
    await set({ api: 'wewire', kind: 'cut' });
    await clock.advanceAsync(29_999);
    assert.deepEqual(await (await app.request('/faults')).json(), {
      ...NO_FAULTS,
      payfect: { kind: 'stall' },
      wewire: { kind: 'cut' },
    });
    await clock.advanceAsync(1);
    assert.deepEqual(await (await app.request('/faults')).json(), { ...NO_FAULTS, wewire: { kind: 'cut' } });
  });

  test('rejects a duration below a second or above a day', async () => {
    const { set } = await faultySandbox();
    for (const [forSeconds, sentence] of [
      [0, 'forSeconds must be at least 1.'],
      [86_401, 'forSeconds must be at most 86400.'],
    ] as const) {
      const response = await set({ api: 'payfect', kind: 'stall', forSeconds });
      assert.deepEqual([response.status, await response.json()], [400, { detail: sentence }]);
    }
  });
});

describe('a preset', () => {
  for (const [preset, fault] of [
    ['slow', { kind: 'latency', delayMs: 3000 }],
    ['down', { kind: 'server-error', percent: 100 }],
    ['liar', { kind: 'wrong-id' }],
    ['rude', { kind: 'cut' }],
    ['normal', { kind: 'none' }],
  ] as const) {
    test(`${preset} is one of the faults, for scripts and as a button`, async () => {
      const { app, set } = await faultySandbox();
      await set({ api: 'payfect', kind: 'stall' });
      const response = await set({ api: 'payfect', preset });
      assert.deepEqual(await response.json(), { ...NO_FAULTS, payfect: fault });
      const html = await (await app.request('/faults', { headers: ACCEPT_PAGE })).text();
      const pressed = [...html.matchAll(/name="preset" value="(\w+)" aria-pressed="true"/g)].map(([, id]) => id);
      assert.deepEqual(pressed, [preset]);
    });
  }
});

describe('the notice on every page', () => {
  const PAGES = ['/', '/faults', '/checkouts/unknown-id'];
  const read = async (app: Awaited<ReturnType<typeof faultySandbox>>['app'], path: string) =>
    (await app.request(path, { headers: ACCEPT_PAGE })).text();

  test('names each API that has a fault, what it does and when it ends', async () => {
    const { app, good, set } = await faultySandbox();
    await set({ api: 'payfect', preset: 'slow', forSeconds: 90 });
    await set({ api: 'wewire', kind: 'stall' });
    for (const path of [...PAGES, new URL(String(JSON.parse(good).url)).pathname]) {
      const html = await read(app, path);
      assert.match(html, /<b>Payfect API:<\/b> Slow \(3 s\), ends\s+<time [^>]*data-seconds-left="90"/, path);
      assert.match(html, /<b>WeWire API:<\/b> Never responds/, path);
      assert.ok(html.includes(`<input type="hidden" name="back" value="${path}" />`), path);
    }
  });

  test('is absent while all is normal', async () => {
    const { app } = await faultySandbox();
    for (const path of PAGES) assert.doesNotMatch(await read(app, path), /Back to normal/, path);
  });

  test('has a button that ends all faults and returns to the page, never to another site', async () => {
    const { app, set } = await faultySandbox();
    const reset = async (back: string) =>
      app.request('/faults/reset', { method: 'POST', body: new URLSearchParams({ back }) });
    for (const [back, location] of [
      ['/checkouts/1?currency=usdt', '/checkouts/1?currency=usdt'],
      ['//elsewhere.example/', '/faults'],
      ['/\\elsewhere.example/', '/faults'],
      ['https://elsewhere.example/', '/faults'],
    ] as const) {
      await set({ api: 'payfect', kind: 'stall' });
      const response = await reset(back);
      assert.deepEqual([response.status, response.headers.get('location')], [303, location]);
      assert.deepEqual(await (await app.request('/faults')).json(), NO_FAULTS);
    }
  });
});

describe('/faults as a page', () => {
  const page = async (app: Awaited<ReturnType<typeof faultySandbox>>['app'], api = 'payfect') =>
    (await app.request(`/faults?api=${api}`, { headers: ACCEPT_PAGE })).text();

  test('has a form with every fault, which works without a script', async () => {
    const { app } = await faultySandbox();
    const html = await page(app, 'wewire');
    assert.match(html, /<form method="post" action="\/faults">\s+<input type="hidden" name="api" value="wewire" \/>/);
    const kinds = [...html.matchAll(/name="kind" value="([\w-]+)"/g)].map(([, kind]) => kind);
    for (const kind of kinds) {
      const body = new URLSearchParams({ api: 'wewire', kind: kind ?? '' });
      for (const [, name = '', value = ''] of html.matchAll(/<input name="(\w+)" value="(\w+)"/g))
        body.set(name, value);
      const response = await app.request('/faults', { method: 'POST', body });
      assert.deepEqual([response.status, response.headers.get('location')], [303, '/faults?api=wewire'], kind);
      const now = JSON.parse(await (await app.request('/faults')).text());
      assert.equal(now.wewire.kind, kind);
    }
    assert.equal(kinds.length, 11);
  });

  test('shows the current faults, and why a form was rejected', async () => {
    const { app, set } = await faultySandbox();
    await set({ api: 'payfect', kind: 'rate-limit', retryAfter: '<soon>' });
    assert.match(
      await page(app),
      /<b>Payfect<\/b> <span>Rejects requests with 429 and Retry-After: &lt;soon&gt;<\/span>/,
    );
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
