import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../../demo/sandbox/create-sandbox.js';
import { settled } from '../../../support/manual-clock.js';
import { openFernet } from '../open-fernet.js';
import { startSandbox } from '../start-sandbox.js';

const CALLBACK_URL = 'https://shop.example/payfect/callback';

/** A merchant's server that records the requests it receives. */
function merchantServer(respond: (attempt: number, request: Request) => Response | Promise<Response>) {
  const requests: Request[] = [];
  const receive: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    return respond(requests.length, request);
  };
  return { requests, fetch: receive };
}

async function payWith(server: { fetch: typeof fetch }, changes: object = {}, fields: Record<string, string> = {}) {
  const lines: string[] = [];
  const sandbox = startSandbox({ fetch: server.fetch, log: (line) => lines.push(line) });
  const session = await sandbox.create({ callback_url: CALLBACK_URL, ...changes });
  await sandbox.post(session.id, 'pay', fields);
  await settled();
  return { ...sandbox, session, lines };
}

describe('the callback', () => {
  test('has the documented body, signed with Fernet', async () => {
    const server = merchantServer(() => new Response());
    const fields = { currency: 'usdt', network: 'tron' };
    const { session, clock, retrieve } = await payWith(server, { client_reference_id: 'order-7' }, fields);
    const [request] = server.requests;
    assert.ok(request);
    assert.deepEqual([request.method, request.url], ['POST', CALLBACK_URL]);
    const text = await request.text();
    const body = JSON.parse(text);
    assert.deepEqual(
      { ...body, payment_method: { ...body.payment_method, id: '' } },
      {
        id: session.id,
        amount: '20.50',
        status: 'succeeded',
        currency: 'usdt',
        merchant: 'bf065cc8-343d-4419-be7d-ed2190f1df4d',
        is_livemode: false,
        payment_intent: session.paymentIntent,
        payment_method: { id: '', payment_method_detail: { network: 'tron', currency: 'usdt' } },
        client_reference_id: 'order-7',
      },
    );
    const signature = openFernet(SANDBOX_CALLBACK_SECRET_DEFAULT, request.headers.get('x-payfect-signature') ?? '');
    assert.deepEqual(signature, { text, seconds: BigInt(Math.floor(clock.now() / 1000)) });
    assert.equal((await retrieve(session.id)).status, 'complete');
  });

  test('is retried with growing delays, signed anew, until the merchant accepts it', async () => {
    const server = merchantServer((attempt) => new Response(null, { status: attempt < 4 ? 500 : 204 }));
    const { clock } = await payWith(server);
    const counts = [server.requests.length];
    for (const waitMs of [999, 1, 1999, 1, 3999, 1, 3_600_000]) {
      await clock.advanceAsync(waitMs);
      counts.push(server.requests.length);
    }
    assert.deepEqual(counts, [1, 1, 2, 2, 3, 3, 4, 4]);
    const tokens = server.requests.map((request) => request.headers.get('x-payfect-signature') ?? '');
    assert.equal(new Set(tokens).size, 4);
    const seconds = tokens.map((token) => openFernet(SANDBOX_CALLBACK_SECRET_DEFAULT, token).seconds);
    assert.deepEqual(
      seconds.map((second) => Number(second - (seconds[0] ?? 0n))),
      [0, 1, 3, 7],
    );
  });

  test('stops after eight attempts and logs it', async () => {
    const server = merchantServer(() => Promise.reject(new TypeError('fetch failed')));
    const { clock, lines } = await payWith(server);
    await clock.advanceAsync(24 * 3_600_000);
    assert.equal(server.requests.length, 8);
    assert.equal(clock.pendingTimers, 0);
    assert.match(lines[0] ?? '', /failed \(attempt 1 of 8\): fetch failed\. Next attempt in 1 s\.$/);
    assert.match(lines[7] ?? '', /\(attempt 8 of 8\): fetch failed\. No more attempts\.$/);
  });

  test('does not follow a redirect, and counts it as a failure', async () => {
    const server = merchantServer(
      () => new Response(null, { status: 302, headers: { Location: 'https://evil.example' } }),
    );
    const { clock, lines } = await payWith(server);
    await clock.advanceAsync(1000);
    assert.deepEqual(
      server.requests.map((request) => [request.url, request.redirect]),
      [
        [CALLBACK_URL, 'manual'],
        [CALLBACK_URL, 'manual'],
      ],
    );
    assert.match(lines[0] ?? '', /the merchant returned 302/);
  });

  test('times out after ten seconds without a response', async () => {
    const server = merchantServer(
      (_attempt, { signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason);
          });
        }),
    );
    const { clock, lines } = await payWith(server);
    await clock.advanceAsync(10_000);
    assert.match(lines[0] ?? '', /no response within 10 s/);
    await clock.advanceAsync(1000);
    assert.equal(server.requests.length, 2);
  });

  test('is sent once even if the form is posted twice, and not without a URL', async () => {
    const server = merchantServer(() => new Response());
    const { session, post } = await payWith(server);
    await post(session.id, 'pay');
    await settled();
    assert.equal(server.requests.length, 1);
    await payWith(server, { callback_url: null });
    assert.equal(server.requests.length, 1);
  });

  test('is sent only for success', async () => {
    const server = merchantServer(() => new Response());
    const { create, post } = startSandbox({ fetch: server.fetch });
    for (const action of ['underpay', 'cancel', 'expire']) {
      const { id } = await create({ callback_url: CALLBACK_URL });
      await post(id, action);
    }
    await settled();
    assert.equal(server.requests.length, 0);
  });

  test('stops with the sandbox, in flight or waiting for a retry', async () => {
    const failing = merchantServer(() => new Response(null, { status: 500 }));
    const waiting = await payWith(failing);
    waiting.close();
    assert.equal(waiting.clock.pendingTimers, 0);

    let isAborted = false;
    const hanging = merchantServer((_attempt, { signal }) => {
      signal.addEventListener('abort', () => (isAborted = true));
      return new Promise(() => undefined);
    });
    (await payWith(hanging)).close();
    assert.equal(isAborted, true);
  });
});
