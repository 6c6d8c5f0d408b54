// Responses that are not a session, or not the requested one.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startFaultServer } from '../support/fault-server.js';
import { json, raw, redirect, type PlannedResponse } from '../support/planned-response.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { waitForAfterPaint, waitForPhase } from '../support/checkout-element.js';
import { sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const OPEN_MS = 15 * SECOND_MS;
const SESSION = JSON.stringify(newestAnswer({ status: 'complete' }));
const BROKEN_UTF8 = Buffer.from(SESSION);
BROKEN_UTF8[BROKEN_UTF8.indexOf('頑')] = 0xff;
/** More than the buffers of both ends hold, which on a fast machine take tens of megabytes before the page has read one. */
const FLOOD_BYTES = 1_000_000_000;
const LIMIT_BYTES = 1_000_000;
const LOGIN = '<!doctype html><h1>Log in</h1><form><input name="password"></form>';

describe('invalid responses', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** Asserts that the response counts as a lost one: the session stays, and the next valid response replaces it. */
  async function countsAsLost(visit: Visit, response: PlannedResponse): Promise<void> {
    await visit.readAfter(OPEN_MS, response);
    await visit.readAfter(2 * SECOND_MS, response);
    // Without a session, the third failure in a row would be final.
    await visit.readAfter(4 * SECOND_MS, response);
    await waitForPhase(visit.page, 'open');
    assert.match((await visit.notice()) ?? '', /Connection lost/);
    assert.deepEqual(await visit.events(), ['ready']);
    await visit.readAfter(8 * SECOND_MS, sessionResponse(visit.server));
    assert.equal(await visit.notice(), null);
    assert.deepEqual(await visit.events(), ['ready']);
    assert.deepEqual(visit.uncaughtErrors, []);
  }

  test('F13 a login page with status 200: counts as lost, and is not shown', async (t) => {
    await countsAsLost(await Visit.open(t, browser), raw(LOGIN, 'text/html'));
    const visit = await Visit.load(t, browser);
    await visit.respond(raw(LOGIN, 'text/html'));
    await visit.readAfter(2 * SECOND_MS, raw(LOGIN, 'text/html'));
    await visit.readAfter(4 * SECOND_MS, raw(LOGIN, 'text/html'));
    await waitForPhase(visit.page, 'failed');
    assert.deepEqual(await visit.events(), ['error bad-response']);
    assert.doesNotMatch(await visit.text(), /Log in/);
  });

  for (const [name, response] of [
    ['truncated JSON', raw(SESSION.slice(0, 200))],
    [
      'a body shorter than its content-length',
      { kind: 'cut', headers: { 'content-type': 'application/json' }, body: SESSION, sentBytes: 200 },
    ],
    ['an empty body', raw('')],
    ['204', { kind: 'respond', status: 204 }],
    ['invalid UTF-8', raw(BROKEN_UTF8)],
    ['UTF-16', raw(Buffer.from(SESSION, 'utf16le'))],
    ['an array of sessions', raw(`[${SESSION}]`)],
  ] satisfies readonly (readonly [string, PlannedResponse])[]) {
    test(`F14 ${name}: counts as lost, and is read again`, async (t) => {
      await countsAsLost(await Visit.open(t, browser), response);
    });
  }

  test('F14 a byte order mark before the session: ignored, as RFC 8259 allows', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.readAfter(OPEN_MS, raw(`\ufeff${SESSION}`));
    await waitForPhase(visit.page, 'complete');
  });

  test('F15 redirects: count as lost, and are not followed', async (t) => {
    const visit = await Visit.open(t, browser);
    for (const status of [301, 302, 303, 307, 308]) await countsAsLost(visit, redirect('/elsewhere', status));
    assert.equal(visit.server.others.count, 0);
  });

  test('F16 CORS blocks the response: fails with `network`, and logs one hint', async (t) => {
    const proxy = await startFaultServer();
    t.after(() => proxy.close());
    const visit = await Visit.load(t, browser, { proxy, attributes: `proxy-url="${proxy.url}/payfect"` });
    await visit.respond(sessionResponse(visit.server));
    await waitForAfterPaint(visit.page);
    await visit.readAfter(2 * SECOND_MS, sessionResponse(visit.server));
    await visit.readAfter(4 * SECOND_MS, sessionResponse(visit.server));
    await waitForPhase(visit.page, 'failed');
    assert.deepEqual(await visit.events(), ['error network']);
    assert.equal(visit.consoleMessages.length, 1, `logged: ${visit.consoleMessages.join(' | ')}`);
    assert.match(visit.consoleMessages[0] ?? '', /origin/);
  });

  test('F17 a session with another id: counts as lost, and is logged once', async (t) => {
    const visit = await Visit.open(t, browser);
    await waitForAfterPaint(visit.page);
    await countsAsLost(visit, json(newestAnswer({ id: 'another-session', status: 'complete' })));
    assert.equal(visit.consoleMessages.length, 1, `logged: ${visit.consoleMessages.join(' | ')}`);
    assert.match(visit.consoleMessages[0] ?? '', /another/);
  });

  test('F24 unknown status: shown as being processed, and logged once', async (t) => {
    const visit = await Visit.open(t, browser);
    await waitForAfterPaint(visit.page);
    await visit.readAfter(OPEN_MS, sessionResponse(visit.server, { status: 'refunded' }));
    await visit.readAfter(OPEN_MS, sessionResponse(visit.server, { status: 'refunded' }));
    assert.match(await visit.text(), /being processed/);
    assert.deepEqual(await visit.events(), ['ready']);
    assert.equal(visit.consoleMessages.length, 1, `logged: ${visit.consoleMessages.join(' | ')}`);
    assert.match(visit.consoleMessages[0] ?? '', /refunded/);
  });

  test('F18 an endless body: counts as lost, and is aborted', async (t) => {
    const flood: PlannedResponse = {
      kind: 'flood',
      headers: { 'content-type': 'application/json' },
      bodyBytes: FLOOD_BYTES,
    };
    const visit = await Visit.open(t, browser);
    await countsAsLost(visit, flood);
    const read = await visit.server.reads.waitFor(2);
    await read.closed();
    assert.ok(read.wasAborted);
    assert.ok(read.sentBytes > LIMIT_BYTES && read.sentBytes < FLOOD_BYTES, `${read.sentBytes} bytes sent`);
  });
});
