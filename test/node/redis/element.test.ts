// The element in a browser, on pages of two servers that are connected only through Redis.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { createClient } from 'redis';
import { launchBrowser } from '../../e2e/support/browser.js';
import { waitForPhase } from '../../e2e/support/checkout-element.js';
import { waitForSubscribers } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';
import { startServer, type ServerProcess } from './support/server-process.js';
import { serveUpstream, type Upstream } from './support/upstream.js';

describe('The element with its page and its callback on different servers', { timeout: 90_000 }, () => {
  let browser: Browser;
  let redis: RedisServer;
  let upstream: Upstream;
  /** Its pages poll every second. */
  let polling: ServerProcess;
  /** Its pages poll every two minutes, so faster updates come through the doorbell. */
  let listening: ServerProcess;

  before(async () => {
    redis = await serveRedis();
    [upstream, browser] = await Promise.all([serveUpstream(), launchBrowser()]);
    [polling, listening] = await Promise.all([
      startServer(redis, upstream, { pollAfterSeconds: 1 }),
      startServer(redis, upstream, { pollAfterSeconds: 120 }),
    ]);
    const client = await createClient({ url: redis.url }).connect();
    await waitForSubscribers(2, client);
    client.destroy();
  });
  after(async () => {
    await browser.close();
    for (const server of [polling, listening]) server.kill();
    await Promise.all([redis.close(), upstream.close()]);
  });

  /** Opens the page and waits until its element is open and has its event stream. */
  async function openPage(t: TestContext, server: ServerProcess, id: string): Promise<Page> {
    const context = await browser.newContext();
    t.after(() => context.close());
    const page = await context.newPage();
    const stream = page.waitForResponse((response) => response.url().endsWith('/events'));
    await page.goto(server.pageUrl(id));
    await waitForPhase(page, 'open');
    assert.equal((await stream).status(), 200);
    return page;
  }

  test('completes at once, through the doorbell', async (t) => {
    const id = upstream.create();
    const page = await openPage(t, listening, id);
    upstream.complete(id);
    assert.equal(await polling.deliver(id), 204);
    await waitForPhase(page, 'complete');
    assert.equal(await polling.payments.next(), id);
  });

  test('completes by polling while Redis is down, and through the doorbell once it is back', async (t) => {
    await redis.kill();
    for (const { warnings } of [polling, listening]) assert.match(await warnings.next(), /does not work/);
    const id = upstream.create();
    const page = await openPage(t, polling, id);
    upstream.complete(id);
    assert.equal(await listening.deliver(id), 204);
    await waitForPhase(page, 'complete');
    assert.equal(await listening.payments.next(), id);

    await redis.start();
    for (const { warnings } of [polling, listening]) assert.match(await warnings.next(), /works again/);
    const next = upstream.create();
    const nextPage = await openPage(t, listening, next);
    upstream.complete(next);
    assert.equal(await polling.deliver(next), 204);
    await waitForPhase(nextPage, 'complete');
    assert.equal(await polling.payments.next(), next);
  });
});
