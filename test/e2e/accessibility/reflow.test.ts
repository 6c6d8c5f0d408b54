// Large text and little room: 400 % zoom of a 1280 px window leaves 320 px (WCAG 1.4.10); text alone may double (1.4.4).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { JsonObject } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { phaseIs } from '../support/checkout-element.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { sessionAt } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const LONG_NAMES: JsonObject = {
  ...WITH_CHOICE,
  merchant: { name: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenmanufaktur und Söhne 頑碼資訊有限公司' },
  amountTotal: '12345678901234567890.123456789012345678',
};

describe('little room', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const [name, zoom, head] of [
    ['400 % zoom', 4, ''],
    ['text of twice the size at 320 px', 1, '<style>html { font-size: 200% }</style>'],
  ] as const) {
    for (const phase of ['open', 'waiting', 'complete', 'expired'] as const) {
      test(`F67 ${name}, ${phase}: one column, nothing clipped, nothing to scroll sideways`, async (t) => {
        const context = await browser.newContext({ viewport: { width: 320, height: 256 }, deviceScaleFactor: zoom });
        t.after(() => context.close());
        const visit = await Visit.begin(t, browser, { context, head });
        const status = phase === 'complete' || phase === 'expired' ? phase : 'open';
        await visit.answer(sessionAt(visit.server, { ...LONG_NAMES, ...ONE_CHOICE, status }));
        if (phase === 'waiting') await visit.handOff();
        await phaseIs(visit.page, phase);
        const { scrollWidth, columns, outside } = await visit.page.evaluate<Layout>(MEASURE);
        assert.ok(scrollWidth <= 320, `the page is ${scrollWidth} px wide`);
        assert.ok(columns <= 1, `${columns} columns`);
        assert.deepEqual(outside, []);
      });
    }
  }
});

/** With several networks there would be no link to follow before one is chosen. */
const ONE_CHOICE: JsonObject = {
  paymentMethodTypes: ['crypto', 'card'],
  paymentMethodOptions: { crypto: [], card: null },
};

interface Layout {
  readonly scrollWidth: number;
  readonly columns: number;
  /** Controls and texts that reach out of the window, or whose text does not fit into them. */
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
    outside: shown.filter(isOutside).map((element) => element.outerHTML.slice(0, 120)),
  };
})()`;
