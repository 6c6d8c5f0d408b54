// Sessions that are unusual but valid, and must be shown.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement } from '../support/checkout-element.js';
import { raw, STALL } from '../support/planned-response.js';
import { sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const item = (name: string, images: readonly string[] = []) => ({
  id: 'item',
  quantity: 1,
  amount: '10.00',
  priceData: { productData: { name, images } },
});

const LARGE_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"/>';

describe('unusual sessions', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F48 pictures: safe URLs only, lazy, of fixed size, without a referrer', async (t) => {
    const visit = await Visit.load(t, browser);
    visit.server.others.fallback = STALL;
    const safe = `${visit.server.url}/picture.png`;
    const unsafe = [
      'http://pictures.example/a.png',
      'javascript:alert(1)',
      'data:image/png;base64,AAAA',
      '//evil/a.png',
    ];
    const invoiceItems = [item('Tray', [safe]), ...unsafe.map((url) => item('Trap', [url]))];
    await visit.respond(sessionResponse(visit.server, { invoiceItems }));
    const request = await visit.server.others.waitFor(1);
    assert.equal(request.url, '/picture.png');
    assert.equal(request.header('referer'), null);
    const pictures = checkoutElement(visit.page).locator('img');
    assert.equal(await pictures.count(), 1);
    assert.equal(await pictures.getAttribute('loading'), 'lazy');
    assert.equal(await pictures.getAttribute('referrerpolicy'), 'no-referrer');
    const size = async () => {
      const { width, height } = (await pictures.boundingBox()) ?? {};
      return [width, height];
    };
    assert.deepEqual(await size(), [40, 40], 'before it is loaded');
    request.respond(raw(LARGE_PICTURE, 'image/svg+xml'));
    await checkoutElement(visit.page).locator('img[data-loaded]').waitFor();
    assert.deepEqual(await size(), [40, 40], 'once it is loaded');
  });

  test('F48 pictures with `no-images`: none', async (t) => {
    const visit = await Visit.load(t, browser, { attributes: 'no-images' });
    await visit.respond(
      sessionResponse(visit.server, { invoiceItems: [item('Tray', [`${visit.server.url}/picture.png`])] }),
    );
    assert.equal(await checkoutElement(visit.page).locator('img').count(), 0);
    assert.equal(visit.server.others.count, 0);
  });

  test('F49 ten thousand items: renders five in under 100 ms, and the rest on demand', async (t) => {
    const invoiceItems = Array.from({ length: 10_000 }, (_, index) => ({ amount: '1.00', quantity: index }));
    const visit = await Visit.load(t, browser);
    await visit.respond(sessionResponse(visit.server, { invoiceItems }));
    const items = checkoutElement(visit.page).locator('.item');
    assert.equal(await items.count(), 5);
    const nodes = await visit.page.evaluate<number>(
      "document.querySelector('payfect-checkout').shadowRoot.querySelectorAll('*').length",
    );
    assert.ok(nodes < 2000, `${nodes} elements`);
    const profiler = await visit.page.context().newCDPSession(visit.page);
    await profiler.send('Performance.enable', { timeDomain: 'threadTicks' });
    const taskMs = async () => {
      const { metrics } = await profiler.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    };
    const startMs = await taskMs();
    await visit.refresh(sessionResponse(visit.server, { invoiceItems }));
    const durationMs = (await taskMs()) - startMs;
    assert.ok(durationMs < 100, `${durationMs} ms`);
    await checkoutElement(visit.page).getByRole('button', { name: 'Show all 10,000 items' }).click({ timeout: 30_000 });
    assert.equal(await items.count(), 10_000);
  });

  test('F58 test mode: marked while open and complete; a live session is not', async (t) => {
    const visit = await Visit.open(t, browser, { session: { isLivemode: false } });
    const mark = checkoutElement(visit.page).locator('[part=test-mode]');
    assert.equal(await mark.isVisible(), true);
    await visit.refresh(sessionResponse(visit.server, { isLivemode: true }));
    assert.equal(await mark.count(), 0);
    await visit.refresh(sessionResponse(visit.server, { isLivemode: false, status: 'complete' }));
    assert.equal(await mark.isVisible(), true);
  });

  test('F59 right-to-left page with mixed names: mirrored, not clipped, and amounts read left to right', async (t) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    t.after(() => context.close());
    const names = ['قهوة عربية 500g', '咖啡豆'.repeat(40), 'W'.repeat(200), 'Tea (שחור) 3×'];
    const visit = await Visit.open(t, browser, {
      context,
      body: '<div dir="rtl"><checkout></div>',
      session: { merchant: { name: 'متجر Marram & Oak' }, invoiceItems: names.map((name) => item(name)) },
    });
    const layout = await visit.page.evaluate<Layout>(MEASURE);
    assert.equal(layout.width, 360);
    assert.equal(layout.isMirrored, true);
    assert.deepEqual(layout.cut, []);
    for (const amount of layout.amounts) assert.equal(amount.join(''), '10.00 USDT');
    assert.equal(layout.amounts.length, names.length);
  });
});

interface Layout {
  readonly amounts: readonly (readonly string[])[];
  readonly isMirrored: boolean;
  /** Names wider than their box. */
  readonly cut: readonly string[];
  readonly width: number;
}

/** Measures the layout; the characters of each amount are listed in their order on screen, from left to right. */
const MEASURE = `(() => {
  const root = document.querySelector('payfect-checkout').shadowRoot;
  const amounts = [...root.querySelectorAll('.item > bdi')].map((amount) => {
    const text = document.createTreeWalker(amount, NodeFilter.SHOW_TEXT);
    const placed = [];
    while (text.nextNode()) {
      for (let at = 0; at < text.currentNode.length; at++) {
        const range = new Range();
        range.setStart(text.currentNode, at);
        range.setEnd(text.currentNode, at + 1);
        placed.push([range.getBoundingClientRect().x, text.currentNode.data[at]]);
      }
    }
    return placed.sort(([a], [b]) => a - b).map(([, character]) => character.replace('\\u00a0', ' '));
  });
  const first = root.querySelector('.item');
  const at = (selector) => first.querySelector(selector).getBoundingClientRect();
  return {
    amounts,
    isMirrored: at(':scope > bdi').right <= at('.item-text').left,
    cut: [...root.querySelectorAll('.clip')]
      .filter((name) => name.scrollWidth > name.clientWidth + 1)
      .map((name) => name.textContent),
    width: document.documentElement.scrollWidth,
  };
})()`;
