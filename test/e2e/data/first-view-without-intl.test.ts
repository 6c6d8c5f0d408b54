// The first use of `Intl` in a page takes long, so the first view of a session in a cryptocurrency does without.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { JsonObject } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement } from '../support/checkout-element.js';
import { SESSION_ID, sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

/** Lists each use of `Intl`, also through other objects. */
const RECORD_INTL = `<script>
  window.usesOfIntl = [];
  const record = (name, original) => new Proxy(original, {
    apply: (target, self, values) => (usesOfIntl.push(name), Reflect.apply(target, self, values)),
    construct: (target, values, type) => (usesOfIntl.push(name), Reflect.construct(target, values, type)),
  });
  const replace = (object, name) => { object[name] = record(name, object[name]); };
  for (const name of Object.getOwnPropertyNames(Intl)) if (typeof Intl[name] === 'function') replace(Intl, name);
  for (const { prototype } of [Number, BigInt, Date, Array, String]) {
    for (const name of Object.getOwnPropertyNames(prototype)) if (/[lL]ocale/.test(name)) replace(prototype, name);
  }
</script>`;

const item = (index: number) => ({
  id: `item-${index}`,
  quantity: 1234.5 + index,
  amount: '1234567.50',
  priceData: { productData: { name: 'Tray', images: [] } },
});

/** All that has a number: quantities, amounts, what is hidden, currencies, networks. */
const SESSION: JsonObject = {
  currency: 'usdt',
  amountTotal: '12345678.50',
  invoiceItems: Array.from({ length: 7 }, (_, index) => item(index)),
  paymentMethodTypes: ['crypto'],
  paymentMethodOptions: {
    crypto: Array.from({ length: 14 }, (_, index) => ({
      currency: { value: `coin${index}`, name: `Coin ${index}`, logo: null },
      networks: ['tron', 'ethereum'].map((value) => ({ value, name: value })),
    })),
  },
};

/** The texts of the first view, and what it has used of `Intl` as soon as its options are there. */
const FIRST_VIEW = `(() => {
  const { shadowRoot } = document.querySelector('payfect-checkout');
  return { options: shadowRoot.querySelectorAll('label.row').length, text: shadowRoot.textContent, uses: usesOfIntl };
})()`;

interface FirstView {
  readonly options: number;
  readonly text: string;
  readonly uses: readonly string[];
}

async function firstViewOf(visit: Visit, session: JsonObject = SESSION): Promise<FirstView> {
  await visit.respond(sessionResponse(visit.server, session));
  await checkoutElement(visit.page).locator('label.row').first().waitFor();
  return visit.page.evaluate<FirstView>(FIRST_VIEW);
}

describe('the first view', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const PAGES: readonly (readonly [locale: string, language: string, total: string, networks: string])[] = [
    ['en', 'en', '12,345,678.50 USDT', '2 networks'],
    ['en-US', 'en', '12,345,678.50 USDT', '2 networks'],
    ['de', 'de', '12.345.678,50 USDT', '2 Netzwerke'],
    ['de-DE', 'de', '12.345.678,50 USDT', '2 Netzwerke'],
    ['zh-TW', 'zh-Hant', '12,345,678.50 USDT', '2 個網路'],
  ];
  for (const [locale, language, total, networks] of PAGES) {
    test(`uses no Intl for a session in USDT: ${locale}`, async (t) => {
      const body = `<payfect-checkout session-id="${SESSION_ID}" locale="${locale}"></payfect-checkout>`;
      const visit = await Visit.load(t, browser, { head: RECORD_INTL, body });
      await checkoutElement(visit.page).locator(`section[lang=${language}]`).waitFor({ state: 'attached' });
      const { options, text, uses } = await firstViewOf(visit);
      assert.ok(options > 2, `${options} options`);
      assert.ok(text.includes(total), text);
      assert.ok(text.replaceAll(/[\u2068\u2069]/g, '').includes(networks), text);
      assert.deepEqual(uses, []);
    });
  }

  test('uses Intl for a price in US dollars, so that this test finds it', async (t) => {
    const visit = await Visit.load(t, browser, { head: RECORD_INTL });
    const { text, uses } = await firstViewOf(visit, { ...SESSION, currency: 'USD' });
    assert.ok(text.includes('USD 12,345,678.50'), text);
    assert.deepEqual([...new Set(uses)].sort(), ['Locale', 'NumberFormat', 'supportedValuesOf']);
  });
});
