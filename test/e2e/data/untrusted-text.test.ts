// Untrusted text in every text field of a session, and in every attribute.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { displayText } from '../../../src/session/display-text.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement } from '../support/checkout-element.js';
import { sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

/** Characters that reorder, hide or break the text around them. */
const UNSAFE_CHARACTERS = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const NAUGHTY_STRINGS = createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json');

/** The naughty strings that are scripts open a dialog. */
const COUNT_DIALOGS =
  '<script>window.dialogs = 0; window.alert = window.confirm = window.prompt = () => (dialogs += 1);</script>';

/** A session with this text in every text field. */
function sessionWith(text: string): JsonObject {
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

interface Snapshot {
  readonly tags: string;
  readonly names: readonly string[];
  readonly handlers: number;
  readonly strayUrls: readonly string[];
  readonly pageWidth: number;
  readonly status: string;
}

/** Reads the session `count` times, and takes a snapshot of the element after each read. */
const snapshotReads = (count: number) => `(async () => {
  const element = document.querySelector('payfect-checkout');
  const root = element.shadowRoot;
  const snapshot = () => {
    const all = [...root.querySelectorAll('*')];
    return {
      tags: all.map(({ localName }) => localName).join(' '),
      names: [...root.querySelectorAll('.merchant bdi, .item-text bdi')].map((name) => name.textContent),
      handlers: all.flatMap((any) => any.getAttributeNames()).filter((name) => /^on|style/.test(name)).length,
      strayUrls: all.filter((any) => any.matches('a, img')).map((any) => any.href ?? any.src)
        .filter((url) => !/^https?:/.test(url)),
      pageWidth: document.documentElement.scrollWidth,
      status: element.phase,
    };
  };
  const snapshots = [];
  for (let read = 0; read < ${count}; read++) {
    await element.refresh();
    await element.updateComplete;
    snapshots.push(snapshot());
  }
  return snapshots;
})()`;

describe('untrusted text', () => {
  let browser: Browser;
  let strings: readonly string[];
  before(async () => {
    browser = await launchBrowser();
    strings = JSON.parse(await readFile(NAUGHTY_STRINGS, 'utf8')) as string[];
  });
  after(() => browser.close());

  async function showEach(visit: Visit, sessions: readonly JsonObject[]): Promise<readonly Snapshot[]> {
    visit.server.reads.plan(...sessions.map((session) => sessionResponse(visit.server, session)));
    return visit.page.evaluate<Snapshot[]>(snapshotReads(sessions.length));
  }

  test('F46 naughty strings in every text of a session: cleaned, never run, and never wider than the page', async (t) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    t.after(() => context.close());
    const visit = await Visit.open(t, browser, { context, head: COUNT_DIALOGS });
    // With the file that brings this, there are more tags: the snapshots are compared with the first of them.
    await checkoutElement(visit.page).locator('[part=cancel]').waitFor();
    const [plain, ...snapshots] = await showEach(visit, ['Plain', ...strings].map(sessionWith));
    for (const [index, { names, tags, handlers, strayUrls, pageWidth, status }] of snapshots.entries()) {
      const text = strings[index] ?? '';
      const which = JSON.stringify(text);
      const cleaned = displayText(text);
      assert.deepEqual(names, cleaned === null ? ['Checkout', 'Item'] : [cleaned, cleaned, cleaned], which);
      for (const name of names) assert.doesNotMatch(name, UNSAFE_CHARACTERS, which);
      assert.equal(withoutOptional(tags), withoutOptional(plain?.tags ?? ''), which);
      assert.deepEqual({ handlers, strayUrls, status }, { handlers: 0, strayUrls: [], status: 'open' }, which);
      assert.ok(pageWidth <= 360, `${pageWidth} px for ${which}`);
    }
    assert.equal(snapshots.length, strings.length);
    assert.equal(await visit.page.evaluate('window.dialogs'), 0);
    assert.deepEqual(visit.uncaughtErrors, []);
  });

  test('F46 naughty strings as amount, currency and status: never run, and the session stays open', async (t) => {
    const visit = await Visit.open(t, browser, { head: COUNT_DIALOGS });
    const sessions = strings.map((text) => ({ amountTotal: text, currency: text, status: text }));
    for (const [index, { handlers, strayUrls, status }] of (await showEach(visit, sessions)).entries()) {
      const which = JSON.stringify(strings[index]);
      assert.deepEqual({ handlers, strayUrls, status }, { handlers: 0, strayUrls: [], status: 'open' }, which);
    }
    assert.equal(await visit.page.evaluate('window.dialogs'), 0);
    assert.deepEqual(visit.uncaughtErrors, []);
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F46 naughty strings in every attribute: never run, and only the list of languages is requested', async (t) => {
    const visit = await Visit.open(t, browser, { head: COUNT_DIALOGS });
    const requests: string[] = [];
    visit.page.on('request', (request) => requests.push(request.url()));
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
    // Some of the strings are valid session ids; the clock is paused, so none of them is read.
    assert.deepEqual(phases, ['failed', 'idle', 'loading']);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${visit.server.url}/payfect-checkout.languages-`)),
      [],
    );
    assert.equal(await visit.page.evaluate('window.dialogs'), 0);
    assert.deepEqual(visit.uncaughtErrors, []);
  });
});

/** Without the tags that are left out when the cleaned text is empty: descriptions, hints and pictures. */
function withoutOptional(tags: string): string {
  return tags.replace(/\b(bdi|img|span)\b ?/g, '');
}
