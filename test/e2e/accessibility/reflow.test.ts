// Reflow: a 1280 px window at 400 % zoom is 320 px wide (WCAG 1.4.10), and text can be doubled on its own (1.4.4).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { JsonObject } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const LONG_NAMES: JsonObject = {
  ...WITH_CHOICE,
  merchant: { name: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenmanufaktur und Söhne 頑碼資訊有限公司' },
  amountTotal: '12345678901234567890.123456789012345678',
};

describe('reflow', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const [name, zoom, head] of [
    ['400 % zoom', 4, ''],
    ['double font size at 320 px', 1, '<style>html { font-size: 200% }</style>'],
  ] as const) {
    for (const phase of ['open', 'waiting', 'complete', 'expired'] as const) {
      test(`F67 ${name}, ${phase}: one column, nothing clipped, no horizontal scrolling`, async (t) => {
        const context = await browser.newContext({ viewport: { width: 320, height: 256 }, deviceScaleFactor: zoom });
        t.after(() => context.close());
        const visit = await Visit.load(t, browser, { context, head });
        const status = phase === 'complete' || phase === 'expired' ? phase : 'open';
        await visit.respond(sessionResponse(visit.server, { ...LONG_NAMES, ...ONE_CHOICE, status }));
        if (phase === 'waiting') await visit.handOff();
        await waitForPhase(visit.page, phase);
        const { scrollWidth, columns, measured, outside } = await visit.page.evaluate<Layout>(MEASURE);
        assert.ok(scrollWidth <= 320, `the page is ${scrollWidth} px wide`);
        assert.equal(columns, 1);
        assert.ok(measured > 5, `only ${measured} elements were measured`);
        assert.deepEqual(outside, []);
      });
    }
  }
});

/** With several networks, there is no link to follow before one is chosen. */
const ONE_CHOICE: JsonObject = {
  paymentMethodTypes: ['crypto', 'card'],
  paymentMethodOptions: { crypto: [], card: null },
};

interface Layout {
  readonly scrollWidth: number;
  readonly columns: number;
  /** How many controls and texts were measured. */
  readonly measured: number;
  /** Controls and texts that overflow the window or their own box. */
  readonly outside: readonly string[];
}

const MEASURE = `(() => {
  const root = document.querySelector('payfect-checkout').shadowRoot;
  const columns = root.querySelector('.columns');
  const shown = [...root.querySelectorAll('a, button, label, summary, input, h2, p, bdi, strong')]
    .filter((element) => element.closest('.spoken') === null && element.getClientRects().length > 0);
  const isOutside = (element) => {
    const { left, right } = element.getBoundingClientRect();
    const isCut = !element.matches('input, .clip, bdi, strong') && element.scrollWidth > element.clientWidth + 1;
    return left < 0 || right > innerWidth || isCut;
  };
  return {
    scrollWidth: document.documentElement.scrollWidth,
    columns: columns === null ? 0 : getComputedStyle(columns).gridTemplateColumns.split(' ').length,
    measured: shown.length,
    outside: shown.filter(isOutside).map((element) => element.outerHTML.slice(0, 120)),
  };
})()`;
