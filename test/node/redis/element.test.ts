// The element in a browser, on pages of two servers that know of each other through Redis alone.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { createClient } from 'redis';
import { launchBrowser } from '../../e2e/support/browser.js';
import { phaseIs } from '../../e2e/support/checkout-element.js';
import { heardBy } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';
import { startServer, type ServerProcess } from './support/server-process.js';
import { serveUpstream, type Upstream } from './support/upstream.js';

describe('The element on a page of one server, and the callback at another', { timeout: 90_000 }, () => {
  let browser: Browser;
  let redis: RedisServer;
  let upstream: Upstream;
  /** Its pages poll each second. */
  let polling: ServerProcess;
  /** Its pages poll every two minutes: what they know sooner, the doorbell has told them. */
  let listening: ServerProcess;

  before(async () => {
    redis = await serveRedis();
    [upstream, browser] = await Promise.all([serveUpstream(), launchBrowser()]);
    [polling, listening] = await Promise.all([
      startServer(redis, upstream, { pollAfterSeconds: 1 }),
      startServer(redis, upstream, { pollAfterSeconds: 120 }),
    ]);
    const client = await createClient({ url: redis.url }).connect();
    await heardBy(2, client);
    client.destroy();
  });
  after(async () => {
    await browser.close();
    for (const server of [polling, listening]) server.kill();
    await Promise.all([redis.close(), upstream.close()]);
  });

  /** The page once its element is open and hears the doorbell. */
  async function openPage(t: TestContext, server: ServerProcess, id: string): Promise<Page> {
    const context = await browser.newContext();
    t.after(() => context.close());
    const page = await context.newPage();
    const stream = page.waitForResponse((response) => response.url().endsWith('/events'));
    await page.goto(server.pageUrl(id));
    await phaseIs(page, 'open');
    assert.equal((await stream).status(), 200);
    return page;
  }

  test('completes at once: the doorbell rings through Redis', async (t) => {
    const id = upstream.create();
    const page = await openPage(t, listening, id);
    upstream.complete(id);
    assert.equal(await polling.deliver(id), 204);
    await phaseIs(page, 'complete');
    assert.equal(await polling.payments.take(), id);
  });

  test('completes by polling while Redis is down, and at once again when it is back', async (t) => {
    await redis.kill();
    for (const { warnings } of [polling, listening]) assert.match(await warnings.take(), /does not work/);
    const id = upstream.create();
    const page = await openPage(t, polling, id);
    upstream.complete(id);
    assert.equal(await listening.deliver(id), 204);
    await phaseIs(page, 'complete');
    assert.equal(await listening.payments.take(), id);

    await redis.start();
    for (const { warnings } of [polling, listening]) assert.match(await warnings.take(), /works again/);
    const next = upstream.create();
    const nextPage = await openPage(t, listening, next);
    upstream.complete(next);
    assert.equal(await polling.deliver(next), 204);
    await phaseIs(nextPage, 'complete');
    assert.equal(await polling.payments.take(), next);
  });
});
