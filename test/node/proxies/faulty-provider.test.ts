// What the proxies that are written by hand make of a provider that does wrong.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { problemViolations, sessionViolations } from '../../../src/proxy-check/contract.js';
import { GO, PHP, PYTHON } from './support/backends.js';
import { keepOpen } from './support/cleanup-stack.js';
import { CANARY, serveFaultyProvider, type FaultyProvider } from './support/serve-faulty-provider.js';
import { startBackend, type RunningBackend } from './support/start-backend.js';

const STATUS_OF: Readonly<Record<string, number>> = {
  'status-400': 502,
  'status-401': 502,
  'status-403': 502,
  'status-404': 404,
  'status-429': 502,
  'status-500': 502,
  'redirect-elsewhere': 502,
  'html-page': 502,
  'list-of-all': 502,
  'another-session': 502,
  'no-total': 502,
  'cut-short': 502,
  'too-large': 502,
  'floods-for-ever': 502,
  'deeply-nested': 502,
  'hangs-up': 502,
};

// Side by side: each of them waits five seconds for a provider that never ends.
describe('With a provider that does wrong', { concurrency: true }, () => {
  for (const backend of [PHP, PYTHON, GO]) {
    describe(`the proxy in ${backend.name}`, { concurrency: false }, () => {
      let provider: FaultyProvider;
      let running: RunningBackend;

      const { keep, close } = keepOpen();

      before(async () => {
        provider = await keep(serveFaultyProvider());
        running = await keep(startBackend(backend, provider.url));
      });
      after(close);

      const read = (id: string) => {
        const url = `http://localhost:${running.port}/payfect/checkouts/${id}`;
        return fetch(url, { signal: AbortSignal.timeout(10_000) });
      };

      for (const [fault, status] of Object.entries(STATUS_OF)) {
        test(`answers ${status} in its own words: ${fault}`, async () => {
          const answer = await read(fault);
          const text = await answer.text();
          assert.equal(answer.status, status, text);
          assert.equal(answer.headers.get('content-type'), 'application/problem+json');
          assert.deepEqual(problemViolations(JSON.parse(text)), []);
          assert.ok(!(text + JSON.stringify([...answer.headers])).includes(CANARY));
          assert.deepEqual(provider.followed, []);
        });
      }

      for (const fault of ['more-members', 'odd-types']) {
        test(`answers what the contract allows, and no more: ${fault}`, async () => {
          const answer = await read(fault);
          const text = await answer.text();
          assert.equal(answer.status, 200, text);
          assert.deepEqual(sessionViolations(JSON.parse(text)), []);
          assert.ok(!text.includes(CANARY), text);
        });
      }

      const CALLBACKS = {
        'for a session that is open': {
          body: JSON.stringify({ id: 'more-members', status: 'succeeded' }),
          status: 503,
        },
        'for a session that is not there': { body: JSON.stringify({ id: 'status-404' }), status: 404 },
        'without an id': { body: '{}', status: 404 },
        'with a path for an id': { body: JSON.stringify({ id: '../checkouts' }), status: 404 },
        'with a list for a body': { body: '[["id"]]', status: 404 },
        'that is no JSON': { body: 'id=more-members', status: 404 },
        'that is longer than any real one': {
          body: JSON.stringify({ x: 'x'.repeat(20_000), id: 'more-members' }),
          status: 404,
        },
      };
      for (const [name, { body, status }] of Object.entries(CALLBACKS)) {
        test(`takes no forged callback for a payment: ${name}`, async () => {
          const url = `http://localhost:${running.port}/payfect/callback`;
          const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
          assert.equal(answer.status, status, await answer.text());
          assert.doesNotMatch(running.printed(), /Paid:/);
        });
      }

      for (const fault of ['stalls-for-ever', 'drips-for-ever']) {
        test(`answers 504 after five seconds: ${fault}`, async () => {
          const startMs = performance.now();
          assert.equal((await read(fault)).status, 504);
          const seconds = (performance.now() - startMs) / 1_000;
          assert.ok(seconds > 4.5 && seconds < 9, `after ${seconds} s`);
        });
      }
    });
  }
});
