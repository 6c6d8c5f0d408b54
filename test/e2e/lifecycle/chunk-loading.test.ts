// The files that load on demand: refused, missing or without a response at first, and there later.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, chooseTron } from '../support/checkout-element.js';
import { Chunk, drop, fail, hang, serve } from '../support/chunk.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { sessionResponse, SESSION_ID, WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const links = Object.fromEntries(['select', 'cancel', 'restart'].map((name) => [name, `${SESSION_ID}/${name}`]));
const OFFERED = { ...WITH_CHOICE, links };

const FOCUSED_NAME = "document.querySelector('payfect-checkout').shadowRoot.activeElement?.name";

async function open(t: TestContext, browser: Browser, chunk: Chunk, session: object = OFFERED): Promise<Visit> {
  return Visit.open(t, browser, { session: { ...session }, setUp: chunk.setUp });
}

/** Advances the page's clock until a part is on screen. */
async function untilShown(visit: Visit, chunk: Chunk, part: string, limitMs: number): Promise<void> {
  const shown = checkoutElement(visit.page).locator(part);
  await chunk.pass(visit, limitMs, async () => (await shown.count()) > 0);
  await shown.waitFor();
}

describe('files that load on demand', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const [name, behavior] of Object.entries({ fail, drop })) {
    test(`B11 second step refused once (${name}): loaded a second later, under another URL`, async (t) => {
      const chunk = new Chunk('proxy-actions', behavior, serve);
      const visit = await open(t, browser, chunk);
      await untilShown(visit, chunk, 'a[part=pay]', 500);
      await untilShown(visit, chunk, '[part=cancel]', 500);
      await chooseTron(visit.page);
      await untilShown(visit, chunk, '[part~=continue]', 2000);
      assert.deepEqual(chunk.queries, ['', '?1']);
      assert.deepEqual(visit.uncaughtErrors, []);
    });
  }

  test('B11 second step without a response: after five seconds the payment page, and where the network is chosen', async (t) => {
    const chunk = new Chunk('proxy-actions', hang);
    const visit = await open(t, browser, chunk);
    const link = checkoutElement(visit.page).locator('a[part=pay]');
    assert.equal(await link.count(), 0);
    await untilShown(visit, chunk, 'a[part=pay]', 6000);
    assert.match(await visit.text(), /You’ll choose the network on the payment page/);
    await visit.handOff();
  });

  test('B11 second step arrives late: it is used, without another request', async (t) => {
    const chunk = new Chunk('proxy-actions', hang);
    const visit = await open(t, browser, chunk);
    await untilShown(visit, chunk, 'a[part=pay]', 6000);
    await chunk.release(0);
    await chooseTron(visit.page);
    await checkoutElement(visit.page).locator('[part~=continue]').waitFor();
    assert.deepEqual(chunk.queries, ['']);
    assert.doesNotMatch(await visit.text(), /on the payment page/);
  });

  test('B11 second step refused for a minute: loaded when the device is online again', async (t) => {
    const chunk = new Chunk('proxy-actions', fail);
    const visit = await open(t, browser, chunk);
    let passedMs = 0;
    for (; chunk.queries.length < 4; passedMs += 500) await visit.advance(500);
    assert.ok(passedMs >= 7000, `pauses of ${passedMs} ms in all, not of 1, 2 and 4 s`);
    chunk.behaviors = [serve];
    await chooseTron(visit.page);
    const next = checkoutElement(visit.page).locator('[part~=continue]');
    // The clock stands still: only the event can start another request.
    while (!(await next.isVisible())) await visit.page.evaluate(() => dispatchEvent(new Event('online')));
    assert.equal(new Set(chunk.queries).size, chunk.queries.length);
  });

  test('B11 canceling before the second step can be loaded: an error, and it works later', async (t) => {
    const chunk = new Chunk('proxy-actions', fail, fail, serve);
    const visit = await open(t, browser, chunk);
    visit.server.others.fallback = sessionResponse(visit.server, { ...OFFERED, status: 'expired' });
    await untilShown(visit, chunk, 'a[part=pay]', 500);
    await checkoutElement(visit.page).locator('[part=cancel]').click();
    await checkoutElement(visit.page).locator('[part=notice]').waitFor();
    assert.deepEqual(await visit.events(), ['ready', 'error action-failed']);
    await checkoutElement(visit.page).locator('[part=cancel]').click();
    await visit.server.others.waitFor(1);
    assert.equal(visit.server.others.requests[0]?.url, `/payfect/checkouts/${SESSION_ID}/cancel`);
  });

  test('B11 restart refused once: it appears as soon as it is loaded', async (t) => {
    const chunk = new Chunk('proxy-actions', fail, serve);
    const visit = await Visit.load(t, browser, { setUp: chunk.setUp });
    await visit.respond(sessionResponse(visit.server, { ...OFFERED, status: 'expired' }));
    await untilShown(visit, chunk, '[part=restart]', 2000);
  });

  test('B11 element removed while its files are refused: no more requests', async (t) => {
    const chunk = new Chunk('proxy-actions', fail);
    const visit = await open(t, browser, chunk);
    await untilShown(visit, chunk, 'a[part=pay]', 500);
    await visit.page.evaluate(() => document.querySelector('payfect-checkout')?.remove());
    const before = chunk.queries.length;
    for (let minute = 0; minute < 3; minute++) await visit.advance(60_000);
    assert.equal(chunk.queries.length, before);
  });

  test('B11 form refused: said beside the button, and loaded at once on request; the choice is kept', async (t) => {
    const chunk = new Chunk('customer-form', fail);
    const visit = await open(t, browser, chunk, { ...OFFERED, nameCollection: true });
    await chooseTron(visit.page);
    const element = checkoutElement(visit.page);
    await untilShown(visit, chunk, '[part~=retry]', 2000);
    assert.match(await visit.text(), /We can’t load the form for your details/);
    assert.equal(await element.locator('[part~=continue]').count(), 0);
    // The clock stands still: only the button starts another request.
    const before = chunk.queries.length;
    await element.locator('[part~=retry]').click();
    await element.locator('[part~=retry][aria-disabled=false]').waitFor();
    assert.equal(chunk.queries.length, before + 1);
    chunk.behaviors = [serve];
    await element.locator('[part~=retry]').click();
    await element.locator('form input').waitFor();
    assert.equal(await visit.page.evaluate(FOCUSED_NAME), 'name');
    assert.ok(await element.getByLabel('Tron').isChecked());
    assert.equal(await element.locator('[part~=retry], [part=notice]').count(), 0);
    assert.deepEqual(visit.uncaughtErrors, []);
  });

  test('B11 form refused once: loaded a second later, by itself', async (t) => {
    const chunk = new Chunk('customer-form', drop, drop, serve);
    const visit = await open(t, browser, chunk, { ...OFFERED, nameCollection: true });
    await chooseTron(visit.page);
    await untilShown(visit, chunk, '[part~=continue]', 6000);
    assert.equal(await checkoutElement(visit.page).locator('[part=customer]').count(), 1);
  });

  test('form without a response yet: a placeholder of about its height, and no button to press', async (t) => {
    const chunk = new Chunk('customer-form', hang);
    const flags = { nameCollection: true, emailCollection: true, shippingAddressCollection: ['US', 'TW'] };
    const visit = await open(t, browser, chunk, { ...OFFERED, ...flags });
    await chooseTron(visit.page);
    const element = checkoutElement(visit.page);
    await element.locator('.field-bone').first().waitFor();
    assert.equal(await element.locator('[part~=continue]').count(), 0);
    const before = (await element.boundingBox())?.height ?? 0;
    await chunk.release(0);
    await element.locator('[part=customer]').waitFor();
    const after = (await element.boundingBox())?.height ?? 0;
    assert.ok(Math.abs(after - before) < 60, `the height changed from ${before} to ${after} px`);
  });

  test('form not requested for a session that collects nothing', async (t) => {
    const chunk = new Chunk('customer-form', serve);
    const visit = await open(t, browser, chunk);
    await chooseTron(visit.page);
    await checkoutElement(visit.page).locator('[part~=continue]').waitFor();
    assert.deepEqual(chunk.queries, []);
  });

  test('B11 QR encoder refused, then without a response: it appears later', async (t) => {
    const chunk = new Chunk('qr-code', fail, hang, serve);
    const visit = await open(t, browser, chunk, {});
    await checkoutElement(visit.page).getByText('Scan with your phone').click();
    await untilShown(visit, chunk, '[part=qr] [role=img]', 10_000);
    assert.deepEqual(chunk.queries, ['', '?1', '?2']);
  });

  test('B11 QR encoder refused, and the code closed again: no more requests', async (t) => {
    const chunk = new Chunk('qr-code', fail);
    const visit = await open(t, browser, chunk, {});
    const summary = checkoutElement(visit.page).getByText('Scan with your phone');
    const failed = visit.page.waitForResponse(/qr-code/);
    await summary.click();
    await failed;
    await summary.click();
    for (let minute = 0; minute < 3; minute++) await visit.advance(60_000);
    assert.deepEqual(chunk.queries, ['']);
  });

  test('B11 language refused twice: English until it is loaded', async (t) => {
    const chunk = new Chunk('zh-Hant\\.locale', fail, drop, serve);
    const visit = await open(t, browser, chunk, {});
    await visit.page.evaluate(() => document.querySelector('payfect-checkout')?.setAttribute('locale', 'zh-TW'));
    await checkoutElement(visit.page).getByText('Total').first().waitFor();
    await chunk.pass(visit, 5000);
    await checkoutElement(visit.page).getByText('總計').first().waitFor();
    assert.deepEqual(chunk.queries, ['', '?1', '?2']);
  });

  test('B11 doorbell refused once: it listens as soon as it is loaded', async (t) => {
    const chunk = new Chunk('doorbell', drop, serve);
    const visit = await open(t, browser, chunk, WITH_STREAM);
    await chunk.pass(visit, 3000);
    await visit.server.streams.waitFor(1);
    assert.deepEqual(chunk.queries, ['', '?1']);
  });
});
