import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLog, type LogEntry, type WarningLogEntry } from '../../../src/proxy/log.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { callbackBody, callbackRequest } from './support/callback.js';
import { jsonResponse } from './support/fake-upstream.js';
import { testProxy } from './support/test-proxy.js';

describe('The log', () => {
  test('has an entry for each request, with route, code, status and duration', async () => {
    const { read, send, upstream, clock, entries } = testProxy();
    upstream.respond = () => {
      clock.advance(250);
      return jsonResponse({}, { status: 401 });
    };
    await read();
    await send('/elsewhere');
    const [first, second] = entries.map(({ requestId, sessionHash, error, ...entry }) => {
      assert.match(String(requestId), /^[0-9a-f-]{36}$/);
      return { ...entry, hasHash: sessionHash !== null, hasError: error !== undefined };
    });
    const none = { hasHash: false, hasError: false };
    assert.deepEqual(first, {
      kind: 'request',
      route: 'session',
      code: 'upstream-auth',
      status: 502,
      durationMs: 250,
      hasHash: true,
      hasError: false,
    });
    assert.deepEqual(second, {
      kind: 'request',
      route: 'unknown',
      code: 'not-found',
      status: 404,
      durationMs: 0,
      ...none,
    });
  });

  test('has the request id of the error response', async () => {
    const { send, entries } = testProxy();
    const problem = await (await send('/payfect/x')).json();
    assert.equal(problem.requestId, entries[0]?.requestId);
  });

  test('does not fail a request if onLog throws', async () => {
    const { read } = testProxy({
      onLog() {
        throw new Error('disk full');
      },
    });
    assert.equal((await read()).status, 200);
  });

  test('without onLog, prints only problems on the console, with advice', async () => {
    const lines: unknown[][] = [];
    const log = createLog(undefined, {
      warn: (...line) => lines.push(['warn', ...line]),
      error: (...line) => lines.push(['error', ...line]),
    });
    const facts = { route: 'session', status: 0, durationMs: 0, sessionId: null, requestId: 'r1' } as const;
    const quiet = ['ok', 'not-found', 'forbidden', 'method-not-allowed', 'rate-limited'] as const;
    for (const code of [...quiet, 'upstream-auth', 'upstream-error', 'invalid-callback'] as const) {
      await log.request({ ...facts, code });
    }
    await log.request({ ...facts, code: 'internal', error: 'boom' });
    await log.warn({ event: 'payment-url', sessionId: null, requestId: 'r1' });
    await log.warn({ event: 'store', sessionId: null, requestId: null, error: 'redis' });
    assert.deepEqual(lines, [
      [
        'error',
        '[payfect-checkout] session upstream-auth 0 session=- request=r1',
        'The provider refused the API key: check apiKey and baseUrl.',
      ],
      ['warn', '[payfect-checkout] session upstream-error 0 session=- request=r1'],
      [
        'warn',
        '[payfect-checkout] session invalid-callback 0 session=- request=r1',
        'If the provider sent this, check callbackSecret. Otherwise it is a forgery.',
      ],
      ['error', '[payfect-checkout] session internal 0 session=- request=r1', 'boom'],
      [
        'warn',
        '[payfect-checkout] warning payment-url session=- request=r1',
        "A session's payment page was withheld: its host is not in paymentHosts, or its URL is not a clean https URL.",
      ],
      [
        'warn',
        '[payfect-checkout] warning store session=- request=-',
        'The store failed, so onComplete may run again for this payment.',
        'redis',
      ],
    ]);
  });
});

describe('A warning in the log', () => {
  const fail = () => Promise.reject(new Error('down'));
  const doorbell = { ring: fail, subscribe: () => () => undefined };

  /** The log of one delivery of a callback. */
  async function logOfCallback(options: Parameters<typeof testProxy>[0], body: Record<string, unknown> = {}) {
    const { send, upstream, clock, entries } = testProxy(options);
    upstream.respondWithSession({ status: 'complete' });
    const request = callbackRequest({ nowMs: clock.now(), body: JSON.stringify(callbackBody(body)) });
    await send('/payfect/callback', request);
    return entries;
  }

  /** For each event, a request that causes it once or more. */
  const causes: Readonly<Record<WarningLogEntry['event'], () => Promise<readonly LogEntry[]>>> = {
    async authorize() {
      const { read, entries } = testProxy({ authorize: fail });
      await read();
      return entries;
    },
    async 'client-address'() {
      const { read, entries } = testProxy({ clientAddress: undefined });
      await read();
      return entries;
    },
    doorbell: () => logOfCallback({ doorbell }),
    async items() {
      const { read, entries } = testProxy({ items: fail });
      await read();
      return entries;
    },
    async mount() {
      const { send, entries } = testProxy();
      await send('/payfect-checkout.js');
      return entries;
    },
    'payment-mismatch': () => logOfCallback({}, { amount: '1.00' }),
    async 'payment-url'() {
      const { read, upstream, entries } = testProxy();
      upstream.respondWithSession({ url: 'https://evil.example/x' });
      await read();
      return entries;
    },
    async payments() {
      const { read, entries } = testProxy({ payments: fail });
      await read();
      return entries;
    },
    store: () => logOfCallback({ store: { has: fail, add: fail } }),
  };
  for (const [event, cause] of Object.entries(causes)) {
    const hasRequest = !['client-address', 'items', 'payments'].includes(event);

    test(`${event} has kind "warning"${hasRequest ? ' and the id of the request that caused it' : ''}`, async () => {
      const entries = await cause();
      const warnings = entries.filter((entry) => entry.kind === 'warning');
      const [request, ...others] = entries.filter((entry) => entry.kind === 'request');
      assert.ok(warnings.length > 0 && request !== undefined && others.length === 0);
      for (const warning of warnings) {
        assert.equal(warning.event, event);
        assert.equal(warning.requestId, hasRequest ? request.requestId : null);
        assert.equal(warning.sessionHash, event === 'client-address' ? null : request.sessionHash);
      }
    });
  }

  test('has no request id if proxy.notify caused it', async () => {
    const { proxy, entries } = testProxy({ doorbell });
    await proxy.notify(SESSION_ID);
    assert.deepEqual(
      entries.map(({ kind, requestId }) => [kind, requestId]),
      [['warning', null]],
    );
  });
});
