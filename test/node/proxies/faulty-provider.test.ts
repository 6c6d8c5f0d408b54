// How the handwritten proxies (PHP, Python, Go) handle a faulty provider.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { problemViolations, sessionViolations } from '../../../src/schema/contract.js';
import { GO, PHP, PYTHON } from './support/backends.js';
import { cleanupStack } from './support/cleanup-stack.js';
import { CANARY, serveFaultyProvider, type FaultyProvider } from './support/serve-faulty-provider.js';
import { startBackend, type RunningBackend } from './support/start-backend.js';

const EXPECTED_STATUS: Readonly<Record<string, number>> = {
  'status-400': 502,
  'status-401': 502,
  'status-403': 502,
  'status-404': 404,
  'status-429': 502,
  'status-500': 502,
  redirected: 502,
  'html-page': 502,
  'array-body': 502,
  'another-session': 502,
  'no-total': 502,
  truncated: 502,
  'too-large': 502,
  'endless-body': 502,
  'deeply-nested': 502,
  'connection-reset': 502,
};

// In parallel, because each of them waits for two timeouts of five seconds.
describe('With a faulty provider', { concurrency: true }, () => {
  for (const backend of [PHP, PYTHON, GO]) {
    describe(`the proxy in ${backend.name}`, { concurrency: false }, () => {
      let provider: FaultyProvider;
      let running: RunningBackend;

      const { use, close } = cleanupStack();

      before(async () => {
        provider = await use(serveFaultyProvider());
        running = await use(startBackend(backend, provider.url));
      });
      after(close);

      const read = (id: string) => {
        const url = `http://localhost:${running.port}/payfect/checkouts/${id}`;
        return fetch(url, { signal: AbortSignal.timeout(10_000) });
      };

      for (const [fault, status] of Object.entries(EXPECTED_STATUS)) {
        test(`responds with ${status} and no provider text: ${fault}`, async () => {
          const response = await read(fault);
          const text = await response.text();
          assert.equal(response.status, status, text);
          assert.equal(response.headers.get('content-type'), 'application/problem+json');
          assert.deepEqual(problemViolations(JSON.parse(text)), []);
          assert.ok(!(text + JSON.stringify([...response.headers])).includes(CANARY));
          assert.deepEqual(provider.unexpectedUrls, []);
        });
      }

      for (const fault of ['extra-members', 'wrong-types']) {
        test(`responds with what the contract allows: ${fault}`, async () => {
          const response = await read(fault);
          const text = await response.text();
          assert.equal(response.status, 200, text);
          assert.deepEqual(sessionViolations(JSON.parse(text)), []);
          assert.ok(!text.includes(CANARY), text);
        });
      }

      const CALLBACKS = {
        'for an open session': {
          body: JSON.stringify({ id: 'extra-members', status: 'succeeded' }),
          status: 503,
        },
        'for an unknown session': { body: JSON.stringify({ id: 'status-404' }), status: 404 },
        'without an id': { body: '{}', status: 404 },
        'with a path as id': { body: JSON.stringify({ id: '../checkouts' }), status: 404 },
        'with an array as body': { body: '[["id"]]', status: 404 },
        'with a body that is not JSON': { body: 'id=extra-members', status: 404 },
        'with an oversized body': {
          body: JSON.stringify({ x: 'x'.repeat(20_000), id: 'extra-members' }),
          status: 404,
        },
      };
      for (const [name, { body, status }] of Object.entries(CALLBACKS)) {
        test(`confirms no payment for a callback ${name}`, async () => {
          const url = `http://localhost:${running.port}/payfect/callback`;
          const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
          assert.equal(response.status, status, await response.text());
          assert.doesNotMatch(running.output(), /Paid:/);
        });
      }

      for (const fault of ['no-response', 'slow-drip']) {
        test(`responds with 504 after five seconds: ${fault}`, async () => {
          const startMs = performance.now();
          assert.equal((await read(fault)).status, 504);
          const seconds = (performance.now() - startMs) / 1_000;
          assert.ok(seconds > 4.5 && seconds < 9, `after ${seconds} s`);
        });
      }
    });
  }
});
