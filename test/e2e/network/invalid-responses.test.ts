// Answers that come, and are no answer to what was asked.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveFaults } from '../support/fault-server.js';
import { json, raw, redirect, type FaultStep } from '../support/planned-response.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { phaseIs } from '../support/checkout-element.js';
import { sessionAt } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const OPEN_MS = 15 * SECOND_MS;
const SESSION = JSON.stringify(newestAnswer({ status: 'complete' }));
const BROKEN_UTF8 = Buffer.from(SESSION);
BROKEN_UTF8[BROKEN_UTF8.indexOf('頑')] = 0xff;
const LOGIN = '<!doctype html><h1>Log in</h1><form><input name="password"></form>';

describe('answers that are none', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** The answer is as good as a lost one: the checkout stays, and the next good answer counts. */
  async function isAsGoodAsLost(visit: Visit, step: FaultStep): Promise<void> {
    await visit.readAfter(OPEN_MS, step);
    await visit.readAfter(2 * SECOND_MS, step);
    // The third in a row would be the last of what does not pass by itself.
    await visit.readAfter(4 * SECOND_MS, step);
    await phaseIs(visit.page, 'open');
    assert.match((await visit.notice()) ?? '', /Connection trouble/);
    assert.deepEqual(await visit.events(), ['ready']);
    await visit.readAfter(8 * SECOND_MS, sessionAt(visit.server));
    assert.equal(await visit.notice(), null);
    assert.deepEqual(await visit.events(), ['ready']);
    assert.deepEqual(visit.crashes, []);
  }

  test('F13 a login page with status 200: a failure, of which nothing is shown', async (t) => {
    await isAsGoodAsLost(await Visit.open(t, browser), raw(LOGIN, 'text/html'));
    const visit = await Visit.begin(t, browser);
    await visit.answer(raw(LOGIN, 'text/html'));
    await visit.readAfter(2 * SECOND_MS, raw(LOGIN, 'text/html'));
    await visit.readAfter(4 * SECOND_MS, raw(LOGIN, 'text/html'));
    await phaseIs(visit.page, 'failed');
    assert.deepEqual(await visit.events(), ['error bad-response']);
    assert.doesNotMatch(await visit.text(), /Log in/);
  });

  for (const [name, step] of [
    ['JSON that stops in the middle', raw(SESSION.slice(0, 200))],
    [
      'JSON that is shorter than its length',
      { kind: 'cut', headers: { 'content-type': 'application/json' }, body: SESSION, sentBytes: 200 },
    ],
    ['an empty body', raw('')],
    ['204', { kind: 'answer', status: 204 }],
    ['bytes that are no UTF-8', raw(BROKEN_UTF8)],
    ['UTF-16', raw(Buffer.from(SESSION, 'utf16le'))],
    ['a list of sessions', raw(`[${SESSION}]`)],
  ] satisfies readonly (readonly [string, FaultStep])[]) {
    test(`F14 ${name}: a failure, and another try`, async (t) => {
      await isAsGoodAsLost(await Visit.open(t, browser), step);
    });
  }

  test('F14 a byte order mark before the session: passed over, as the JSON standard allows', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.readAfter(OPEN_MS, raw(`\ufeff${SESSION}`));
    await phaseIs(visit.page, 'complete');
  });

  test('F15 a redirect of any kind: a failure, and not followed', async (t) => {
    const visit = await Visit.open(t, browser);
    for (const status of [301, 302, 303, 307, 308]) await isAsGoodAsLost(visit, redirect('/elsewhere', status));
    assert.equal(visit.server.others.count, 0);
  });

  test('F16 another origin that does not allow this one: as a lost connection, with one hint on the console', async (t) => {
    const proxy = await serveFaults();
    t.after(() => proxy.close());
    const visit = await Visit.begin(t, browser, { proxy, attributes: `proxy-url="${proxy.url}/payfect"` });
    await visit.answer(sessionAt(visit.server));
    await visit.readAfter(2 * SECOND_MS, sessionAt(visit.server));
    await visit.readAfter(4 * SECOND_MS, sessionAt(visit.server));
    await phaseIs(visit.page, 'failed');
    assert.deepEqual(await visit.events(), ['error network']);
    assert.equal(visit.said.length, 1, `on the console: ${visit.said.join(' | ')}`);
    assert.match(visit.said[0] ?? '', /origin/);
  });

  test('F17 an answer for another id: dropped, not shown, and said once on the console', async (t) => {
    const visit = await Visit.open(t, browser);
    await isAsGoodAsLost(visit, json(newestAnswer({ id: 'another-session', status: 'complete' })));
    assert.equal(visit.said.length, 1, `on the console: ${visit.said.join(' | ')}`);
    assert.match(visit.said[0] ?? '', /another/);
  });

  test('F24 a status that nobody knows: shown as under way, and said once on the console', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.readAfter(OPEN_MS, sessionAt(visit.server, { status: 'refunded' }));
    await visit.readAfter(OPEN_MS, sessionAt(visit.server, { status: 'refunded' }));
    assert.match(await visit.text(), /being processed/);
    assert.deepEqual(await visit.events(), ['ready']);
    assert.equal(visit.said.length, 1, `on the console: ${visit.said.join(' | ')}`);
    assert.match(visit.said[0] ?? '', /refunded/);
  });

  test('F18 a body without an end: given up after the first megabyte', async (t) => {
    const flood: FaultStep = { kind: 'flood', headers: { 'content-type': 'application/json' }, bodyBytes: 2_000_000 };
    const visit = await Visit.open(t, browser);
    await isAsGoodAsLost(visit, flood);
    const read = await visit.server.reads.arrival(2);
    await read.over();
    assert.ok(read.wasGivenUp);
  });
});
