// Text from outside, in every place where a session has some.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { displayText } from '../../../src/session/display-text.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { sessionAt } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

/** What turns, hides or breaks the text around it. */
const NEVER_SHOWN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const NAUGHTY_STRINGS = createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json');

/** A session that says nothing but this, wherever it says anything in words. */
function saying(text: string): JsonObject {
  const options = ['tron', 'ethereum'].map((value) => ({ value, name: text }));
  const crypto = ['usdt', 'usdc'].map((value) => ({ currency: { value, name: text, logo: text }, networks: options }));
  const productData = { name: text, description: text, images: [text] };
  return {
    merchant: { id: text, name: text },
    invoiceItems: [{ id: text, price: text, priceData: { id: text, productData }, quantity: 1, amount: '20.00' }],
    paymentMethodTypes: ['crypto', `x${text}`],
    paymentMethodOptions: { crypto },
    clientReferenceId: text,
    successUrl: text,
    cancelUrl: text,
    expiresAt: text,
    metadata: { [text]: text },
  };
}

interface Seen {
  readonly tags: string;
  readonly names: readonly string[];
  readonly handlers: number;
  readonly strayUrls: readonly string[];
  readonly pageWidth: number;
  readonly status: string;
}

/** Reads the session again and again, and looks at the element each time. */
const lookAfterReads = (count: number) => `(async () => {
  const element = document.querySelector('payfect-checkout');
  const root = element.shadowRoot;
  const look = () => {
    const all = [...root.querySelectorAll('*')];
    return {
      tags: all.map(({ localName }) => localName).join(' '),
      names: [...root.querySelectorAll('.merchant bdi, .item bdi.clip')].map((name) => name.textContent),
      handlers: all.flatMap((any) => any.getAttributeNames()).filter((name) => /^on|style/.test(name)).length,
      strayUrls: all.filter((any) => any.matches('a, img')).map((any) => any.href ?? any.src)
        .filter((url) => !/^https?:/.test(url)),
      pageWidth: document.documentElement.scrollWidth,
      status: element.phase,
    };
  };
  const seen = [];
  for (let read = 0; read < ${count}; read++) {
    await element.refresh();
    await element.updateComplete;
    seen.push(look());
  }
  return seen;
})()`;

describe('names from outside', () => {
  let browser: Browser;
  let strings: readonly string[];
  before(async () => {
    browser = await launchBrowser();
    strings = JSON.parse(await readFile(NAUGHTY_STRINGS, 'utf8')) as string[];
  });
  after(() => browser.close());

  async function lookAt(visit: Visit, sessions: readonly JsonObject[]): Promise<readonly Seen[]> {
    visit.server.reads.plan(...sessions.map((session) => sessionAt(visit.server, session)));
    return visit.page.evaluate<Seen[]>(lookAfterReads(sessions.length));
  }

  test('F46 the list of naughty strings in every text of a session: inert, cleaned, and inside the box', async (t) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    t.after(() => context.close());
    const head =
      '<script>window.fired = 0; window.alert = window.confirm = window.prompt = () => (fired += 1);</script>';
    const visit = await Visit.open(t, browser, { context, head });
    const [plain, ...seen] = await lookAt(visit, ['Plain', ...strings].map(saying));
    for (const [index, { names, tags, handlers, strayUrls, pageWidth, status }] of seen.entries()) {
      const text = strings[index] ?? '';
      const which = JSON.stringify(text);
      const cleaned = displayText(text);
      assert.deepEqual(names, cleaned === null ? ['Checkout', 'Item'] : [cleaned, cleaned, cleaned], which);
      for (const name of names) assert.doesNotMatch(name, NEVER_SHOWN, which);
      assert.equal(withoutOptional(tags), withoutOptional(plain?.tags ?? ''), which);
      assert.deepEqual({ handlers, strayUrls, status }, { handlers: 0, strayUrls: [], status: 'open' }, which);
      assert.ok(pageWidth <= 360, `${pageWidth} px for ${which}`);
    }
    assert.equal(seen.length, strings.length);
    assert.equal(await visit.page.evaluate('window.fired'), 0);
    assert.deepEqual(visit.crashes, []);
  });

  test('F46 the same strings as amount, currency and status: shown as text, or the whole answer is refused', async (t) => {
    const visit = await Visit.open(t, browser);
    const sessions = strings.map((text) => ({ amountTotal: text, currency: text, status: text }));
    for (const [index, { handlers, strayUrls, status }] of (await lookAt(visit, sessions)).entries()) {
      const which = JSON.stringify(strings[index]);
      assert.deepEqual({ handlers, strayUrls, status }, { handlers: 0, strayUrls: [], status: 'open' }, which);
    }
    assert.deepEqual(visit.crashes, []);
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F46 the same strings in every attribute: nothing is thrown, nothing runs, and nobody else is asked', async (t) => {
    const head = '<script>window.fired = 0; window.alert = () => (fired += 1);</script>';
    const visit = await Visit.open(t, browser, { head });
    const asked: string[] = [];
    visit.page.on('request', (request) => asked.push(request.url()));
    const attributes = ['session-id', 'locale', 'method', 'currency', 'network', 'target', 'payment-hosts'];
    const phases = await visit.page.evaluate<string[]>(`(async () => {
      const element = document.querySelector('payfect-checkout');
      const phases = new Set();
      for (const text of ${JSON.stringify(strings)}) {
        for (const name of ${JSON.stringify(attributes)}) element.setAttribute(name, text);
        await element.updateComplete;
        phases.add(element.phase);
      }
      return [...phases].sort();
    })()`);
    // Some of the strings would do as a session id; time stands still, so none of them is asked for.
    assert.deepEqual(phases, ['failed', 'idle', 'loading']);
    assert.deepEqual(asked, []);
    assert.equal(await visit.page.evaluate('window.fired'), 0);
    assert.deepEqual(visit.crashes, []);
  });
});

/** A name that is empty when cleaned has no place for a description, a hint or a picture. */
function withoutOptional(tags: string): string {
  return tags.replace(/\b(bdi|img|span)\b ?/g, '');
}
