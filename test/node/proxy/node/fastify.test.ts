import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import Fastify from 'fastify';
import { fastifyPlugin, type FastifyPluginOptions } from '../../../../src/proxy/node/fastify.js';
import { callbackRequest } from '../support/callback.js';
import { recordingProxy } from '../support/recording-proxy.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';
import { firstEvents } from './support/events.js';

async function serve(t: TestContext, proxy: Parameters<typeof fastifyPlugin>[0], options: FastifyPluginOptions = {}) {
  const app = Fastify({ trustProxy: true, forceCloseConnections: true });
  app.post('/orders', (request) => ({ parsed: request.body }));
  void app.register(fastifyPlugin(proxy, options), { prefix: '/payfect' });
  t.after(() => app.close());
  return app.listen({ port: 0 });
}

describe('fastifyPlugin', () => {
  test('serves sessions, errors and signed callbacks', async (t) => {
    const { proxy, payments, clock } = recordingProxy();
    const origin = await serve(t, proxy);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`)).status, 200);
    assert.equal((await (await fetch(`${origin}/payfect/x`)).json()).code, 'not-found');
    const response = await fetch(`${origin}/payfect/callback`, callbackRequest({ nowMs: clock.now() }));
    assert.deepEqual([response.status, payments.length], [204, 1]);
  });

  test('streams events', async (t) => {
    const { proxy } = testProxy();
    const origin = await serve(t, proxy);
    await firstEvents(`${origin}${SESSION_PATH}/events`, proxy);
  });

  test('leaves the body parsers of other routes alone', async (t) => {
    const origin = await serve(t, testProxy().proxy);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${origin}/orders`, { method: 'POST', body: '{"a":1}', headers });
    assert.deepEqual(await response.json(), { parsed: { a: 1 } });
  });

  test('limits by request.ip, which obeys trustProxy, and by clientAddress instead', async (t) => {
    const limits = { client: { perSecond: 1, burst: 1 } };
    const statuses = async (options: FastifyPluginOptions) => {
      const origin = await serve(t, testProxy({ limits }).proxy, options);
      const statusFor = async (address: string) =>
        (await fetch(`${origin}/payfect/checkouts/short`, { headers: { 'x-forwarded-for': address } })).status;
      return [await statusFor('203.0.113.1'), await statusFor('203.0.113.1'), await statusFor('203.0.113.2')];
    };
    assert.deepEqual(await statuses({}), [404, 429, 404]);
    assert.deepEqual(await statuses({ clientAddress: () => 'everyone' }), [404, 429, 429]);
  });

  test('stops the app from starting without a prefix', async () => {
    const app = Fastify();
    void app.register(fastifyPlugin(testProxy().proxy));
    await assert.rejects(async () => app.ready(), /Register the checkout proxy with its base path/);
  });
});
